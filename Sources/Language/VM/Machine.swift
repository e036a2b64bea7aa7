/// Runs checked blocks, one after the other, against the variables of one note.
public final class Machine {
  public let host: Host
  public var budget: Budget

  public init(host: Host, budget: Budget = Budget()) {
    self.host = host
    self.budget = budget
  }

  /// Runs a block; the value of a block that is one expression.
  ///
  /// A block that fails leaves the variables that it had defined or changed unusable, and all else as it was.
  public func run(_ block: CheckedBlock) throws(RuntimeError) -> Value? { nil }

  /// Declares a block's functions and variables without running it, and gives the variables (in the order of
  /// `block.globals`) values that an earlier run left.
  public func restore(_ block: CheckedBlock, globals: [Value]) {}

  /// What a variable of a block's top level holds; `nil` before its block has run, and after it failed.
  public func value(of variable: Variable) -> Value? { nil }

  /// Calls a closure, from within a native.
  public func invoke(_ closure: Value, _ arguments: [Value]) throws(Failure) -> Value { .nothing }

  /// Counts work against the block's budget.
  public func charge(steps: Int) throws(Failure) {}

  /// Counts memory that is about to be allocated against the block's budget.
  public func charge(bytes: Int) throws(Failure) {}

  /// The text that `print` writes for a value of the type.
  public func text(of value: Value, type: Type) throws(Failure) -> String { "" }

  /// `==` of two values of the type.
  public func areEqual(_ left: Value, _ right: Value, type: Type) throws(Failure) -> Bool { false }
}
