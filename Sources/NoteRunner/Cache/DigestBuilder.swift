extension Digest {
  /// A digest of several pieces, one after the other.
  ///
  /// Each piece is hashed with its kind and its length in front, so that pieces cannot run into each other: "ab", "c"
  /// and "a", "bc" have different digests, and so have the number 1 and the text "1".
  package struct Builder: ~Copyable {
    private var hash = SHA256()

    package init() {}

    package mutating func add(_ bytes: UnsafeRawBufferPointer) { add(.bytes, bytes) }

    package mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBytes { add(.bytes, $0) } }

    package mutating func add(_ text: String) {
      var text = text
      text.withUTF8 { add(.text, UnsafeRawBufferPointer($0)) }
    }

    package mutating func add(_ number: Int64) {
      withUnsafeBytes(of: number.littleEndian) { add(.number, $0) }
    }

    package mutating func add(_ digest: Digest) { digest.withBytes { add(.digest, $0) } }

    /// The digest of what was added so far; more may follow.
    package func digest() -> Digest { hash.digest() }

    private enum Kind: UInt8 { case bytes, text, number, digest }

    private mutating func add(_ kind: Kind, _ bytes: UnsafeRawBufferPointer) {
      // Kind and length in one word: no piece has 2⁵⁶ bytes.
      let head = UInt64(kind.rawValue) << 56 | UInt64(bytes.count)
      withUnsafeBytes(of: head.littleEndian) { hash.update($0) }
      hash.update(bytes)
    }
  }
}
