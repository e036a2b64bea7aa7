/// A value as a key, with its hash: the checker lets only `Hashable` types become one.
///
/// Made by the machine, which counts the work: a key may be as large as memory, and a tuple of itself twice, again
/// and again, has twice as many members each time. Whoever has a key has also counted what comparing it with an equal
/// one takes.
struct DictionaryKey {
  let value: Value
  /// Equal for equal keys. Of a number, the number itself.
  let digest: UInt64

  init(_ value: Value, digest: UInt64) {
    self.value = value
    self.digest = digest
  }

  /// A key that is a number or a text: the raw value of an enum.
  init(raw value: Value) {
    if case .object(let object) = value {
      self.init(value, digest: unsafeDowncast(object, to: StringObject.self).digest)
    } else {
      self.init(value, digest: value.digest)
    }
  }

  /// Keys are of one static type: both sides have the same shape, but for the cases of enums and optionals.
  static func areEqual(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.nothing, .nothing): return true
    case (.bool(let left), .bool(let right)): return left == right
    case (.int(let left), .int(let right)): return left == right
    case (.double(let left), .double(let right)): return left == right
    case (.float(let left), .float(let right)): return left == right
    case (.object(let left), .object(let right)): return areEqual(left, right)
    case (.nothing, _), (.bool, _), (.int, _), (.double, _), (.float, _), (.object, _): return false
    }
  }

  private static func areEqual(_ left: Object, _ right: Object) -> Bool {
    switch (left.kind, right.kind) {
    case (.string, .string):
      return left === right
        || unsafeDowncast(left, to: StringObject.self).text
          == unsafeDowncast(right, to: StringObject.self).text
    case (.dictionary, .dictionary):
      return unsafeDowncast(left, to: DictionaryObject.self)
        .isEqual(to: unsafeDowncast(right, to: DictionaryObject.self))
    default:
      let (left, right) = (left.keyMembers, right.keyMembers)
      return left.count == right.count && left.indices.allSatisfy { areEqual(left[$0], right[$0]) }
    }
  }
}

extension Machine {
  /// The value as a key.
  @inline(__always)
  func key(_ value: Value, _ steps: inout Int64) throws(Failure) -> DictionaryKey {
    guard case .object = value else { return DictionaryKey(value, digest: value.digest) }
    return try keyOfObject(value, &steps)
  }

  /// The same for natives, whose steps are the machine's own.
  func key(_ value: Value) throws(Failure) -> DictionaryKey {
    var counted = steps
    let key = try key(value, &counted)
    steps = counted
    return key
  }

  @inline(never)
  private func keyOfObject(_ value: Value, _ steps: inout Int64) throws(Failure) -> DictionaryKey {
    if case .object(let object) = value, object.kind == .string {
      let string = unsafeDowncast(object, to: StringObject.self)
      try count(string, &steps)
      return DictionaryKey(value, digest: string.digest)
    }
    var hasher = Hasher()
    try hash(value, into: &hasher, depth: 0, &steps)
    return DictionaryKey(value, digest: UInt64(truncatingIfNeeded: hasher.finalize()))
  }

  /// What a text's hash counts, also where it is known already.
  private func count(_ string: StringObject, _ steps: inout Int64) throws(Failure) {
    steps &+= 1 &+ Int64(string.text.utf8.count / 8)
    if steps >= checkpoint { try check(steps) }
  }

  private func hash(
    _ value: Value, into hasher: inout Hasher, depth: Int, _ steps: inout Int64
  ) throws(Failure) {
    guard case .object(let object) = value else { return hasher.combine(value.digest) }
    if depth > Self.nestingLimit { throw Failure(Message.nestedTooDeeply) }
    if object.kind == .string {
      let string = unsafeDowncast(object, to: StringObject.self)
      try count(string, &steps)
      return hasher.combine(string.digest)
    }
    steps &+= 1
    if steps >= checkpoint { try check(steps) }
    switch object.kind {
    case .dictionary:
      // The order of the entries is not part of the value: their hashes are added up.
      let dictionary = unsafeDowncast(object, to: DictionaryObject.self)
      var sum = dictionary.count
      for (key, value) in dictionary.entries {
        var entry = Hasher()
        try hash(key, into: &entry, depth: depth + 1, &steps)
        try hash(value, into: &entry, depth: depth + 1, &steps)
        sum &+= entry.finalize()
      }
      hasher.combine(sum)
    case .string, .tuple, .array, .enumeration, .some, .closure, .box, .host:
      let members = object.keyMembers
      // Lists of lists of the same numbers differ in where one ends.
      hasher.combine(members.count)
      steps &+= Int64(members.count)
      for member in members { try hash(member, into: &hasher, depth: depth + 1, &steps) }
    }
  }
}

extension Value {
  /// Of a value that is no object: equal for equal ones.
  @inline(__always)
  fileprivate var digest: UInt64 {
    switch self {
    case .nothing, .object: 0
    case .bool(let value): value ? 1 : 0
    case .int(let value): UInt64(bitPattern: value)
    // Zero has two signs.
    case .double(let value): value == 0 ? 0 : value.bitPattern
    case .float(let value): value == 0 ? 0 : UInt64(value.bitPattern)
    }
  }
}

extension Object {
  /// What a hashable object consists of, where the order counts.
  fileprivate var keyMembers: [Value] {
    switch kind {
    case .tuple: return unsafeDowncast(self, to: TupleObject.self).elements
    case .array: return Array(unsafeDowncast(self, to: ArrayObject.self))
    case .enumeration:
      let enumeration = unsafeDowncast(self, to: EnumObject.self)
      return [.int(enumeration.tag)] + enumeration.storage
    case .some: return [unsafeDowncast(self, to: SomeObject.self).value]
    case .string, .dictionary, .closure, .box, .host: preconditionFailure("the checker lets no such key pass")
    }
  }
}
