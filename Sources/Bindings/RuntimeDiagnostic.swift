import Language

extension Diagnostic {
  /// A failure as the author of `block` reads it: at the place in that block from which it came, with the places
  /// inside of functions before it and the callers after it as notes.
  init(_ error: RuntimeError, in block: Int) {
    let own = error.stack.firstIndex { $0.block == block } ?? 0
    var notes: [Note] = []
    for (index, place) in error.stack.enumerated() where index != own {
      notes.append(Note(Diagnostic.note(on: place, at: index, own: own), place.range, block: place.block))
    }
    if notes.count > Diagnostic.mostNotes {
      let left = notes.count - Diagnostic.mostNotes
      let last = notes[notes.count - 1]
      notes = Array(notes.prefix(Diagnostic.mostNotes - 1))
      notes.append(Note("… and \(left) more calls, the outermost from here", last.range, block: last.block))
    }
    self.init(.error, error.message, error.stack[own].range, notes: notes)
  }

  /// A recursion without end has a thousand of them.
  private static let mostNotes = 8

  private static func note(on place: RuntimeError.Place, at index: Int, own: Int) -> String {
    let name = place.function.isEmpty ? "" : " in `\(place.function)`"
    if index == 0 { return "it happened here\(name)" }
    return index < own ? "called here\(name)" : "called from here\(name)"
  }
}
