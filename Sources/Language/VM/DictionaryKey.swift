/// A value as a key, with its hash: the checker lets only `Hashable` types become one.
///
/// Made by the machine, which counts the work: a key may be as large as memory, and a tuple of itself twice, again
/// and again, has twice as many members each time. Whoever has a key has also counted what comparing it with an equal
/// one takes.
struct DictionaryKey: Hashable {
  let value: Value
  /// Of what an object consists of; 0 for all other values, which hash as they are.
  private let digest: Int

  fileprivate init(_ value: Value, digest: Int) {
    self.value = value
    self.digest = digest
  }

  /// A key that is a number or a text: the raw value of an enum.
  init(raw value: Value) {
    if case .object(let object) = value {
      var hasher = Hasher()
      hasher.combine(unsafeDowncast(object, to: StringObject.self).text)
      self.init(value, digest: hasher.finalize())
    } else {
      self.init(value, digest: 0)
    }
  }

  static func == (left: DictionaryKey, right: DictionaryKey) -> Bool {
    left.digest == right.digest && same(left.value, right.value)
  }

  func hash(into hasher: inout Hasher) {
    if case .object = value { hasher.combine(digest) } else { hasher.combine(leaf: value) }
  }

  // Keys are of one static type: both sides have the same shape, but for the cases of enums and optionals.

  private static func same(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.nothing, .nothing): return true
    case (.bool(let left), .bool(let right)): return left == right
    case (.int(let left), .int(let right)): return left == right
    case (.double(let left), .double(let right)): return left == right
    case (.float(let left), .float(let right)): return left == right
    case (.object(let left), .object(let right)):
      switch (left.kind, right.kind) {
      case (.string, .string):
        return unsafeDowncast(left, to: StringObject.self).text
          == unsafeDowncast(right, to: StringObject.self).text
      case (.dictionary, .dictionary):
        return same(
          unsafeDowncast(left, to: DictionaryObject.self), unsafeDowncast(right, to: DictionaryObject.self))
      default: return same(left.keyMembers, right.keyMembers)
      }
    case (.nothing, _), (.bool, _), (.int, _), (.double, _), (.float, _), (.object, _): return false
    }
  }

  private static func same(_ left: [Value], _ right: [Value]) -> Bool {
    guard left.count == right.count else { return false }
    for index in left.indices where !same(left[index], right[index]) { return false }
    return true
  }

  private static func same(_ left: DictionaryObject, _ right: DictionaryObject) -> Bool {
    guard left.count == right.count else { return false }
    for (key, place) in left.places {
      guard let other = right[key], same(left.values[place], other) else { return false }
    }
    return true
  }
}

extension Machine {
  /// The value as a key.
  @inline(__always)
  func key(_ value: Value, _ steps: inout Int64) throws(Failure) -> DictionaryKey {
    guard case .object = value else { return DictionaryKey(value, digest: 0) }
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
    var hasher = Hasher()
    try hash(value, into: &hasher, depth: 0, &steps)
    return DictionaryKey(value, digest: hasher.finalize())
  }

  private func hash(
    _ value: Value, into hasher: inout Hasher, depth: Int, _ steps: inout Int64
  ) throws(Failure) {
    guard case .object(let object) = value else { return hasher.combine(leaf: value) }
    if depth > Self.nestingLimit { throw Failure(Message.nestedTooDeeply) }
    steps &+= 1
    if steps >= checkpoint { try check(steps) }
    switch object.kind {
    case .string:
      let text = unsafeDowncast(object, to: StringObject.self).text
      steps &+= Int64(text.utf8.count / 8)
      hasher.combine(text)
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
    case .tuple, .array, .enumeration, .some, .closure, .box, .host:
      let members = object.keyMembers
      // Lists of lists of the same numbers differ in where one ends.
      hasher.combine(members.count)
      steps &+= Int64(members.count)
      for member in members { try hash(member, into: &hasher, depth: depth + 1, &steps) }
    }
  }
}

extension Hasher {
  fileprivate mutating func combine(leaf value: Value) {
    switch value {
    case .nothing, .object: combine(0)
    case .bool(let value): combine(value)
    case .int(let value): combine(value)
    case .double(let value): combine(value)
    case .float(let value): combine(value)
    }
  }
}

extension Object {
  /// What a hashable object consists of, where the order counts.
  fileprivate var keyMembers: [Value] {
    switch kind {
    case .tuple: return unsafeDowncast(self, to: TupleObject.self).storage
    case .array: return unsafeDowncast(self, to: ArrayObject.self).storage
    case .enumeration:
      let enumeration = unsafeDowncast(self, to: EnumObject.self)
      return [.int(enumeration.tag)] + enumeration.storage
    case .some: return [unsafeDowncast(self, to: SomeObject.self).value]
    case .string, .dictionary, .closure, .box, .host: preconditionFailure("the checker lets no such key pass")
    }
  }
}
