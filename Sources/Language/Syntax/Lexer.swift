/// Text into tokens, in one pass over its UTF-8. Nothing it meets makes it stop: what it cannot read becomes
/// an `invalid` token and a diagnostic.
package struct Lexer {
  static let keywords: Set<String> = [
    "let", "var", "func", "struct", "enum", "case", "import", "if", "else", "guard", "switch", "default",
    "for", "in", "while", "repeat", "break", "continue", "return", "where", "true", "false", "nil", "inout",
    "static", "init", "fallthrough", "class", "protocol", "extension", "actor", "do", "try", "catch", "throw",
    "throws", "rethrows", "as", "is", "defer", "operator", "subscript", "typealias", "internal", "private",
    "public", "fileprivate", "super", "Any", "deinit", "associatedtype", "precedencegroup",
  ]

  let bytes: [UInt8]
  var position: Int
  let end: Int
  private var atLineStart = true
  private(set) var diagnostics: [Diagnostic] = []
  var unclosedInterpolations = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
    position = 0
    end = bytes.count
  }

  private init(_ bytes: [UInt8], from start: Int, to end: Int) {
    self.bytes = bytes
    position = start
    self.end = end
  }

  /// All tokens, the last of kind `endOfFile`.
  package static func tokens(of text: String) -> (tokens: [Token], diagnostics: [Diagnostic]) {
    var lexer = Lexer(text)
    let tokens = lexer.allTokens(depth: 0)
    return (tokens, lexer.diagnostics)
  }

  private mutating func allTokens(depth: Int) -> [Token] {
    var tokens: [Token] = []
    // Three bytes a token, more or less.
    tokens.reserveCapacity((end - position) / 3 + 1)
    while true {
      let spaced = skipSpace()
      let isEnd = position >= end
      tokens.append(next(spaceBefore: spaced, depth: depth))
      if isEnd { return tokens }
    }
  }

  // MARK: - Space and comments

  /// True where anything was skipped, or a bracket, comma or the start of the text stands to the left.
  mutating func skipSpace() -> Bool {
    let start = position
    while position < end {
      switch bytes[position] {
      case .newline, .carriageReturn:
        atLineStart = true
        position += 1
      case .space, .tab, 0x0B, 0x0C: position += 1
      case .slash where peek(1) == .slash:
        while position < end, bytes[position] != .newline { position += 1 }
      case .slash where peek(1) == .star: skipBlockComment()
      default: return position > start || position == 0 || isLeftBoundary(bytes[position - 1])
      }
    }
    return true
  }

  private mutating func skipBlockComment() {
    let start = position
    var depth = 0
    while position < end {
      if bytes[position] == .slash, peek(1) == .star {
        depth += 1
        position += 2
      } else if bytes[position] == .star, peek(1) == .slash {
        depth -= 1
        position += 2
        if depth == 0 { return }
      } else {
        if bytes[position] == .newline { atLineStart = true }
        position += 1
      }
    }
    report(.unterminatedComment, start, min(start + 2, end))
  }

  private func isLeftBoundary(_ byte: UInt8) -> Bool {
    switch byte {
    case .leftParen, .leftBracket, .leftBrace, .comma, .colon, .semicolon: true
    default: false
    }
  }

  private func isRightBoundary(at index: Int) -> Bool {
    guard index < end else { return true }
    switch bytes[index] {
    case .space, .tab, .newline, .carriageReturn, .rightParen, .rightBracket, .rightBrace, .comma, .colon,
      .semicolon:
      return true
    case .slash: return index + 1 < end && (bytes[index + 1] == .slash || bytes[index + 1] == .star)
    default: return false
    }
  }

  private func indentation(of start: Int) -> Int {
    var lineStart = start
    while lineStart > 0, bytes[lineStart - 1] == .space || bytes[lineStart - 1] == .tab { lineStart -= 1 }
    return start - lineStart
  }

  /// Takes back what was reported since: it follows from something worse.
  mutating func forgetDiagnostics(since count: Int) { diagnostics.removeLast(diagnostics.count - count) }

  func peek(_ offset: Int) -> UInt8? { position + offset < end ? bytes[position + offset] : nil }

  mutating func report(_ problem: SyntaxProblem, _ start: Int, _ end: Int) {
    diagnostics.append(Diagnostic(.error, problem.message, SourceRange(start, end)))
  }

  // MARK: - Tokens

  mutating func next(spaceBefore: Bool, depth: Int) -> Token {
    let startsLine = atLineStart
    atLineStart = false
    let start = position
    func token(_ lexer: Lexer, _ kind: Token.Kind, parts: [StringTokenPart] = []) -> Token {
      Token(
        kind: kind, text: lexer.text(from: start),
        range: SourceRange(start, lexer.position), startsLine: startsLine,
        indentation: startsLine ? lexer.indentation(of: start) : 0, hasSpaceBefore: spaceBefore,
        hasSpaceAfter: lexer.isRightBoundary(at: lexer.position), stringParts: parts)
    }
    guard position < end else { return token(self, .endOfFile) }

    let byte = bytes[position]
    switch byte {
    case _ where nameLength(at: position, isFirst: true) > 0:
      skipName()
      var result = token(self, .identifier)
      if position > start + 1, Lexer.keywords.contains(result.text) { result.kind = .keyword }
      return result
    case .dollar:
      position += 1
      while position < end, bytes[position].isDigit { position += 1 }
      if position == start + 1 {
        report(.strayCharacter("$"), start, position)
        return token(self, .invalid)
      }
      return token(self, .identifier)
    case .backtick:
      position += 1
      skipName()
      if position > start + 1, position < end, bytes[position] == .backtick {
        position += 1
        var result = token(self, .identifier)
        result.text = String(result.text.dropFirst().dropLast())
        return result
      }
      report(.strayCharacter("`"), start, start + 1)
      return token(self, .invalid)
    case _ where byte.isDigit: return number(start, token)
    case .quote:
      guard let parts = string(depth: depth) else { return token(self, .invalid) }
      return token(self, .string, parts: parts)
    case .leftParen, .rightParen, .leftBracket, .rightBracket, .leftBrace, .rightBrace, .comma, .colon,
      .semicolon, .at, .hash:
      position += 1
      return token(self, .punctuation)
    case .dot where peek(1) != .dot:
      position += 1
      return token(self, .punctuation)
    case _ where byte.isOperator || byte == .dot:
      while position < end, bytes[position].isOperator || bytes[position] == .dot,
        !(position > start && bytes[position] == .slash && (peek(1) == .slash || peek(1) == .star))
      {
        // A dot belongs only to an operator that begins with one (`...`, `..<`).
        if bytes[position] == .dot, byte != .dot { break }
        // `x!`, `x?` and `&x` bind to their operand, whatever follows.
        position += 1
        if position == start + 1, byte == .question || (byte == .exclamation && peek(0) != UInt8(ascii: "=")),
          !spaceBefore
        {
          break
        }
      }
      return token(self, .operatorSymbol)
    case .backslash:
      // A key path, which the parser refuses by name.
      position += 1
      return token(self, .operatorSymbol)
    case UInt8(ascii: "'"):
      skipSingleQuotes()
      report(.singleQuotes, start, position)
      return token(self, .invalid)
    default:
      let (kind, text) = foreignCharacter()
      var result = token(self, kind)
      result.text = text
      return result
    }
  }

  /// Tokens of one character, which half of all are.
  private static let singleCharacters = (UInt8(0)..<128).map { String(Unicode.Scalar($0)) }

  private func text(from start: Int) -> String {
    if position == start + 1, bytes[start] < 0x80 { return Lexer.singleCharacters[Int(bytes[start])] }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skipName() {
    while true {
      let length = nameLength(at: position, isFirst: false)
      if length == 0 { return }
      position += length
    }
  }

  /// Up to the closing quote, or to the end of the line.
  private mutating func skipSingleQuotes() {
    position += 1
    while position < end, bytes[position] != .newline {
      position += 1
      if bytes[position - 1] == UInt8(ascii: "'") { return }
    }
  }

  // MARK: - Numbers

  private mutating func number(
    _ start: Int, _ token: (Lexer, Token.Kind, [StringTokenPart]) -> Token
  ) -> Token {
    var radix: UInt64 = 10
    if bytes[position] == .zero, let mark = peek(1) {
      switch mark {
      case UInt8(ascii: "x"): radix = 16
      case UInt8(ascii: "o"): radix = 8
      case UInt8(ascii: "b"): radix = 2
      default: break
      }
    }
    if radix != 10 { position += 2 }
    let digitsStart = position
    func skipDigits(_ lexer: inout Lexer) {
      while lexer.position < lexer.end,
        lexer.bytes[lexer.position].isDigit || lexer.bytes[lexer.position] == .underscore
          || (radix == 16 && lexer.bytes[lexer.position].isHexLetter)
      { lexer.position += 1 }
    }
    skipDigits(&self)
    var isFloat = false
    if radix == 10 {
      if position + 1 < end, bytes[position] == .dot, bytes[position + 1].isDigit {
        isFloat = true
        position += 1
        skipDigits(&self)
      }
      if position < end, bytes[position] | 0x20 == UInt8(ascii: "e") {
        var digit = position + 1
        if digit < end, bytes[digit] == .plus || bytes[digit] == .minus { digit += 1 }
        if digit < end, bytes[digit].isDigit {
          isFloat = true
          position = digit
          skipDigits(&self)
        }
      }
    }
    if radix == 16 {
      isFloat = skipHexadecimalFraction()
      if !isFloat, refusesFraction(since: start) { return token(self, .invalid, []) }
    }
    let startsWithUnderscore = digitsStart < end && bytes[digitsStart] == .underscore
    if startsWithUnderscore || nameLength(at: position, isFirst: false) > 0 {
      skipName()
      let text = String(decoding: bytes[start..<position], as: UTF8.self)
      report(.malformedNumber(text), start, position)
      return token(self, .invalid, [])
    }
    let digits = bytes[(isFloat ? start : digitsStart)..<position].filter { $0 != .underscore }
    if isFloat { return token(self, .float(String(decoding: digits, as: UTF8.self)), []) }
    var value: UInt64 = 0
    for digit in digits {
      let (scaled, tooLarge) = value.multipliedReportingOverflow(by: radix)
      let (sum, carried) = scaled.addingReportingOverflow(UInt64(digit.digitValue))
      guard digit.digitValue < radix, !tooLarge, !carried else {
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        report(digit.digitValue < radix ? .integerTooLarge(text) : .malformedNumber(text), start, position)
        return token(self, .invalid, [])
      }
      value = sum
    }
    guard !digits.isEmpty else {
      report(.malformedNumber(String(decoding: bytes[start..<position], as: UTF8.self)), start, position)
      return token(self, .invalid, [])
    }
    return token(self, .integer(value), [])
  }
}
