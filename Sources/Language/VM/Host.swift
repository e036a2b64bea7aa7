/// What a running block may reach outside itself. The language knows nothing else of its host.
open class Host {
  public init() {}

  /// Text of `print`, without its line end.
  open func print(_ line: String) {}

  /// Asked now and then; true ends the run.
  open var isCancelled: Bool { false }
}

/// One call of a native function.
public struct NativeCall {
  /// The receiver first for methods and properties, then the parameters in order, defaults filled in.
  public let arguments: [Value]
  /// The static types that the generic parameters stand for, in their order: those of the receiver first.
  public let typeArguments: [Type]
  public let machine: Machine
  /// What the block calls the arguments: for messages.
  public let argumentNames: [String]
  public var host: Host { machine.host }

  public init(arguments: [Value], typeArguments: [Type], machine: Machine, argumentNames: [String]) {
    self.arguments = arguments
    self.argumentNames = argumentNames
    self.typeArguments = typeArguments
    self.machine = machine
  }

  public subscript(index: Int) -> Value { arguments[index] }

  /// Calls a closure that came as an argument.
  public func invoke(_ closure: Value, _ arguments: [Value]) throws(Failure) -> Value {
    try machine.holding(self.arguments) { () throws(Failure) in try machine.invoke(closure, arguments) }
  }

  /// A list that grows while closures run. What is in it counts as alive from the moment it is added.
  func gathering(_ body: (ArrayObject) throws(Failure) -> Void) throws(Failure) -> Value {
    let result = ArrayObject([])
    try machine.holding([.object(result)]) { () throws(Failure) in try body(result) }
    return .object(result)
  }

  /// Values that are made one after the other while closures run, counted in the same way.
  public func gathering(
    count: Int, _ element: (_ index: Int) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    try gathering { (result) throws(Failure) in
      for index in 0..<count { result.append(try element(index)) }
    }.array.map { $0 }
  }

  /// Counts work against the block's budget; one unit is about one machine instruction of the block language.
  public func charge(steps: Int) throws(Failure) {
    try machine.charge(steps: steps)
  }

  /// Counts memory that is about to be allocated against the block's budget.
  public func charge(bytes: Int) throws(Failure) {
    try machine.charge(bytes: bytes)
  }

  /// The text that `print` writes for a value of the type.
  public func text(of value: Value, type: Type) throws(Failure) -> String {
    try machine.text(of: value, type: type)
  }

  /// `==` of two values of the type.
  public func areEqual(_ left: Value, _ right: Value, type: Type) throws(Failure) -> Bool {
    try machine.areEqual(left, right, type: type)
  }
}
