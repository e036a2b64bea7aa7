/// The form of one file of the cache: a head of 48 bytes, then the content.
///
///     0   "notes", a zero, the format's version, the kind's letter
///     8   the content's length, little-endian
///     16  the seal: a SHA-256 digest that only this content under this key has
///
/// The seal is why nothing is ever synchronised to the disk: an entry that a power failure tore, or a disk changed,
/// does not have it and counts as damaged.
package enum StoredEntry {
  package enum Kind: String, CaseIterable {
    /// Kept under a key that says how it was computed.
    case record = "records"
    /// Kept under the digest of its own content.
    case part = "parts"
  }

  /// To be raised when the form changes, of the head or of what callers put behind it.
  private static let version: UInt8 = 1
  package static let headByteCount = 16 + Digest.byteCount

  package static func head(of content: UnsafeRawBufferPointer, as key: Digest, _ kind: Kind) -> [UInt8] {
    var head: [UInt8] =
      Array("notes".utf8) + [0, version, kind == .record ? UInt8(ascii: "r") : UInt8(ascii: "p")]
    withUnsafeBytes(of: UInt64(content.count).littleEndian) { head += $0 }
    return head + seal(of: content, as: key, kind).bytes
  }

  /// Whether a file with this head and content is what was kept as `key`.
  package static func isIntact(
    head: UnsafeRawBufferPointer, content: UnsafeRawBufferPointer, as key: Digest, _ kind: Kind
  ) -> Bool {
    let expected = Self.head(of: content, as: key, kind)
    guard head.elementsEqual(expected) else { return false }
    return kind == .record || expected.suffix(Digest.byteCount).elementsEqual(key.bytes)
  }

  /// A record's seal covers its key too: an entry that got another one's name is damaged.
  private static func seal(of content: UnsafeRawBufferPointer, as key: Digest, _ kind: Kind) -> Digest {
    switch kind {
    case .record:
      var hash = SHA256()
      key.withBytes { hash.update($0) }
      hash.update(content)
      return hash.digest()
    case .part: return Digest(of: content)
    }
  }
}
