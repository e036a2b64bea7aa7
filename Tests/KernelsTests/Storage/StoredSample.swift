import Kernels
import Testing

/// A value as bytes, and what can be done with bytes of its type.
struct StoredSample: Sendable, CustomTestStringConvertible {
  let name: String
  let stored: Bytes
  /// The value that bytes hold, stored again; before that it is looked at from all sides. `nil` for what is no value.
  let readAndStore: @Sendable (Bytes) -> Bytes?

  struct Bytes: Equatable, Sendable {
    var bytes: [UInt8]
    var parts: [[UInt8]]

    init<Content: Storable>(of value: Content) {
      var writer = ByteWriter()
      writer.write(value)
      (bytes, parts) = (writer.bytes, writer.parts)
    }

    /// The value, if it is one that fills all bytes.
    func read<Content: Storable>(_ type: Content.Type) -> Content? {
      var reader = ByteReader(bytes, parts: parts)
      guard let value = reader.read(Content.self), reader.isAtEnd else { return nil }
      return value
    }
  }

  var testDescription: String { name }

  /// - Parameter use: what a program could do with any value.
  init<Content: Storable & SendableMetatype>(
    _ name: String, _ value: Content, use: @escaping @Sendable (Content) -> Void = { _ in }
  ) {
    self.name = name
    stored = Bytes(of: value)
    readAndStore = { bytes in
      guard let value = bytes.read(Content.self) else { return nil }
      use(value)
      return Bytes(of: value)
    }
  }
}
