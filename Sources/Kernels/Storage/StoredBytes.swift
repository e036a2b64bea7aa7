/// What a `ByteWriter` made of values: bytes, and the parts to which they point.
public struct StoredBytes: Equatable, Sendable {
  public let bytes: [UInt8]
  /// Long runs of numbers. Whoever keeps each once, under a name that follows from its content, keeps little.
  public let parts: [[UInt8]]

  public init(bytes: [UInt8], parts: [[UInt8]]) {
    self.bytes = bytes
    self.parts = parts
  }
}

extension StoredBytes {
  package init(_ writer: ByteWriter) { self.init(bytes: writer.bytes, parts: writer.parts) }

  package var reader: ByteReader { ByteReader(bytes, parts: parts) }
}
