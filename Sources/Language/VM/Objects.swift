// The kinds of objects. Those that can be changed in place are changed only by the machine, and only
// when nothing else refers to them.

public final class StringObject: Object {
  public private(set) var text: String
  private var knownDigest: UInt64?

  public init(_ text: String) { self.text = text }

  /// Equal for equal texts.
  var digest: UInt64 {
    if let knownDigest { return knownDigest }
    var hasher = Hasher()
    hasher.combine(text)
    let digest = UInt64(truncatingIfNeeded: hasher.finalize())
    knownDigest = digest
    return digest
  }

  func append(_ other: String) {
    text += other
    knownDigest = nil
  }

  override var kind: ObjectKind { .string }
}

/// A case of an enum with its payload; cases without one are `.int` of the tag.
public final class EnumObject: Object {
  public let tag: Int64
  var storage: [Value]
  public var payload: [Value] { storage }

  public init(tag: Int64, payload: [Value]) {
    self.tag = tag
    storage = payload
  }

  override var kind: ObjectKind { .enumeration }
  override func detachContainers(into pending: inout [Object]) {
    storage.detachContainers(into: &pending)
  }

  deinit { releaseContainers() }
}

/// The value of an optional whose wrapped type is itself optional or `Void`, so that `.some(nil)` is not `nil`.
public final class SomeObject: Object {
  public private(set) var value: Value

  public init(_ value: Value) { self.value = value }

  override var kind: ObjectKind { .some }
  override func detachContainers(into pending: inout [Object]) {
    value.detachContainer(into: &pending)
  }

  deinit { releaseContainers() }
}

/// A function as a value: its code, and the variables around it that it uses.
final class ClosureObject: Object {
  /// In the machine's table of functions.
  let function: Int
  /// Constants by value, variables as boxes, in the function's order.
  private(set) var captures: [Value]

  init(function: Int, captures: [Value]) {
    self.function = function
    self.captures = captures
  }

  override var kind: ObjectKind { .closure }
  override func detachContainers(into pending: inout [Object]) {
    captures.detachContainers(into: &pending)
  }

  deinit { releaseContainers() }
}
