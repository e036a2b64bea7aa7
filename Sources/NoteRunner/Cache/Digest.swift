/// A SHA-256 digest (FIPS 180-4): what stands for content in the cache.
///
///     Digest(of: "abc").hex   // "ba7816bf8f01cfea…"
package struct Digest: Hashable, Sendable {
  /// The digest's 32 bytes, the first one highest in the first word.
  private var words: (UInt64, UInt64, UInt64, UInt64)

  package static let byteCount = 32

  /// The digest of these bytes and nothing else, as `sha256sum` would print it.
  package init(of bytes: UnsafeRawBufferPointer) {
    var hash = SHA256()
    hash.update(bytes)
    self = hash.digest()
  }

  package init(of bytes: [UInt8]) { self = bytes.withUnsafeBytes { Digest(of: $0) } }

  /// The digest of the text's UTF-8.
  package init(of text: String) {
    var text = text
    self = text.withUTF8 { Digest(of: UnsafeRawBufferPointer($0)) }
  }

  /// The digest that stands in these bytes. `nil` unless there are exactly `byteCount`.
  package init?(bytes: UnsafeRawBufferPointer) {
    guard bytes.count == Self.byteCount else { return nil }
    func word(_ index: Int) -> UInt64 {
      UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self))
    }
    words = (word(0), word(1), word(2), word(3))
  }

  package var bytes: [UInt8] { withBytes { Array($0) } }

  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withUnsafeBytes(
      of: (words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian), body)
  }

  package static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

  package func hash(into hasher: inout Hasher) {
    // The bits of a digest are as good as random: the first word tells two of them apart.
    hasher.combine(words.0)
  }
}

// MARK: - As text

extension Digest: CustomStringConvertible {
  /// 64 digits, in lower case.
  package var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: 2 * Self.byteCount) { text in
      var position = 0
      for word in [words.0, words.1, words.2, words.3] {
        for shift in stride(from: UInt64(60), through: 0, by: -4) {
          text[position] = digits[Int(word >> shift & 0xF)]
          position += 1
        }
      }
      return position
    }
  }

  package var description: String { hex }

  /// Parsing what `hex` prints gives the digest. `nil` for anything else, capital letters too: one digest has one name.
  package init?(hex: some StringProtocol) {
    guard hex.utf8.count == 2 * Self.byteCount else { return nil }
    var words: [UInt64] = [0, 0, 0, 0]
    for (position, character) in hex.utf8.enumerated() {
      let digit: UInt8
      switch character {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = character - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = character - UInt8(ascii: "a") + 10
      default: return nil
      }
      words[position / 16] = words[position / 16] << 4 | UInt64(digit)
    }
    self.words = (words[0], words[1], words[2], words[3])
  }
}

// MARK: - Order

extension Digest: Comparable {
  /// The order of the bytes, which is the order of the texts too.
  package static func < (left: Digest, right: Digest) -> Bool { left.words < right.words }
}
