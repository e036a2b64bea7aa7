/// The functions and types that a note's blocks declare.
///
/// They refer to one another and to themselves, so that counting references would never release them. Whoever uses
/// them holds this, which takes them apart in the end.
public final class NoteDeclarations {
  private var functions: [Function] = []
  private var types: [Nominal] = []

  func add(_ function: Function) { functions.append(function) }

  func add(_ type: Nominal) { types.append(type) }

  deinit {
    for function in functions { function.takeApart() }
    for type in types { type.takeApart() }
  }
}
