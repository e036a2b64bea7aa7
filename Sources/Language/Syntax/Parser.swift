/// Tokens into a syntax tree, by recursive descent. Each mistake is reported once, at its place; then the
/// parser skips to the next statement and goes on.
package struct Parser {
  /// How deep expressions, statements and types may nest; the checker and the compiler recurse as deep.
  package static let deepestNesting = 128

  var tokens: [Token]
  let continuedScopes: Set<Int>
  var index = 0
  var diagnostics: [Diagnostic]
  var depth = 0
  /// False in the conditions of `if`, `while`, `for` and `switch`, where `{` begins the body.
  var allowsTrailingClosure = true
  /// Set by an error; the statement in hand ends, and nothing more is reported until the next one.
  var isPanicking = false

  init(tokens: [Token], diagnostics: [Diagnostic] = []) {
    self.tokens = tokens
    self.diagnostics = diagnostics
    continuedScopes = Self.continuedScopes(tokens)
  }

  /// The statements of a block.
  package static func parse(_ text: String) -> (statements: [Statement], diagnostics: [Diagnostic]) {
    let (tokens, diagnostics) = Lexer.tokens(of: text)
    var parser = Parser(tokens: tokens, diagnostics: diagnostics)
    return (parser.statements(until: nil), parser.diagnostics)
  }

  /// A single expression, as it stands in the prose of a note.
  package static func parseExpression(_ text: String) -> (expression: Expression, diagnostics: [Diagnostic]) {
    let (tokens, diagnostics) = Lexer.tokens(of: text)
    var parser = Parser(tokens: tokens, diagnostics: diagnostics)
    let expression = parser.expression()
    if parser.current.kind != .endOfFile { parser.fail(expected: "the end of the expression") }
    return (expression, parser.diagnostics)
  }

  // MARK: - Tokens

  var current: Token { tokens[index] }
  var following: Token { tokens[min(index + 1, tokens.count - 1)] }
  var previousEnd: Int { index > 0 ? tokens[index - 1].range.end : 0 }

  @discardableResult
  mutating func advance() -> Token {
    let token = tokens[index]
    if index < tokens.count - 1 { index += 1 }
    return token
  }

  mutating func take(_ punctuation: String) -> Bool {
    guard current.isPunctuation(punctuation) else { return false }
    advance()
    return true
  }

  mutating func take(keyword: String) -> Bool {
    guard current.isKeyword(keyword) else { return false }
    advance()
    return true
  }

  mutating func take(operator symbol: String) -> Bool {
    guard current.isOperator(symbol) else { return false }
    advance()
    return true
  }

  @discardableResult
  mutating func require(_ punctuation: String) -> Bool {
    if take(punctuation) { return true }
    fail(expected: "`\(punctuation)`")
    return false
  }

  mutating func require(keyword: String) {
    if !take(keyword: keyword) { fail(expected: "`\(keyword)`") }
  }

  /// The closing partner of a bracket that was read at `open`.
  mutating func close(_ punctuation: String, opened open: SourceRange, bracket: String) {
    if take(punctuation) { return }
    if let (problem, range) = unclosed(bracket, opened: open) { return report(problem, range) }
    fail(expected: "`\(punctuation)`")
  }

  /// A name; keywords may serve as labels and members.
  mutating func name(expecting what: String, keywordsAllowed: Bool = false) -> Name {
    if current.kind == .identifier || (keywordsAllowed && current.kind == .keyword) {
      let token = advance()
      return Name(token.text, token.range)
    }
    let place = current.range
    if current.kind == .keyword { report(.keywordAsName(current.text), place) }
    fail(expected: what)
    return Name("", SourceRange(place.start, place.start))
  }

  func range(from start: Int) -> SourceRange { SourceRange(start, max(start, previousEnd)) }

  // MARK: - Errors

  mutating func report(_ problem: SyntaxProblem, _ range: SourceRange) {
    if !isPanicking { diagnostics.append(Diagnostic(.error, problem.message, range)) }
    isPanicking = true
  }

  mutating func fail(expected what: String) {
    // An invalid token was reported by the lexer already.
    if current.kind == .invalid { isPanicking = true }
    if let foreign = foreignSyntax(expected: what) { return report(foreign.problem, foreign.range) }
    report(.expected(what, found: describe(current)), current.range)
  }

  func describe(_ token: Token) -> String {
    switch token.kind {
    case .endOfFile: "the end of the block"
    case .string: "a string"
    default: "`\(token.text)`"
    }
  }

  /// Skips to where a statement may begin: behind a `;`, at the start of a line, in front of the `}` that
  /// closes the surrounding braces. Brackets are skipped in pairs, and lines that are indented deeper than the
  /// faulty one, which in Python are the body of it.
  ///
  /// - Parameter start: the index of the faulty statement's first token, which is no new beginning.
  mutating func recover(since start: Int) {
    guard isPanicking else { return }
    isPanicking = false
    let indentation = tokens[...start].last { $0.startsLine }?.indentation ?? 0
    var open = 0
    while current.kind != .endOfFile {
      if open == 0 {
        if take(";") { return }
        if current.isPunctuation("}") { return }
        if current.startsLine, index > start, current.indentation <= indentation, startsStatement(current) {
          return
        }
      }
      if current.isPunctuation("{") || current.isPunctuation("(") || current.isPunctuation("[") { open += 1 }
      if current.isPunctuation("}") || current.isPunctuation(")") || current.isPunctuation("]") {
        open = max(0, open - 1)
      }
      advance()
    }
  }

  private func startsStatement(_ token: Token) -> Bool {
    switch token.kind {
    case .keyword: !["else", "in", "where", "case", "default"].contains(token.text)
    case .identifier: true
    case .punctuation: token.text == "@" || token.text == "#"
    default: false
    }
  }

  /// Runs `body` one level deeper; at the limit reports and skips instead.
  mutating func nested<Result>(_ fallback: Result, _ body: (inout Parser) -> Result) -> Result {
    guard depth < Parser.deepestNesting else {
      report(.tooDeep(Parser.deepestNesting), current.range)
      // Whatever is this deep is given up as a whole.
      index = tokens.count - 1
      return fallback
    }
    depth += 1
    defer { depth -= 1 }
    return body(&self)
  }
}
