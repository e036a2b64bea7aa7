/// What one block gave, or all inline values of a note, as it is committed beside the note.
///
///     notes result, format 1
///     of: block momentum
///     from: 3f2a90d1c07be65a4e1188b2f09c7d35
///
///     loss
///     epoch | plain
///     …
///
/// Law: parsing `text` gives the recording.
package struct Recording: Sendable {
  /// What it is of: `block momentum`.
  package var subject: String
  /// What it was recorded from: the meaning of the block and of those it uses.
  package var fingerprint: String
  /// What the reader sees and the exact numbers; empty, or lines that each end with a line feed.
  package var body: String

  package init(subject: String, fingerprint: String, body: String) {
    self.subject = subject
    self.fingerprint = fingerprint
    self.body = body
  }

  static let format = 1
  static let title = "notes result, format "
  private static let subjectKey = "of: "
  private static let fingerprintKey = "from: "

  package var text: String {
    """
    \(Self.title)\(Self.format)
    \(Self.subjectKey)\(subject)
    \(Self.fingerprintKey)\(fingerprint)

    """ + (body.isEmpty ? "" : "\n" + body)
  }

  /// The shortest text that names a meaning: of 256 bits these are enough to tell versions of a block apart.
  static func fingerprint(_ digest: Digest) -> String { String(digest.hex.prefix(32)) }
}

extension Recording: Equatable {
  /// To the byte: two texts that look the same can be other characters.
  package static func == (left: Recording, right: Recording) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }
}

// MARK: - Parsing

extension Recording {
  /// Why a file is no recording.
  package enum Damage: Error, Equatable {
    case notUTF8
    case carriageReturns
    case otherFormat(String)
    case header(line: Int, expected: String)
    case noLineEnd

    package var message: String {
      switch self {
      case .notUTF8: "it is not UTF-8"
      case .carriageReturns:
        "its lines end with CR LF; `*.txt -text` in .gitattributes keeps git from doing that"
      case .otherFormat(let format):
        "it has format \(format), and this `notes` knows format \(Recording.format)"
      case .header(let line, ""): "line \(line) is not empty"
      case .header(let line, let expected): "line \(line) is not `\(expected)`"
      case .noLineEnd: "its last line has no end: something is missing"
      }
    }
  }

  package init(parsing bytes: [UInt8]) throws(Damage) {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    guard !bytes.contains(.carriageReturn) else { throw .carriageReturns }
    var rest = text[...]
    var number = 0
    func line() throws(Damage) -> Substring {
      number += 1
      guard let end = rest.utf8.firstIndex(of: .lineFeed) else {
        let line = rest
        rest = ""
        return line
      }
      defer { rest = rest[rest.utf8.index(after: end)...] }
      return rest[..<end]
    }
    func value(behind key: String, example: String) throws(Damage) -> String {
      let line = try line()
      guard line.hasPrefix(key), line.count > key.count else {
        throw .header(line: number, expected: key + example)
      }
      return String(line.dropFirst(key.count))
    }
    let format = try value(behind: Self.title, example: "\(Self.format)")
    guard format == "\(Self.format)" else { throw .otherFormat(format) }
    subject = try value(behind: Self.subjectKey, example: "…")
    fingerprint = try value(behind: Self.fingerprintKey, example: "…")
    guard fingerprint.utf8.count == 32, fingerprint.utf8.allSatisfy(\.isHexadecimal) else {
      throw .header(line: number, expected: Self.fingerprintKey + "…")
    }
    guard bytes.last == .lineFeed else { throw .noLineEnd }
    if !rest.isEmpty {
      guard try line().isEmpty else { throw .header(line: number, expected: "") }
    }
    body = String(rest)
  }
}

extension UInt8 {
  fileprivate var isHexadecimal: Bool {
    isDigit || self >= UInt8(ascii: "a") && self <= UInt8(ascii: "f")
  }
}
