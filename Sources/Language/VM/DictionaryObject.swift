/// A dictionary that keeps the order in which its keys came: the same on every machine and in every run.
public final class DictionaryObject: Object {
  private(set) var keys: [Value] = []
  private(set) var values: [Value] = []
  private var isRemoved: [Bool] = []
  /// Where each key stands. Its own order reaches no output.
  private var places: [DictionaryKey: Int] = [:]

  public override init() {}

  /// Later entries win over earlier ones with the same key.
  public init(_ entries: [(key: Value, value: Value)]) {
    super.init()
    for (key, value) in entries { set(key, value) }
  }

  public var count: Int { places.count }

  /// In the order in which the keys came.
  public var entries: [(key: Value, value: Value)] {
    var result: [(key: Value, value: Value)] = []
    result.reserveCapacity(count)
    for index in keys.indices where !isRemoved[index] { result.append((keys[index], values[index])) }
    return result
  }

  public subscript(key: Value) -> Value? {
    places[DictionaryKey(key)].map { values[$0] }
  }

  func contains(_ key: Value) -> Bool { places[DictionaryKey(key)] != nil }

  /// The value of a present key, leaving nothing in its place until it is put back.
  func take(_ key: Value) -> Value? {
    guard let place = places[DictionaryKey(key)] else { return nil }
    var value: Value = .nothing
    swap(&value, &values[place])
    return value
  }

  /// - Returns: Whether the key is new.
  @discardableResult
  func set(_ key: Value, _ value: Value) -> Bool {
    let key = DictionaryKey(key)
    if let place = places[key] {
      values[place] = value
      return false
    }
    places[key] = keys.count
    keys.append(key.value)
    values.append(value)
    isRemoved.append(false)
    return true
  }

  @discardableResult
  func remove(_ key: Value) -> Value? {
    guard let place = places.removeValue(forKey: DictionaryKey(key)) else { return nil }
    let value = values[place]
    keys[place] = .nothing
    values[place] = .nothing
    isRemoved[place] = true
    if keys.count > 16, places.count < keys.count / 2 { closeGaps() }
    return value
  }

  func copy() -> DictionaryObject {
    let copy = DictionaryObject()
    copy.keys = keys
    copy.values = values
    copy.isRemoved = isRemoved
    copy.places = places
    return copy
  }

  /// The entry at or behind `place`, for loops: `nil` behind the last.
  func entry(from place: Int) -> (key: Value, value: Value, next: Int)? {
    var place = place
    while place < keys.count {
      if !isRemoved[place] { return (keys[place], values[place], place + 1) }
      place += 1
    }
    return nil
  }

  private func closeGaps() {
    let remaining = entries
    keys = []
    values = []
    isRemoved = []
    places = [:]
    for (key, value) in remaining { set(key, value) }
  }

  override var kind: ObjectKind { .dictionary }
  override func detachContainers(into pending: inout [Object]) {
    places = [:]
    keys.detachContainers(into: &pending, isUniform: true)
    values.detachContainers(into: &pending, isUniform: true)
  }

  deinit { releaseContainers() }
}

/// A value as a key: the checker lets only `Hashable` types become one.
struct DictionaryKey: Hashable {
  let value: Value

  init(_ value: Value) { self.value = value }

  static func == (left: DictionaryKey, right: DictionaryKey) -> Bool { same(left.value, right.value) }

  func hash(into hasher: inout Hasher) { Self.hash(value, &hasher) }

  // Keys are of one static type: both sides have the same shape, but for the cases of enums and optionals.

  private static func same(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.nothing, .nothing): return true
    case (.bool(let left), .bool(let right)): return left == right
    case (.int(let left), .int(let right)): return left == right
    case (.double(let left), .double(let right)): return left == right
    case (.float(let left), .float(let right)): return left == right
    case (.object(let left), .object(let right)):
      if case .string = left.kind {
        return unsafeDowncast(left, to: StringObject.self).text
          == unsafeDowncast(right, to: StringObject.self).text
      }
      return same(members(left), members(right))
    case (.nothing, _), (.bool, _), (.int, _), (.double, _), (.float, _), (.object, _): return false
    }
  }

  private static func same(_ left: [Value], _ right: [Value]) -> Bool {
    guard left.count == right.count else { return false }
    for index in left.indices where !same(left[index], right[index]) { return false }
    return true
  }

  private static func hash(_ value: Value, _ hasher: inout Hasher) {
    switch value {
    case .nothing: hasher.combine(0)
    case .bool(let value): hasher.combine(value)
    case .int(let value): hasher.combine(value)
    case .double(let value): hasher.combine(value)
    case .float(let value): hasher.combine(value)
    case .object(let object):
      if case .string = object.kind {
        hasher.combine(unsafeDowncast(object, to: StringObject.self).text)
      } else {
        for member in members(object) { hash(member, &hasher) }
      }
    }
  }

  /// What a hashable object consists of.
  private static func members(_ object: Object) -> [Value] {
    switch object.kind {
    case .tuple: return unsafeDowncast(object, to: TupleObject.self).storage
    case .array: return unsafeDowncast(object, to: ArrayObject.self).storage
    case .enumeration:
      let enumeration = unsafeDowncast(object, to: EnumObject.self)
      return [.int(enumeration.tag)] + enumeration.storage
    case .some: return [unsafeDowncast(object, to: SomeObject.self).value]
    case .string, .dictionary, .closure, .box, .host: return []
    }
  }
}
