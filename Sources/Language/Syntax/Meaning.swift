/// What in a block's text means something, as bytes: the tokens, without comments and spacing.
///
/// Texts with equal bytes have the same syntax tree, apart from the places in it:
///
///     Meaning.bytes(of: "let x = 1  // one") == Meaning.bytes(of: "let x  = 1")
///
/// The converse does not hold for every text: where spacing could matter to the parser, it counts. Then a block is
/// only taken to have changed when it has not.
public enum Meaning {
  public static func bytes(of text: String) -> [UInt8] {
    var writer = MeaningWriter()
    writer.write(Lexer.tokens(of: text).tokens)
    return writer.bytes
  }
}

private struct MeaningWriter {
  private(set) var bytes: [UInt8] = []
  /// Whether the innermost bracket is a brace, or there is none: only there a line may end a statement.
  private var linesMatter = [true]

  mutating func write(_ tokens: [Token]) {
    linesMatter.append(true)
    for (index, token) in tokens.enumerated() {
      if token.startsLine, index > 0, separates(tokens[index - 1], token) { bytes.append(0x0A) }
      write(token)
      track(token)
    }
    linesMatter.removeLast()
  }

  /// Whether a line that ends between these two may end a statement.
  private func separates(_ left: Token, _ right: Token) -> Bool {
    guard linesMatter[linesMatter.count - 1] else { return false }
    if left.isPunctuation("{") || left.isPunctuation(",") || left.isPunctuation(";") { return false }
    if right.isPunctuation("}") || right.isPunctuation(".") || right.isKeyword("else") { return false }
    return right.kind != .endOfFile
  }

  private mutating func track(_ token: Token) {
    guard token.kind == .punctuation else { return }
    switch token.text {
    case "{": linesMatter.append(true)
    case "(", "[": linesMatter.append(false)
    case "}", ")", "]": if linesMatter.count > 1 { linesMatter.removeLast() }
    default: break
    }
  }

  private mutating func write(_ token: Token) {
    switch token.kind {
    case .identifier: write("i", token.text)
    case .keyword: write("k", token.text)
    case .integer(let value): write("n", String(value))
    case .float(let digits): write("f", digits)
    case .operatorSymbol:
      write("o", token.text)
      bytes.append(fixity(of: token))
    case .punctuation:
      write("p", token.text)
      // At the start of a line, a dot goes on with the line before.
      if token.text == "." { bytes.append(token.startsLine ? UInt8(ascii: "=") : fixity(of: token)) }
    case .string: writeString(token.stringParts)
    case .endOfFile: write("e", "")
    case .invalid: write("x", token.text)
    }
  }

  /// Whether an operator leans to its left, to its right, or stands between; `<` and `?` between spaces are never
  /// part of a type.
  private func fixity(of token: Token) -> UInt8 {
    switch (token.hasSpaceBefore, token.hasSpaceAfter) {
    case (true, false): UInt8(ascii: "<")
    case (false, true): UInt8(ascii: ">")
    case (true, true): UInt8(ascii: "=")
    case (false, false):
      ["<", ">", "?", "!"].contains(token.text) ? UInt8(ascii: "-") : UInt8(ascii: "=")
    }
  }

  private mutating func writeString(_ parts: [StringTokenPart]) {
    write("s", String(parts.count))
    for part in parts {
      switch part {
      case .text(let text): write("t", text)
      case .interpolation(let tokens, _):
        write("v", "")
        write(tokens)
      }
    }
  }

  /// The length stands in front, so that no text runs into the next one.
  private mutating func write(_ kind: Unicode.Scalar, _ text: String) {
    bytes.append(UInt8(truncatingIfNeeded: kind.value))
    bytes += String(text.utf8.count).utf8
    bytes.append(UInt8(ascii: ":"))
    bytes += text.utf8
  }
}
