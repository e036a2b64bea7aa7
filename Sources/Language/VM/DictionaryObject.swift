/// A dictionary that keeps the order in which its keys came: the same on every machine and in every run.
public final class DictionaryObject: Object {
  private(set) var keys: [Value] = []
  private(set) var values: [Value] = []
  private var isRemoved: [Bool] = []
  /// Where each key stands. Its own order reaches no output.
  private(set) var places: [DictionaryKey: Int] = [:]

  public override init() {}

  public var count: Int { places.count }

  /// In the order in which the keys came.
  public var entries: [(key: Value, value: Value)] {
    var result: [(key: Value, value: Value)] = []
    result.reserveCapacity(count)
    for index in keys.indices where !isRemoved[index] { result.append((keys[index], values[index])) }
    return result
  }

  subscript(key: DictionaryKey) -> Value? { places[key].map { values[$0] } }

  func contains(_ key: DictionaryKey) -> Bool { places[key] != nil }

  /// The value of a present key, leaving nothing in its place until it is put back.
  func take(_ key: DictionaryKey) -> Value? {
    guard let place = places[key] else { return nil }
    var value: Value = .nothing
    swap(&value, &values[place])
    return value
  }

  /// - Returns: Whether the key is new.
  @discardableResult
  func set(_ key: DictionaryKey, _ value: Value) -> Bool {
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
  func remove(_ key: DictionaryKey) -> Value? {
    guard let place = places.removeValue(forKey: key) else { return nil }
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
    var moved = keys.indices.map { _ in 0 }
    var next = 0
    for place in keys.indices where !isRemoved[place] {
      keys[next] = keys[place]
      values[next] = values[place]
      moved[place] = next
      next += 1
    }
    keys.removeLast(keys.count - next)
    values.removeLast(values.count - next)
    isRemoved = keys.map { _ in false }
    places = places.mapValues { moved[$0] }
  }

  override var kind: ObjectKind { .dictionary }
  override func detachContainers(into pending: inout [Object]) {
    places = [:]
    keys.detachContainers(into: &pending, isUniform: true)
    values.detachContainers(into: &pending, isUniform: true)
  }

  deinit { releaseContainers() }
}
