/// What a variable holds while a block runs.
///
/// The checker has proved every type, so a value carries no type of its own beyond what the machine
/// needs to release it; readers take the payload they know is there.
public enum Value {
  /// `Void`, and the `nil` of any optional.
  case nothing
  case bool(Bool)
  case int(Int64)
  case double(Double)
  case float(Float)
  /// Strings, arrays, dictionaries, tuples, structs, enums, closures, and the host's values.
  case object(Object)
}

/// Everything that lives on the heap. Value semantics are kept by copying an object that is shared
/// before it is changed in place (`isKnownUniquelyReferenced`).
open class Object {
  public init() {}
}

/// A value of the host (a tensor, a model, a table). Immutable: the host hands out a new one instead.
open class HostObject: Object {}

extension Value {
  public init(_ string: String) { self = .object(StringObject(string)) }

  // Readers. A mismatch is a bug of ours, never of a block.
  public var bool: Bool { if case .bool(let value) = self { return value } else { mismatch("Bool") } }
  public var int: Int64 { if case .int(let value) = self { return value } else { mismatch("Int") } }
  public var double: Double { if case .double(let value) = self { return value } else { mismatch("Double") } }
  public var float: Float { if case .float(let value) = self { return value } else { mismatch("Float") } }
  public var object: Object { if case .object(let value) = self { return value } else { mismatch("object") } }
  public var isNothing: Bool { if case .nothing = self { return true } else { return false } }

  public var string: String { unsafeDowncast(object, to: StringObject.self).text }
  public var array: [Value] { unsafeDowncast(object, to: ArrayObject.self).elements }

  private func mismatch(_ expected: StaticString) -> Never {
    fatalError("the compiler promised another type here")
  }
}

public final class StringObject: Object {
  public let text: String

  public init(_ text: String) { self.text = text }
}

public final class ArrayObject: Object {
  public var elements: [Value]

  public init(_ elements: [Value]) { self.elements = elements }
}

/// Also the payload of `KeyValuePairs`: the labels' order is the source's order.
public final class TupleObject: Object {
  public var elements: [Value]

  public init(_ elements: [Value]) { self.elements = elements }
}
