// String literals: escapes resolved, interpolations as tokens of their own.

extension Lexer {
  /// How deep strings may nest in each other's interpolations.
  static let deepestInterpolation = 16
  /// Each that is not closed was looked for to the end of the text. After so many, the next must end on their lines.
  static let mostUnclosedInterpolations = 8

  /// - Returns: `nil` where the string is not closed; its inside is then no error of its own.
  mutating func string(depth: Int) -> [StringTokenPart]? {
    let start = position
    let reported = diagnostics.count
    let isMultiline = peek(1) == .quote && peek(2) == .quote
    position += isMultiline ? 3 : 1
    var indentation = 0
    if isMultiline {
      indentation = closingIndentation()
      while position < end, bytes[position] == .space || bytes[position] == .tab { position += 1 }
      if position < end, bytes[position] == .newline {
        position += 1
        skipIndentation(indentation)
      } else {
        report(.misplaced("text of a multi-line string", "on the lines after `\"\"\"`"), start, start + 3)
      }
    }
    var parts: [StringTokenPart] = []
    var text: [UInt8] = []
    func flush() {
      if !text.isEmpty { parts.append(.text(String(decoding: text, as: UTF8.self))) }
      text = []
    }
    while true {
      guard position < end, isMultiline || bytes[position] != .newline else {
        forgetDiagnostics(since: reported)
        report(
          isMultiline ? .unterminatedMultilineString : .unterminatedString, start,
          isMultiline ? start + 3 : position)
        return nil
      }
      let byte = bytes[position]
      if byte == .quote, !isMultiline || (peek(1) == .quote && peek(2) == .quote) {
        position += isMultiline ? 3 : 1
        if isMultiline, text.last == .newline { text.removeLast() }
        break
      }
      if byte == .backslash {
        if peek(1) == .leftParen {
          flush()
          guard let part = interpolation(depth: depth) else {
            forgetDiagnostics(since: reported)
            report(.unclosedInterpolation, position, position + 2)
            // What follows on the line is lost with it.
            while position < end, bytes[position] != .newline { position += 1 }
            return nil
          }
          parts.append(part)
        } else {
          escape(into: &text, isMultiline: isMultiline, indentation: indentation)
        }
        continue
      }
      text.append(byte)
      position += 1
      if byte == .newline { skipIndentation(indentation) }
    }
    flush()
    return parts
  }

  /// - Returns: `nil`, with the position where it was, where the interpolation is not closed.
  private mutating func interpolation(depth: Int) -> StringTokenPart? {
    let start = position
    position += 2
    var tokens: [Token] = []
    guard depth < Lexer.deepestInterpolation else {
      report(.tooDeep(Lexer.deepestInterpolation), start, start + 2)
      position = end
      return .interpolation([next(spaceBefore: true, depth: depth)], SourceRange(start, end))
    }
    var open = 1
    while true {
      let spaced = skipSpace()
      let token = next(spaceBefore: spaced, depth: depth + 1)
      let hasGivenUp = unclosedInterpolations >= Lexer.mostUnclosedInterpolations && token.startsLine
      if token.kind == .endOfFile || hasGivenUp {
        unclosedInterpolations += 1
        position = start
        return nil
      }
      if token.isPunctuation("(") { open += 1 }
      if token.isPunctuation(")") { open -= 1 }
      if open == 0 {
        var last = token
        last.kind = .endOfFile
        tokens.append(last)
        break
      }
      tokens.append(token)
    }
    return .interpolation(tokens, SourceRange(start, position))
  }

