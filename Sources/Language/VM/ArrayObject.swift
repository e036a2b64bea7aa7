/// An array. Numbers and truth values of one kind lie side by side as words, in half the memory and without a tag that
/// has to be looked at; everything else as values.
///
/// Which of both is decided by what is put in, never by a static type: whoever reads gets the same elements either way.
/// Changed only by the machine and the standard library, and only while nothing else refers to it.
public final class ArrayObject: Object {
  public private(set) var count = 0
  /// What the words stand for, or `.value`.
  private(set) var representation = Representation.value
  private var memory: UnsafeMutableRawPointer
  /// In bytes.
  private var capacity: Int

  private init(capacity: Int) {
    self.capacity = capacity
    memory = .allocate(byteCount: capacity, alignment: MemoryLayout<Value>.alignment)
  }

  public convenience init(_ elements: some Collection<Value>) {
    let stride = elements.first.map { Representation(of: $0).stride } ?? 0
    self.init(capacity: elements.count * stride)
    for element in elements { append(element) }
  }

  convenience init(repeating element: Value, count: Int) {
    let representation = Representation(of: element)
    self.init(capacity: count * representation.stride)
    self.representation = representation
    self.count = count
    if representation.isWord {
      words.initialize(repeating: element.word, count: count)
    } else {
      values.initialize(repeating: element, count: count)
    }
  }

  deinit {
    releaseContainers()
    if !representation.isWord { values.deinitialize(count: count) }
    memory.deallocate()
  }

  func copy() -> ArrayObject {
    let copy = ArrayObject(capacity: count * representation.stride)
    copy.representation = representation
    copy.count = count
    if representation.isWord {
      copy.words.initialize(from: words, count: count)
    } else {
      copy.values.initialize(from: values, count: count)
    }
    return copy
  }

  override var kind: ObjectKind { .array }
  override func detachContainers(into pending: inout [Object]) {
    references.detachContainers(into: &pending, isUniform: true)
  }
}

// MARK: - Reading

extension ArrayObject: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { count }

  public subscript(place: Int) -> Value {
    precondition(place >= 0 && place < count)
    return element(place)
  }
}

extension ArrayObject {
  @inline(__always)
  func contains(place: Int64) -> Bool { UInt64(bitPattern: place) < UInt64(truncatingIfNeeded: count) }

  /// The elements where they may refer to something, else none.
  var references: UnsafeMutableBufferPointer<Value> {
    representation.isWord
      ? UnsafeMutableBufferPointer(start: nil, count: 0) : .init(start: values, count: count)
  }

  // The places of these must be there.

  @inline(__always)
  func element(_ place: Int) -> Value {
    representation.isWord ? representation.value(of: words[place]) : values[place]
  }

  @inline(__always)
  func word(_ place: Int) -> Int64 { representation.isWord ? words[place] : values[place].word }

  /// A word that lies in the tuple or struct that is the element.
  @inline(__always)
  func nearWord(_ place: Int, _ index: Slot) -> Int64 {
    values.tuple(place)._withUnsafeGuaranteedRef { $0.nearWord(index) }
  }

  @inline(__always)
  fileprivate var words: UnsafeMutablePointer<Int64> { memory.assumingMemoryBound(to: Int64.self) }

  @inline(__always)
  fileprivate var values: UnsafeMutablePointer<Value> { memory.assumingMemoryBound(to: Value.self) }
}

// MARK: - Changing

extension ArrayObject {
  @inline(__always)
  func set(_ place: Int, _ word: Int64, _ representation: Representation) {
    if self.representation == representation {
      words[place] = word
    } else {
      set(place, representation.value(of: word))
    }
  }

  @inline(__always)
  func set(_ place: Int, _ value: Value) {
    if representation.isWord {
      replaceWord(place, value)
    } else {
      values[place] = value
    }
  }

  /// - Returns: `false`, with nothing changed, where the result is too large for an `Int`.
  @inline(__always)
  func apply(_ operation: WordOperation, _ place: Int, _ operand: Int64) -> Bool {
    operation.apply(at: address(of: place), operand)
  }

  /// Where the number lies that is the element.
  @inline(__always)
  func address(of place: Int) -> UnsafeMutableRawPointer {
    representation.isWord ? UnsafeMutableRawPointer(words + place) : UnsafeMutableRawPointer(values + place)
  }

