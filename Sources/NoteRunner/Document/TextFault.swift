/// Something in a file that no note may hold.
struct TextFault: Equatable {
  var message: String
  var range: Range<Int>

  /// At most this many are reported; a binary file would give thousands.
  private static let mostReported = 5

  /// Replaces each faulty byte by `?` and says what was found.
  static func mend(_ bytes: inout [UInt8]) -> [TextFault] {
    var faults: [TextFault] = []
    var count = 0
    func report(_ message: @autoclosure () -> String, _ range: Range<Int>) {
      count += 1
      if count <= mostReported { faults.append(TextFault(message: message(), range: range)) }
    }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte < 0x20 && byte != .tab && !byte.isLineEnd || byte == 0x7F {
          report(
            "the control character U+\(hexadecimal(UInt32(byte))) may not stand in a note", index..<index + 1)
          bytes[index] = .questionMark
        }
        index += 1
        continue
      }
      guard let (scalar, length) = decode(bytes, at: index) else {
        report(
          "the byte 0x\(hexadecimal(UInt32(byte), width: 2)) is not UTF-8; save the file as UTF-8",
          index..<index + 1)
        bytes[index] = .questionMark
        index += 1
        continue
      }
      if Placeholder.isReserved(scalar) {
        report(
          "the private-use character U+\(hexadecimal(scalar)) may not stand in a note", index..<index + length
        )
        for place in index..<index + length { bytes[place] = .questionMark }
      }
      index += length
    }
    if count > faults.count, let last = faults.last {
      faults.append(TextFault(message: "and \(count - faults.count) more such places", range: last.range))
    }
    return faults
  }

  /// The scalar that is encoded there in its shortest form, no surrogate.
  private static func decode(_ bytes: [UInt8], at index: Int) -> (scalar: UInt32, length: Int)? {
    let first = bytes[index]
    let length: Int
    var scalar: UInt32
    switch first {
    case 0xC2...0xDF: (length, scalar) = (2, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, scalar) = (3, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, scalar) = (4, UInt32(first & 0x07))
    default: return nil
    }
    guard index + length <= bytes.count else { return nil }
    for place in index + 1..<index + length {
      guard bytes[place] & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(bytes[place] & 0x3F)
    }
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard scalar >= smallest, scalar <= 0x10FFFF, !(0xD800...0xDFFF).contains(scalar) else { return nil }
    return (scalar, length)
  }

  private static func hexadecimal(_ value: UInt32, width: Int = 4) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let space = UInt8(ascii: " ")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let questionMark = UInt8(ascii: "?")
  static let backslash = UInt8(ascii: "\\")
  static let backtick = UInt8(ascii: "`")
  static let tilde = UInt8(ascii: "~")
  static let dollar = UInt8(ascii: "$")
  static let pipe = UInt8(ascii: "|")
  static let quoteMarker = UInt8(ascii: ">")
  static let quotationMark = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let equals = UInt8(ascii: "=")
  static let colon = UInt8(ascii: ":")
  static let semicolon = UInt8(ascii: ";")
  static let at = UInt8(ascii: "@")
  static let caret = UInt8(ascii: "^")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")

  var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn }
  var isBlank: Bool { self == .space || self == .tab }
  var isWhitespace: Bool { isBlank || isLineEnd }
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
