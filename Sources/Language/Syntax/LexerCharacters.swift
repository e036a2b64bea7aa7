// Characters beyond ASCII: which may stand in a name, and which an input method put in place of a bracket.

extension Lexer {
  /// How many bytes of a name begin here: 0 where none does.
  func nameLength(at index: Int, isFirst: Bool) -> Int {
    guard index < end else { return 0 }
    let byte = bytes[index]
    if byte < 0x80 { return byte.startsName || (!isFirst && byte.isDigit) ? 1 : 0 }
    let (scalar, length) = scalar(at: index)
    return scalar.isPartOfName && !(isFirst && scalar.isCombining) ? length : 0
  }

  /// The character that begins here. The text came from a `String`, so it is well-formed.
  func scalar(at index: Int) -> (scalar: UInt32, length: Int) {
    let byte = UInt32(bytes[index])
    let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard length > 1, index + length <= end else { return (byte, 1) }
    var value = byte & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (value, length)
  }

  /// A character that is neither ASCII nor part of a name: reported; where it is the double of an ASCII bracket or
  /// comma, it is read as that, so that one slip of the input method is one error.
  mutating func foreignCharacter() -> (kind: Token.Kind, text: String) {
    let start = position
    let (value, length) = scalar(at: position)
    position += length
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if let meant = value.asciiOperator {
      report(.fullWidth(text, meant), start, position)
      return (.operatorSymbol, meant)
    }
    guard let double = value.asciiDouble else {
      report(.strayCharacter(text), start, position)
      return (.invalid, text)
    }
    let meant = String(Character(Unicode.Scalar(double)))
    report(.fullWidth(text, meant), start, position)
    switch double {
    case .leftParen, .rightParen, .leftBracket, .rightBracket, .leftBrace, .rightBrace, .comma, .colon,
      .semicolon:
      return (.punctuation, meant)
    case .quote, UInt8(ascii: "'"):
      // Up to its partner, or to the end of the line.
      while position < end, bytes[position] != .newline {
        let (next, length) = scalar(at: position)
        position += length
        if next.asciiDouble == double || next == UInt32(double) { break }
      }
      return (.invalid, text)
    default: return (.invalid, text)
    }
  }
}

extension UInt32 {
  /// Swift's own ranges for names, without the full-width punctuation and the invisible characters that they hold.
  fileprivate var isPartOfName: Bool {
    switch self {
    case 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: false
    case 0xA8, 0xAA, 0xAF, 0xB2...0xB5, 0xB7...0xBA, 0xBC...0xBE, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x167F,
      0x1681...0x180D, 0x180F...0x1FFF, 0x200D, 0x203F...0x2040, 0x2054, 0x2070...0x218F, 0x2460...0x24FF,
      0x2776...0x2793, 0x2C00...0x2DFF, 0x2E80...0x2FFF, 0x3004...0x3007, 0x3021...0x302F, 0x3031...0xD7FF,
      0xF900...0xFD3D, 0xFD40...0xFDCF, 0xFDF0...0xFE44, 0xFE47...0xFEFE, 0xFF00...0xFFDC, 0x10000...0x1FFFD,
      0x20000...0x2FFFD, 0x30000...0x3FFFD, 0xE0100...0xE01EF:
      true
    default: false
    }
  }

  fileprivate var isCombining: Bool {
    switch self {
    case 0x300...0x36F, 0x1DC0...0x1DFF, 0x200D, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F,
      0xE0100...0xE01EF:
      true
    default: false
    }
  }

  /// The operator that this sign of mathematics is written as.
  fileprivate var asciiOperator: String? {
    switch self {
    case 0x2264, 0x2A7D: "<="
    case 0x2265, 0x2A7E: ">="
    case 0x2260: "!="
    case 0xD7: "*"
    case 0xF7: "/"
    case 0x2212, 0x2013, 0x2014: "-"
    default: nil
    }
  }

  /// What an author meant who typed this with a Chinese input method, or whose editor made quotes typographic.
  fileprivate var asciiDouble: UInt8? {
    switch self {
    case 0xFF01...0xFF5E: UInt8(self - 0xFF01 + 0x21)
    case 0x3000, 0xA0: .space
    case 0x3001: .comma
    case 0x3002: .dot
    case 0x300A, 0x3008: UInt8(ascii: "<")
    case 0x300B, 0x3009: UInt8(ascii: ">")
    case 0x3010: .leftBracket
    case 0x3011: .rightBracket
    case 0x201C, 0x201D, 0x300C, 0x300D: .quote
    case 0x2018, 0x2019: UInt8(ascii: "'")
    default: nil
    }
  }
}