  /// Changes what lies in the tuple or struct that is the element, which is copied first when anything else refers to
  /// it.
  @inline(__always)
  func changeNear<Result>(_ place: Int, _ index: Slot, _ body: (inout Value) -> Result) -> Result {
    (values + place).uniqueTuple._withUnsafeGuaranteedRef { $0.changeNear(index, body) }
  }

  /// The element, leaving nothing where it was an object.
  func take(_ place: Int) -> Value { representation.isWord ? element(place) : values.take(place) }

  func swapAt(_ first: Int, _ second: Int) {
    let value = element(first)
    set(first, element(second))
    set(second, value)
  }

  func reverse() {
    for place in 0..<count / 2 { swapAt(place, count - 1 - place) }
  }

  @inline(__always)
  func append(_ word: Int64, _ representation: Representation) {
    if self.representation == representation, (count + 1) * representation.stride <= capacity {
      (words + count).initialize(to: word)
      count += 1
    } else {
      append(representation.value(of: word))
    }
  }

  func append(_ value: Value) {
    let kind = Representation(of: value)
    if representation != kind {
      if count == 0 { representation = kind } else { holdValues() }
    }
    let needed = (count + 1) * representation.stride
    if needed > capacity { grow(to: Swift.max(2 * capacity, needed, 64)) }
    if representation.isWord {
      (words + count).initialize(to: value.word)
    } else {
      (values + count).initialize(to: value)
    }
    count += 1
  }

  func append(contentsOf elements: some Sequence<Value>) {
    for element in elements { append(element) }
  }

  func popLast() -> Value? {
    if count == 0 { return nil }
    count -= 1
    return representation.isWord ? representation.value(of: words[count]) : (values + count).move()
  }

  @inline(never)
  private func replaceWord(_ place: Int, _ value: Value) {
    if Representation(of: value) == representation {
      words[place] = value.word
    } else {
      holdValues()
      values[place] = value
    }
  }

  /// What was held as words is held as values from now on, as a `nil` among numbers needs it.
  private func holdValues() {
    if !representation.isWord { return }
    let former = (memory: memory, words: words, representation: representation)
    capacity = Swift.max(capacity, (count + 1) * MemoryLayout<Value>.stride)
    memory = .allocate(byteCount: capacity, alignment: MemoryLayout<Value>.alignment)
    representation = .value
    for place in 0..<count {
      (values + place).initialize(to: former.representation.value(of: former.words[place]))
    }
    former.memory.deallocate()
  }

  private func grow(to capacity: Int) {
    let larger = UnsafeMutableRawPointer.allocate(
      byteCount: capacity, alignment: MemoryLayout<Value>.alignment)
    if representation.isWord {
      larger.initializeMemory(as: Int64.self, from: words, count: count)
    } else {
      larger.moveInitializeMemory(as: Value.self, from: values, count: count)
    }
    memory.deallocate()
    memory = larger
    self.capacity = capacity
  }
}

extension Unmanaged where Instance == ArrayObject {
  /// What `body` finds at the place, or does there, with an array that only it can change.
  @inline(__always)
  func at<Result>(_ place: Int64, _ body: (ArrayObject, Int) -> Result) throws(Failure) -> Result {
    let (count, result) = _withUnsafeGuaranteedRef { array -> (Int, Result?) in
      guard array.contains(place: place) else { return (array.count, nil) }
      return (array.count, body(array, Int(truncatingIfNeeded: place)))
    }
    guard let result else { throw Failure(Message.indexOutOfRange(place, count)) }
    return result
  }

  /// The same for a walk, which ends behind the last place.
  @inline(__always)
  func next<Result>(_ place: Int64, _ body: (ArrayObject, Int) -> Result) -> Result? {
    _withUnsafeGuaranteedRef {
      $0.contains(place: place) ? body($0, Int(truncatingIfNeeded: place)) : nil
    }
  }
}

extension Representation {
  init(of value: Value) {
    switch value {
    case .int: self = .int
    case .double: self = .double
    case .float: self = .float
    case .bool: self = .bool
    case .nothing, .object: self = .value
    }
  }

  /// The bytes from one element of an array to the next.
  fileprivate var stride: Int { isWord ? MemoryLayout<Int64>.stride : MemoryLayout<Value>.stride }
}
