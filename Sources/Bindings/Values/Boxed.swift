import Kernels
import Language

/// A type of the kernels that a block can hold.
protocol Boxable: CustomStringConvertible, Storable {
  /// What the type is called where values are stored.
  static var kind: BoxedKind { get }
  /// The bytes that it keeps on the heap, roughly; what counts is that it is the same everywhere.
  var heldBytes: Int64 { get }
  /// The bytes of a record that it belongs to: see `HostObject.bytesOfWork`.
  var recordedBytes: Int64 { get }
}

extension Boxable {
  var heldBytes: Int64 { 64 }
  var recordedBytes: Int64 { 0 }
}

/// A value of the kernels whose type is not known: all that it takes to store it.
class AnyBoxed: HostObject {
  let kind: BoxedKind

  fileprivate init(_ kind: BoxedKind) { self.kind = kind }

  var isStorable: Bool { false }
  func store(into writer: inout ByteWriter) {}
}

/// A value of the kernels as the block language holds it. Immutable, so that sharing it is as good as copying it.
final class Boxed<Content: Boxable>: AnyBoxed {
  let content: Content

  init(_ content: Content) {
    self.content = content
    super.init(Content.kind)
  }

  override var description: String { content.description }
  override var byteCount: Int64 { content.heldBytes }
  override var bytesOfWork: Int64 { content.recordedBytes }
  override var isStorable: Bool { content.isStorable }
  override func store(into writer: inout ByteWriter) { writer.write(content) }
}

extension Value {
  init<Content: Boxable>(boxing content: Content) { self = .object(Boxed(content)) }

  init<Content: Boxable>(boxingEach contents: [Content]) {
    self.init(array: contents.map { Value(boxing: $0) })
  }

  /// The boxed value. The checker has proved the type: another one here is a wrong signature in one of our tables.
  func unboxed<Content: Boxable>(as type: Content.Type = Content.self) -> Content {
    unsafeDowncast(object, to: Boxed<Content>.self).content
  }

  func eachUnboxed<Content: Boxable>(as type: Content.Type = Content.self) -> [Content] {
    array.map { $0.unboxed(as: type) }
  }
}
