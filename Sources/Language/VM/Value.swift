/// What a variable holds while a block runs.
///
/// The checker has proved every type, so a value carries no type of its own beyond what the machine
/// needs to release it; readers take the payload they know is there. It lies at the beginning, in as many bytes as it
/// has, which tests make sure of: so numbers change where they are, and nothing moves to be looked at.
///
/// | Type | Value |
/// | --- | --- |
/// | `Int`, `Double`, `Float`, `Bool` | its own case |
/// | an enum without payload | `.int` of its tag |
/// | an enum's case with payload | `EnumObject` |
/// | `String`, arrays, dictionaries | `StringObject`, `ArrayObject`, `DictionaryObject` |
/// | tuples, structs of a block | `TupleObject` of the members |
/// | `Range`, `ClosedRange` | `TupleObject` of both bounds |
/// | `KeyValuePairs` | `ArrayObject` of `TupleObject` (key, value) |
/// | `T?` | `.nothing`, or the bare value of `T`; a `T` that is optional or `Void` itself in a `SomeObject` |
/// | functions | `ClosureObject` |
/// | types of the host | `HostObject` |
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

extension Value {
  public init(_ string: String) { self = .object(StringObject(string)) }

  // Readers. A mismatch is a bug of ours, never of a block.
  public var bool: Bool { if case .bool(let value) = self { return value } else { mismatch() } }
  public var int: Int64 { if case .int(let value) = self { return value } else { mismatch() } }
  public var double: Double { if case .double(let value) = self { return value } else { mismatch() } }
  public var float: Float { if case .float(let value) = self { return value } else { mismatch() } }
  public var object: Object { if case .object(let value) = self { return value } else { mismatch() } }
  var isObject: Bool { if case .object = self { return true } else { return false } }
  public var isNothing: Bool { if case .nothing = self { return true } else { return false } }

  public var string: String { unsafeDowncast(object, to: StringObject.self).text }
  public var array: ArrayObject { unsafeDowncast(object, to: ArrayObject.self) }
  /// The members of a tuple, the fields of a struct, the bounds of a range.
  public var tuple: [Value] { unsafeDowncast(object, to: TupleObject.self).elements }

  /// The lower and the upper bound of a range.
  public var bounds: (lower: Value, upper: Value) {
    let members = unsafeDowncast(object, to: TupleObject.self)
    return (members[0], members[1])
  }

  func mismatch() -> Never { fatalError("the compiler promised another type here") }
}
