/// What a name stands for.
enum Entity {
  case variable(Variable)
  /// Overloads.
  case functions([Callable])
  case type(Type)
  /// Declared by something that was refused: fits everywhere.
  case refused
}

/// The names of one brace, innermost last in the checker's list.
struct Scope {
  var names: [String: Entity] = [:]
  /// How many functions enclose it.
  let depth: Int
}

/// A name of the program's top level.
struct Global {
  var entity: Entity
  let block: Int
  let range: SourceRange
}

/// The function whose body is being checked, or the block's top level.
final class FunctionContext {
  let depth: Int
  /// `nil` at the top level.
  let function: Function?
  /// What `return` gives; holds a variable while a closure's result is inferred. `nil` at the top level.
  let result: Type?
  /// `$0`, `$1`, … where the closure declares no parameters.
  var shorthand: [Variable]?
  /// The implicit `self` and the type around the function.
  var selfVariable: Variable?
  var selfType: Type?
  /// One stand-in for each field, while an initializer has not set it yet.
  var unsetFields: [Variable] = []
  /// Where a result builder collects.
  var builder: (variable: Variable, element: Type)?
  var captures: [Variable] = []
  var flow = Flow()
  var jumps: [Jump] = []
  /// Whether a `return` with a value was seen.
  var hasReturned = false

  init(depth: Int, function: Function?, result: Type?) {
    self.depth = depth
    self.function = function
    self.result = result
  }
}

/// A statement that `break` and `continue` can leave.
struct Jump {
  enum Kind {
    case loop, choice
    /// Left only by name.
    case scope
  }

  let target: JumpTarget
  let kind: Kind
  /// How things stand where a `break` leaves, all of them together.
  var afterBreak: Flow?
  /// How things stand where a `continue` leads back to the condition, all of them together.
  var afterContinue: Flow?

  var isLoop: Bool { kind == .loop }
}

/// What is known at a point of a function: can it be reached, and which variables have a value.
struct Flow {
  var isReachable = true
  /// Declared without a value, and not assigned on every way here.
  var unassigned: Set<ObjectIdentifier> = []
  /// Declared without a value, and assigned on some way here.
  var assigned: Set<ObjectIdentifier> = []

  /// Where two ways meet.
  func joined(_ other: Flow) -> Flow {
    if !isReachable { return other }
    if !other.isReachable { return self }
    return Flow(
      isReachable: true, unassigned: unassigned.union(other.unassigned),
      assigned: assigned.union(other.assigned))
  }
}
