/// How values of a type are held: as 64 raw bits in a word register, or as a `Value` in a value register.
///
/// Every register's type is known when code is made, so nothing is tested while it runs, and numbers
/// cause no reference counting.
enum Representation: UInt8 {
  case int
  case double
  case float
  case bool
  /// Not a word.
  case value

  init(_ type: Type) {
    switch type {
    case .int: self = .int
    case .double: self = .double
    case .float: self = .float
    case .bool: self = .bool
    case .nominal(let nominal, _):
      // An enum without payloads is its tag.
      let isTag = nominal.kind == .enumeration && nominal.cases.allSatisfy { $0.payload.isEmpty }
      self = isTag ? .int : .value
    case .string, .void, .never, .array, .dictionary, .optional, .tuple, .function, .parameter, .variable,
      .error:
      self = .value
    }
  }

  var isWord: Bool { self != .value }

  /// The value that a word stands for.
  @inline(__always)
  func value(of word: Int64) -> Value {
    switch self {
    case .int: return .int(word)
    case .double: return .double(Double(word: word))
    case .float: return .float(Float(word: word))
    case .bool: return .bool(word != 0)
    case .value: fatalError("not a word")
    }
  }
}

extension Value {
  /// The bits of a number or truth value.
  @inline(__always)
  var word: Int64 {
    // One after the other: foreseen more often than the jump of a `switch`.
    if case .double(let value) = self { return Int64(bitPattern: value.bitPattern) }
    if case .int(let value) = self { return value }
    if case .bool(let value) = self { return value ? 1 : 0 }
    if case .float(let value) = self { return Int64(value.bitPattern) }
    mismatch()
  }
}

extension Type {
  /// Whether `.some` of this type needs an object of its own, because the type's values include `.nothing`.
  var isAbsentable: Bool {
    switch self {
    case .optional, .void: return true
    case .int, .double, .float, .bool, .string, .never, .array, .dictionary, .tuple, .function, .nominal,
      .parameter,
      .variable, .error:
      return false
    }
  }
}
