/// The members of a tuple, the fields of a struct, or the bounds of a range.
///
/// The first few lie in the object itself: making it allocates once, and reading a member follows one pointer.
public final class TupleObject: Object {
  /// Members before this one lie in the object.
  static let nearCount = 6

  let count: Int
  private var near: [6 of Value] = InlineArray(repeating: .nothing)
  /// All members behind those.
  private var far: [Value] = []

  public convenience init(_ members: [Value]) {
    self.init(count: members.count)
    for (index, member) in members.enumerated() { self[index] = member }
  }

  /// Takes the members out of adjacent registers.
  convenience init(taking first: UnsafeMutablePointer<Value>, count: Int) {
    self.init(count: count)
    for index in 0..<count { self[index] = first.take(index) }
  }

  private init(count: Int) {
    self.count = count
    super.init()
    if count > Self.nearCount { far = Array(repeating: .nothing, count: count - Self.nearCount) }
  }

  @inline(__always)
  subscript(index: Int) -> Value {
    get { index < Self.nearCount ? near[unchecked: index] : far[index - Self.nearCount] }
    set {
      if index < Self.nearCount {
        near[unchecked: index] = newValue
      } else {
        far[index - Self.nearCount] = newValue
      }
    }
  }

  /// A member that is a word. Apart from `subscript`, so that nothing is copied on the way.
  @inline(__always)
  func word(_ index: Int) -> Int64 {
    index < Self.nearCount ? near[unchecked: index].word : far[index - Self.nearCount].word
  }

  /// A member that is a word and lies in the object.
  @inline(__always)
  func nearWord(_ index: Slot) -> Int64 { near[unchecked: Int(index)].word }

  @inline(__always)
  func changeNear<Result>(_ index: Slot, _ body: (inout Value) -> Result) -> Result {
    body(&near[unchecked: Int(index)])
  }

  @inline(__always)
  func change<Result>(_ index: Int, _ body: (inout Value) -> Result) -> Result {
    index < Self.nearCount ? body(&near[unchecked: index]) : body(&far[index - Self.nearCount])
  }

  /// The member, leaving nothing.
  @inline(__always)
  func take(_ index: Int) -> Value {
    var value: Value = .nothing
    if index < Self.nearCount {
      swap(&value, &near[unchecked: index])
    } else {
      swap(&value, &far[index - Self.nearCount])
    }
    return value
  }

  public var elements: [Value] { (0..<count).map { self[$0] } }

  func copy() -> TupleObject { TupleObject(elements) }

  override var kind: ObjectKind { .tuple }
  override func detachContainers(into pending: inout [Object]) {
    for index in 0..<count { change(index) { $0.detachContainer(into: &pending) } }
  }

  deinit { releaseContainers() }
}
