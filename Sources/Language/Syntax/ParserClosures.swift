// Closures: with a signature, or with shorthand parameters.

extension Parser {
  mutating func closure() -> Expression {
    let open = advance().range
    return nested(Expression(.invalid, open)) { parser in
      let outer = parser.allowsTrailingClosure
      parser.allowsTrailingClosure = true
      defer { parser.allowsTrailingClosure = outer }
      var parameters: [ClosureParameter]?
      var result: TypeSyntax?
      parser.refuseCaptureList()
      if parser.hasClosureSignature(at: parser.index) {
        parameters = parser.closureParameters()
        if parser.take(operator: "->") { result = parser.type() }
        parser.require(keyword: "in")
      }
      let body = parser.statements(until: "}")
      parser.close("}", opened: open, bracket: "{")
      return Expression(
        .closure(Closure(parameters: parameters, result: result, body: body)), parser.range(from: open.start))
    }
  }

  /// `{ [weak self] in … }`
  private mutating func refuseCaptureList() {
    guard current.isPunctuation("[") else { return }
    var ahead = index + 1
    while ahead < tokens.count, tokens[ahead].kind == .identifier || tokens[ahead].isPunctuation(",") {
      ahead += 1
    }
    guard ahead + 1 < tokens.count, tokens[ahead].isPunctuation("]"),
      tokens[ahead + 1].isKeyword("in") || hasClosureSignature(at: ahead + 1)
    else { return }
    let list = SourceRange(current.range.start, tokens[ahead].range.end)
    report(
      .notInLanguage(what: "a capture list", instead: "a closure uses the variables around it as they are"),
      list)
  }

  /// Looks ahead for `a, b in`, `(a: Int) -> Int in` and the like. A list of parameters is short: that bounds the
  /// look where brackets do not close.
  private func hasClosureSignature(at start: Int) -> Bool {
    var ahead = start
    let limit = min(tokens.count, start + 1024)
    if tokens[ahead].isPunctuation("(") {
      var open = 0
      while ahead < limit {
        if tokens[ahead].isPunctuation("(") { open += 1 }
        if tokens[ahead].isPunctuation(")") { open -= 1 }
        ahead += 1
        if open == 0 { break }
      }
    } else {
      while ahead < tokens.count, tokens[ahead].kind == .identifier {
        ahead += 1
        guard ahead < tokens.count, tokens[ahead].isPunctuation(",") else { break }
        ahead += 1
      }
    }
    guard ahead < tokens.count, ahead > start else { return false }
    if tokens[ahead].isKeyword("in") { return true }
    guard tokens[ahead].isOperator("->") else { return false }
    while ahead < limit, !tokens[ahead].startsLine || ahead == start {
      if tokens[ahead].isKeyword("in") { return true }
      ahead += 1
    }
    return false
  }

  private mutating func closureParameters() -> [ClosureParameter] {
    var parameters: [ClosureParameter] = []
    let isParenthesized = take("(")
    while !isPanicking, !current.isPunctuation(")"), !current.isKeyword("in") {
      let name = self.name(expecting: "the name of a parameter")
      var type: TypeSyntax?
      if isParenthesized, take(":") { type = self.type() }
      parameters.append(ClosureParameter(name: name, type: type))
      if !take(",") { break }
    }
    if isParenthesized { require(")") }
    return parameters
  }
}
