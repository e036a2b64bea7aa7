struct State {
  var step = 0
  static let shared = State()
}
func advance(_ step: inout Int) { step += 1 }
advance(&.step)  // error: the type that `.step` belongs to cannot be told from here; write it out
advance(&.shared.step)  // error: the type that `.shared` belongs to cannot be told from here; write it out
func both(_ state: State, _ step: inout Int) { step += state.step }
both(.shared, &.shared.step)  // error: the type that `.shared` belongs to cannot be told from here; write it out
