// What other languages write where Swift writes something else.

extension Parser {
  /// What is wrong where a statement should have ended, and at what place.
  func unexpectedEnd() -> (problem: SyntaxProblem, range: SourceRange) {
    let previous = tokens[index - 1]
    if current.isPunctuation(")") || current.isPunctuation("]") {
      return (.closesNothing(current.text), current.range)
    }
    if let foreign = foreignSyntax(expected: "the end of the statement") { return foreign }
    if current.isPunctuation("."), case .integer = previous.kind {
      return (.fractionWithoutDigits(previous.text), previous.range.union(current.range))
    }
    if let whole = brokenName() { return (.brokenName(whole), tokens[index - 1].range.union(current.range)) }
    if current.kind == .operatorSymbol {
      let isKnown = Parser.precedence(of: current.text) != nil
      return (isKnown ? .operatorSpacing(current.text) : .unknownOperator(current.text), current.range)
    }
    if previous.kind == .identifier, current.kind == .identifier {
      let beginsClosure = index > 1 && tokens[index - 2].isPunctuation("{")
      return (
        beginsClosure ? .closureWithoutIn(previous.text) : .twoNames(previous.text, current.text),
        current.range
      )
    }
    return (.statementsOnOneLine, current.range)
  }

  /// `learningRate`, where `let learning rate` or `let learning-rate` stands.
  private func brokenName() -> String? {
    guard index > 1, tokens[index - 1].kind == .identifier,
      tokens[index - 2].isKeyword("let") || tokens[index - 2].isKeyword("var")
    else { return nil }
    let second = current.isOperator("-") ? following : current
    guard second.kind == .identifier, !second.startsLine, let first = second.text.first else { return nil }
    return tokens[index - 1].text + first.uppercased() + second.text.dropFirst()
  }

  /// What is wrong where a bracket should have closed: it never does, or a comma is missing.
  func unclosed(_ bracket: String, opened open: SourceRange) -> (problem: SyntaxProblem, range: SourceRange)?
  {
    if current.kind == .endOfFile || current.startsLine && bracket != "{" {
      return (.unclosed(bracket), open)
    }
    if bracket == "{" || foreignSyntax(expected: "") != nil { return nil }
    switch current.kind {
    case .identifier, .integer, .float, .string:
      return (.missingComma(before: describe(current)), current.range)
    case .keyword, .operatorSymbol, .punctuation, .endOfFile, .invalid: return nil
    }
  }

  /// Where the token at hand, or the word before it on the line, is how another language says something: what it is
  /// called here.
  func foreignSyntax(expected what: String) -> (problem: SyntaxProblem, range: SourceRange)? {
    if !current.startsLine, let advice = ForeignWords.insteadOf[what]?[current.text] {
      return (.cannotStandHere(current.text, advice), current.range)
    }
    guard index > 0, !current.startsLine else { return nil }
    let previous = tokens[index - 1]
    for token in [current, previous] {
      if let advice = foreignWord(token) { return (.cannotStandHere(token.text, advice), token.range) }
    }
    if current.kind == .string, !current.hasSpaceBefore, previous.kind == .identifier {
      return (.cannotStandHere(previous.text, ForeignWords.stringPrefix), previous.range)
    }
    return nil
  }

  private func foreignWord(_ token: Token) -> String? {
    switch token.kind {
    case .identifier: ForeignWords.syntax[token.text]
    case .operatorSymbol: ForeignWords.operators[token.text]
    case .keyword, .integer, .float, .string, .punctuation, .endOfFile, .invalid: nil
    }
  }
}
