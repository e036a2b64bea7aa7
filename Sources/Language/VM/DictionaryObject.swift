/// A dictionary that keeps the order in which its keys came: the same on every machine and in every run.
///
/// The entries lie in memory of its own, so that looking one up counts no references.
public final class DictionaryObject: Object {
  private struct Entry {
    var key: Value
    var value: Value
    let digest: UInt64
    /// Its place stays until the gaps are closed.
    var isRemoved = false
  }

  private var memory: UnsafeMutablePointer<Entry>
  private var capacity: Int
  /// As many places are in use, those of removed entries as well.
  private(set) var placeCount = 0
  public private(set) var count = 0
  private var table: PlaceTable

  public override convenience init() { self.init(capacity: 0, PlaceTable()) }

  private init(capacity: Int, _ table: consuming PlaceTable) {
    self.capacity = capacity
    self.table = table
    memory = .allocate(capacity: capacity)
  }

  deinit {
    releaseContainers()
    memory.deinitialize(count: placeCount)
    memory.deallocate()
  }

  func copy() -> DictionaryObject {
    let copy = DictionaryObject(capacity: placeCount, table.copy())
    copy.memory.initialize(from: memory, count: placeCount)
    copy.placeCount = placeCount
    copy.count = count
    return copy
  }

  override var kind: ObjectKind { .dictionary }
  override func detachContainers(into pending: inout [Object]) {
    for place in 0..<placeCount {
      memory[place].key.detachContainer(into: &pending)
      memory[place].value.detachContainer(into: &pending)
    }
  }
}

// MARK: - Reading

extension DictionaryObject {
  /// In the order in which the keys came.
  public var entries: [(key: Value, value: Value)] {
    var result: [(key: Value, value: Value)] = []
    result.reserveCapacity(count)
    for place in 0..<placeCount where !memory[place].isRemoved {
      result.append((memory[place].key, memory[place].value))
    }
    return result
  }

  subscript(key: DictionaryKey) -> Value? { place(of: key).map { memory[$0].value } }

  func contains(_ key: borrowing DictionaryKey) -> Bool { place(of: key) != nil }

  /// The entry at or behind `place`, for loops: `nil` behind the last.
  func entry(from place: Int) -> (key: Value, value: Value, next: Int)? {
    var place = place
    while place < placeCount {
      if !memory[place].isRemoved { return (memory[place].key, memory[place].value, place + 1) }
      place += 1
    }
    return nil
  }

  /// Whether both have equal keys with equal values, in whatever order.
  func isEqual(to other: DictionaryObject) -> Bool {
    guard count == other.count else { return false }
    for place in 0..<placeCount where !memory[place].isRemoved {
      let key = DictionaryKey(memory[place].key, digest: memory[place].digest)
      guard let value = other[key], DictionaryKey.areEqual(memory[place].value, value) else { return false }
    }
    return true
  }

  @inline(__always)
  private func place(of key: borrowing DictionaryKey) -> Int? {
    table.place(of: key.digest) { place in
      memory[place].digest == key.digest && !memory[place].isRemoved
        && DictionaryKey.areEqual(memory[place].key, key.value)
    }
  }
}

// MARK: - Changing

extension DictionaryObject {
  /// The value of a present key, leaving nothing in its place until it is put back.
  func take(_ key: borrowing DictionaryKey) -> Value? {
    guard let place = place(of: key) else { return nil }
    var value: Value = .nothing
    swap(&value, &memory[place].value)
    return value
  }

  /// - Returns: Whether the key is new.
  @discardableResult
  func set(_ key: borrowing DictionaryKey, _ value: consuming Value) -> Bool {
    if let place = place(of: key) {
      memory[place].value = value
      return false
    }
    if placeCount == capacity { grow() }
    (memory + placeCount).initialize(to: Entry(key: key.value, value: value, digest: key.digest))
    placeCount += 1
    count += 1
    if table.isFull(at: placeCount) { rebuildTable() } else { table.insert(placeCount - 1, key.digest) }
    return true
  }

  @discardableResult
  func remove(_ key: borrowing DictionaryKey) -> Value? {
    guard let place = place(of: key) else { return nil }
    let value = memory[place].value
    memory[place].key = .nothing
    memory[place].value = .nothing
    memory[place].isRemoved = true
    count -= 1
    if placeCount > 16, count < placeCount / 2 { closeGaps() }
    return value
  }

  private func closeGaps() {
    var next = 0
    for place in 0..<placeCount where !memory[place].isRemoved {
      if next < place { memory[next] = memory[place] }
      next += 1
    }
    (memory + next).deinitialize(count: placeCount - next)
    placeCount = next
    rebuildTable()
  }

  private func grow() {
    let larger = UnsafeMutablePointer<Entry>.allocate(capacity: max(4, 2 * capacity))
    larger.moveInitialize(from: memory, count: placeCount)
    memory.deallocate()
    memory = larger
    capacity = max(4, 2 * capacity)
  }

  private func rebuildTable() {
    table = PlaceTable(forCount: placeCount)
    for place in 0..<placeCount where !memory[place].isRemoved { table.insert(place, memory[place].digest) }
  }
}
