/// What a running block may reach outside itself. The language knows nothing else of its host.
open class Host {
  public init() {}

  /// Text of `print`, without its line end.
  open func print(_ line: String) {}

  /// Asked at every budget check; true ends the run.
  open var isCancelled: Bool { false }
}

/// Why a block stopped: the message without place; the machine adds place and call stack.
public struct Failure: Error {
  public var message: String

  public init(_ message: String) { self.message = message }
}

/// One call of a native function.
public struct NativeCall {
  /// The receiver first for methods and properties, then the parameters in order, defaults filled in.
  public let arguments: [Value]
  /// The static types that the generic parameters stand for, in their order.
  public let typeArguments: [Type]
  public let machine: Machine
  public var host: Host { machine.host }

  public subscript(index: Int) -> Value { arguments[index] }

  /// Calls a closure that came as an argument.
  public func invoke(_ closure: Value, _ arguments: [Value]) throws(Failure) -> Value {
    try machine.invoke(closure, arguments)
  }

  /// Counts work against the block's budget; one unit is about one machine instruction of the block language,
  /// for kernels 16 floating-point operations.
  public func charge(steps: Int) throws(Failure) {
    try machine.charge(steps: steps)
  }
}
