/// A dictionary that keeps the order in which its keys came: the same on every machine and in every run.
public final class DictionaryObject: Object {
  private(set) var keys: [Value] = []
  private(set) var values: [Value] = []
  private var digests: [UInt64] = []
  private var isRemoved: [Bool] = []
  public private(set) var count = 0
  private var table = PlaceTable()

  public override init() {}

  /// In the order in which the keys came.
  public var entries: [(key: Value, value: Value)] {
    var result: [(key: Value, value: Value)] = []
    result.reserveCapacity(count)
    for place in keys.indices where !isRemoved[place] { result.append((keys[place], values[place])) }
    return result
  }

  subscript(key: DictionaryKey) -> Value? { place(of: key).map { values[$0] } }

  func contains(_ key: DictionaryKey) -> Bool { place(of: key) != nil }

  /// The value of a present key, leaving nothing in its place until it is put back.
  func take(_ key: DictionaryKey) -> Value? {
    guard let place = place(of: key) else { return nil }
    var value: Value = .nothing
    swap(&value, &values[place])
    return value
  }

  /// - Returns: Whether the key is new.
  @discardableResult
  func set(_ key: DictionaryKey, _ value: Value) -> Bool {
    if let place = place(of: key) {
      values[place] = value
      return false
    }
    keys.append(key.value)
    values.append(value)
    digests.append(key.digest)
    isRemoved.append(false)
    count += 1
    if table.isFull(at: keys.count) { rebuildTable() } else { table.insert(keys.count - 1, key.digest) }
    return true
  }

  @discardableResult
  func remove(_ key: DictionaryKey) -> Value? {
    guard let place = place(of: key) else { return nil }
    let value = values[place]
    keys[place] = .nothing
    values[place] = .nothing
    isRemoved[place] = true
    count -= 1
    if keys.count > 16, count < keys.count / 2 { closeGaps() }
    return value
  }

  func copy() -> DictionaryObject {
    let copy = DictionaryObject()
    copy.keys = keys
    copy.values = values
    copy.digests = digests
    copy.isRemoved = isRemoved
    copy.count = count
    copy.table = table
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

  /// Whether both have equal keys with equal values, in whatever order.
  func isEqual(to other: DictionaryObject) -> Bool {
    guard count == other.count else { return false }
    for place in keys.indices where !isRemoved[place] {
      let key = DictionaryKey(keys[place], digest: digests[place])
      guard let value = other[key], DictionaryKey.areEqual(values[place], value) else { return false }
    }
    return true
  }

  private func place(of key: DictionaryKey) -> Int? {
    table.place(of: key.digest) { place in
      digests[place] == key.digest && !isRemoved[place] && DictionaryKey.areEqual(keys[place], key.value)
    }
  }

  private func closeGaps() {
    var next = 0
    for place in keys.indices where !isRemoved[place] {
      keys[next] = keys[place]
      values[next] = values[place]
      digests[next] = digests[place]
      next += 1
    }
    keys.removeLast(keys.count - next)
    values.removeLast(values.count - next)
    digests.removeLast(digests.count - next)
    isRemoved = keys.map { _ in false }
    rebuildTable()
  }

  private func rebuildTable() {
    table = PlaceTable(forCount: keys.count)
    for place in keys.indices where !isRemoved[place] { table.insert(place, digests[place]) }
  }

  override var kind: ObjectKind { .dictionary }
  override func detachContainers(into pending: inout [Object]) {
    keys.detachContainers(into: &pending, isUniform: true)
    values.detachContainers(into: &pending, isUniform: true)
  }

  deinit { releaseContainers() }
}
