// Members of structs can be lent, and structs as a whole.
struct State {
  var step = 0
  var moment = [0.0, 0.0]
}
func advance(_ state: inout State) { state.step += 1 }
func add(_ x: Double, to sum: inout Double) { sum += x }
var state = State()
let before = state
advance(&state)
advance(&state)
add(2.5, to: &state.moment[1])
add(-1, to: &state.moment[0])
print(state.step, state.moment, before.step, before.moment)  // prints: 2 [-1.0, 2.5] 0 [0.0, 0.0]
var states = ["a": State()]
advance(&states["a", default: State()])
advance(&states["b", default: State()])
print(states["a"]!.step, states["b"]!.step, states.count)  // prints: 1 1 2