  private mutating func escape(into text: inout [UInt8], isMultiline: Bool, indentation: Int) {
    let start = position
    position += 1
    guard position < end else { return }
    let letter = bytes[position]
    position += 1
    switch letter {
    case UInt8(ascii: "n"): text.append(.newline)
    case UInt8(ascii: "t"): text.append(.tab)
    case UInt8(ascii: "r"): text.append(.carriageReturn)
    case .zero: text.append(0)
    case .backslash, .quote, UInt8(ascii: "'"): text.append(letter)
    case .newline where isMultiline: skipIndentation(indentation)
    case UInt8(ascii: "u") where peek(0) == .leftBrace:
      var value: UInt32 = 0
      var digits = 0
      position += 1
      while position < end, bytes[position].isDigit || bytes[position].isHexLetter, digits < 9 {
        value = value << 4 | UInt32(bytes[position].digitValue)
        digits += 1
        position += 1
      }
      if position < end, bytes[position] == .rightBrace, (1...8).contains(digits),
        let scalar = Unicode.Scalar(value)
      {
        position += 1
        text += Array(String(Character(scalar)).utf8)
      } else {
        report(.unknownEscape("\\u"), start, position)
      }
    default:
      while position < end, bytes[position] & 0xC0 == 0x80 { position += 1 }
      report(.unknownEscape(String(decoding: bytes[start..<position], as: UTF8.self)), start, position)
    }
  }

  /// The white space in front of the `"""` that closes the string that begins here.
  private func closingIndentation() -> Int {
    var index = position
    var lineStart = index
    while index + 2 < end {
      if bytes[index] == .backslash {
        index += 1
      } else if bytes[index] == .newline {
        lineStart = index + 1
      } else if bytes[index] == .quote, bytes[index + 1] == .quote, bytes[index + 2] == .quote {
        return index - lineStart
      }
      index += 1
    }
    return 0
  }

  /// Skips the indentation of a line; one that is not empty must have all of it.
  private mutating func skipIndentation(_ width: Int) {
    let start = position
    var left = width
    while left > 0, position < end, bytes[position] == .space || bytes[position] == .tab {
      position += 1
      left -= 1
    }
    if left > 0, position < end, bytes[position] != .newline, bytes[position] != .carriageReturn {
      report(.tooLittleIndentation, start, position + 1)
    }
  }
}

// MARK: - Bytes by name

extension UInt8 {
  static let newline = UInt8(ascii: "\n"), carriageReturn = UInt8(ascii: "\r"), tab = UInt8(ascii: "\t")
  static let space = UInt8(ascii: " "), slash = UInt8(ascii: "/"), star = UInt8(ascii: "*")
  static let leftParen = UInt8(ascii: "("), rightParen = UInt8(ascii: ")")
  static let leftBracket = UInt8(ascii: "["), rightBracket = UInt8(ascii: "]")
  static let leftBrace = UInt8(ascii: "{"), rightBrace = UInt8(ascii: "}")
  static let comma = UInt8(ascii: ","), colon = UInt8(ascii: ":"), semicolon = UInt8(ascii: ";")
  static let dot = UInt8(ascii: "."), dollar = UInt8(ascii: "$"), backtick = UInt8(ascii: "`")
  static let quote = UInt8(ascii: "\""), backslash = UInt8(ascii: "\\"), at = UInt8(ascii: "@")
  static let hash = UInt8(ascii: "#"), zero = UInt8(ascii: "0"), underscore = UInt8(ascii: "_")
  static let plus = UInt8(ascii: "+"), minus = UInt8(ascii: "-"), question = UInt8(ascii: "?")
  static let exclamation = UInt8(ascii: "!")

  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isHexLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x66 }
  /// Of a digit in base 16.
  var digitValue: UInt64 { isDigit ? UInt64(self - 0x30) : UInt64((self | 0x20) - 0x57) }
  /// ASCII letters and the underscore.
  var startsName: Bool { (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A) || self == .underscore }
  var isOperator: Bool {
    switch self {
    case .plus, .minus, .star, .slash, UInt8(ascii: "%"), UInt8(ascii: "="), UInt8(ascii: "<"),
      UInt8(ascii: ">"),
      .exclamation, UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "~"), .question:
      true
    default: false
    }
  }
}
