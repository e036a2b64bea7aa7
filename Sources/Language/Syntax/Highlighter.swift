/// Which parts of a block are what, for colouring. Works on the tokens alone, so broken code is coloured too.
public enum Highlighter {
  public enum Kind: Equatable, Sendable {
    case keyword, type, number, string, comment
    /// A function or method in front of its arguments.
    case call
    /// A label in front of a colon.
    case label
    case operatorSymbol
  }

  public struct Span: Equatable, Sendable {
    public let kind: Kind
    public let range: SourceRange
  }

  /// In the order of the text, without overlaps. What is in no span is plain.
  public static func spans(in text: String) -> [Span] {
    let bytes = Array(text.utf8)
    let tokens = Lexer.tokens(of: text).tokens
    var spans: [Span] = []
    append(tokens, bytes, to: &spans)
    return spans
  }

  private static func append(_ tokens: [Token], _ bytes: [UInt8], to spans: inout [Span], from start: Int = 0)
  {
    var end = start
    for (index, token) in tokens.enumerated() {
      comments(bytes, from: end, to: token.range.start, into: &spans)
      end = token.range.end
      switch token.kind {
      case .keyword: spans.append(Span(kind: .keyword, range: token.range))
      case .integer, .float: spans.append(Span(kind: .number, range: token.range))
      case .string: string(token, bytes, into: &spans)
      case .operatorSymbol: spans.append(Span(kind: .operatorSymbol, range: token.range))
      case .identifier:
        let next = index + 1 < tokens.count ? tokens[index + 1] : token
        if let kind = identifierKind(token, next: next) { spans.append(Span(kind: kind, range: token.range)) }
      case .punctuation, .endOfFile, .invalid: break
      }
    }
  }

  private static func identifierKind(_ token: Token, next: Token) -> Kind? {
    if let first = token.text.utf8.first, first >= UInt8(ascii: "A"), first <= UInt8(ascii: "Z") {
      return .type
    }
    if next.isPunctuation("("), next.range.start == token.range.end { return .call }
    if next.isPunctuation(":"), next.range.start == token.range.end { return .label }
    return nil
  }

  /// The text of a string, with its interpolations coloured as code.
  private static func string(_ token: Token, _ bytes: [UInt8], into spans: inout [Span]) {
    var start = token.range.start
    for case .interpolation(let tokens, let range) in token.stringParts {
      spans.append(Span(kind: .string, range: SourceRange(start, min(range.start + 2, token.range.end))))
      append(tokens, bytes, to: &spans, from: range.start + 2)
      // The closing parenthesis; where it is missing, what is coloured already stays so.
      start = max(range.end - 1, spans.last?.range.end ?? 0)
    }
    if start < token.range.end {
      spans.append(Span(kind: .string, range: SourceRange(start, token.range.end)))
    }
  }

  /// What lies between two tokens is white space and comments.
  private static func comments(_ bytes: [UInt8], from start: Int, to end: Int, into spans: inout [Span]) {
    var index = start
    while index + 1 < end {
      guard bytes[index] == .slash, bytes[index + 1] == .slash || bytes[index + 1] == .star else {
        index += 1
        continue
      }
      let begin = index
      if bytes[index + 1] == .slash {
        while index < end, bytes[index] != .newline { index += 1 }
      } else {
        index = commentEnd(bytes, from: index, limit: end)
      }
      spans.append(Span(kind: .comment, range: SourceRange(begin, index)))
    }
  }

  private static func commentEnd(_ bytes: [UInt8], from start: Int, limit: Int) -> Int {
    var depth = 0
    var index = start
    while index + 1 < limit {
      if bytes[index] == .slash, bytes[index + 1] == .star {
        depth += 1
        index += 2
      } else if bytes[index] == .star, bytes[index + 1] == .slash {
        depth -= 1
        index += 2
        if depth == 0 { return index }
      } else {
        index += 1
      }
    }
    return limit
  }
}
