// `==` and `<` by static type.

extension Machine {
  /// Values nested more deeply than this can be neither compared nor printed: both recurse.
  static let nestingLimit = 100

  func equal(_ left: Value, _ right: Value, _ type: Type, depth: Int) throws(Failure) -> Bool {
    if depth > Self.nestingLimit { throw Failure(Message.nestedTooDeeply) }
    switch type {
    case .int: return left.int == right.int
    case .double: return left.double == right.double
    case .float: return left.float == right.float
    case .bool: return left.bool == right.bool
    case .string:
      try charge(steps: Self.steps(comparing: left.string, right.string))
      return left.string == right.string
    case .void, .never, .error: return true
    case .array(let element):
      return try equal(left.array, right.array, depth) { _ in element }
    case .tuple(let members):
      return try equal(left.tuple, right.tuple, depth) { members[$0].type }
    case .optional(let wrapped):
      if left.isNothing || right.isNothing { return left.isNothing && right.isNothing }
      return try equal(left.unwrapped(wrapped), right.unwrapped(wrapped), wrapped, depth: depth + 1)
    case .dictionary(_, let value):
      let first = left.dictionary
      let second = right.dictionary
      try charge(steps: 1 + first.count)
      if first.count != second.count { return false }
      for entry in first.entries {
        guard let other = second[try key(entry.key)] else { return false }
        if try !equal(entry.value, other, value, depth: depth + 1) { return false }
      }
      return true
    case .nominal(let nominal, let arguments):
      return try equal(left, right, nominal, arguments, depth: depth)
    case .function, .parameter, .variable: fatalError("the checker lets no such values be compared")
    }
  }

  private func equal<Elements: RandomAccessCollection<Value>>(
    _ left: Elements, _ right: Elements, _ depth: Int, _ type: (Int) -> Type
  ) throws(Failure) -> Bool where Elements.Index == Int {
    try charge(steps: 1 + min(left.count, right.count))
    if left.count != right.count { return false }
    for index in left.indices where try !equal(left[index], right[index], type(index), depth: depth + 1) {
      return false
    }
    return true
  }

  private func equal(
    _ left: Value, _ right: Value, _ nominal: Nominal, _ arguments: [Type], depth: Int
  ) throws(Failure) -> Bool {
    if let function = nominal.ownEquality, let index = program.index(of: function) {
      return try call(index, [left, right]).bool
    }
    switch nominal.kind {
    case .structure: return try equal(left.tuple, right.tuple, depth) { nominal.fields[$0].type }
    case .enumeration:
      guard case .object(let first) = left, case .object(let second) = right else {
        guard case .int(let tag) = left, case .int(let other) = right else { return false }
        return tag == other
      }
      let one = unsafeDowncast(first, to: EnumObject.self)
      let other = unsafeDowncast(second, to: EnumObject.self)
      if one.tag != other.tag { return false }
      let payload = nominal.cases[Int(one.tag)].payload
      return try equal(one.storage, other.storage, depth) { payload[$0].type }
    case .host, .hostProtocol:
      if let row = nominal.equality {
        return try row.body(
          NativeCall(
            arguments: [left, right], typeArguments: arguments, machine: self,
            argumentNames: row.argumentNames)
        ).bool
      }
      if nominal.isRange { return try equal(left.tuple, right.tuple, depth) { _ in arguments[0] } }
      return left.object === right.object
    }
  }

  /// `left < right`, of the standard library's comparable types.
  func less(_ left: Value, _ right: Value, _ type: Type) throws(Failure) -> Bool {
    switch type {
    case .int: return left.int < right.int
    case .double: return left.double < right.double
    case .float: return left.float < right.float
    case .string:
      try charge(steps: Self.steps(comparing: left.string, right.string))
      return left.string < right.string
    case .bool, .void, .never, .array, .dictionary, .optional, .tuple, .function, .nominal, .parameter,
      .variable,
      .error:
      fatalError("the checker lets no such values be ordered")
    }
  }

  /// `<=`, which a NaN makes false as it does `<`.
  func lessOrEqual(_ left: Value, _ right: Value, _ type: Type) throws(Failure) -> Bool {
    switch type {
    case .double: return left.double <= right.double
    case .float: return left.float <= right.float
    default: return try !less(right, left, type)
    }
  }
}

extension Value {
  var dictionary: DictionaryObject { unsafeDowncast(object, to: DictionaryObject.self) }

  /// What an optional that is not `nil` wraps.
  func unwrapped(_ wrapped: Type) -> Value {
    wrapped.isAbsentable ? unsafeDowncast(object, to: SomeObject.self).value : self
  }
}

extension Nominal {
  var isRange: Bool { block == nil && (name == "Range" || name == "ClosedRange") }
}
