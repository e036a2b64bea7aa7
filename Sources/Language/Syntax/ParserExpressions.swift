// Expressions: operators by precedence, then prefix operators. Operands are in `ParserPrimary.swift`.

extension Parser {
  /// Swift's precedence groups, weakest first. `isRight`: groups from the right.
  static func precedence(of symbol: String) -> (level: Int, isRight: Bool)? {
    switch symbol {
    case "||": (1, false)
    case "&&": (2, false)
    case "==", "!=", "<", "<=", ">", ">=", "===", "!==", "~=": (3, false)
    case "??": (4, true)
    case "...", "..<": (6, false)
    case "+", "-", "|", "^", "&+", "&-": (7, false)
    case "*", "/", "%", "&", "&*": (8, false)
    case "<<", ">>": (9, false)
    default: nil
    }
  }

  private static let comparisonLevel = 3
  private static let rangeLevel = 6
  /// How many operators, members and calls may follow each other in one expression: what is read in a loop here
  /// becomes a tree as deep, and checker and compiler recurse over it.
  package static let longestChain = 512

  /// What is assigned, returned or the start of a variable: there, `if` and `switch` are expressions.
  mutating func assignedValue() -> Expression {
    guard current.isKeyword("if") || current.isKeyword("switch") else { return expression() }
    let start = current.range.start
    return nested(Expression(.invalid, current.range)) { parser in
      let kind: Expression.Kind =
        parser.current.isKeyword("if")
        ? .ifExpression(parser.ifChain()) : .switchExpression(parser.switchCases())
      return Expression(kind, parser.range(from: start))
    }
  }

  mutating func expression() -> Expression {
    let place = current.range
    return nested(Expression(.invalid, place)) { parser in
      let condition = parser.infix(atLeast: 0)
      guard parser.current.isOperator("?"), parser.current.hasSpaceBefore, !parser.isPanicking else {
        return condition
      }
      parser.advance()
      let then = parser.expression()
      guard parser.take(":") else {
        parser.fail(expected: "`:` of `condition ? a : b`")
        return then
      }
      let otherwise = parser.expression()
      return Expression(.ternary(condition, then, otherwise), parser.range(from: place.start))
    }
  }

  /// An operator that stands between two operands, as Swift tells it from prefix and postfix: white space on
  /// both sides or on neither.
  private func infixOperator() -> (level: Int, isRight: Bool)? {
    guard current.kind == .operatorSymbol, let found = Parser.precedence(of: current.text) else { return nil }
    if current.hasSpaceBefore, !current.hasSpaceAfter { return nil }
    return found
  }

  private mutating func infix(atLeast level: Int) -> Expression {
    var left = prefix()
    var comparison: Int?
    var length = 0
    while !isPanicking, let (found, isRight) = infixOperator(), found >= level {
      let token = current
      if found == Parser.comparisonLevel || found == Parser.rangeLevel {
        if comparison == found {
          report(
            found == Parser.rangeLevel ? .chainedRange(token.text) : .chainedComparison(token.text),
            token.range)
        }
        comparison = found
      }
      length += 1
      if length > Parser.longestChain { report(.chainTooLong(Parser.longestChain), token.range) }
      if let advice = ForeignWords.operators[token.text] {
        report(.cannotStandHere(token.text, advice), token.range)
      }
      if !token.hasSpaceBefore, token.hasSpaceAfter, !isPostfixRange(token) {
        report(.operatorSpacing(token.text), token.range)
      }
      advance()
      // `lower...` with nothing behind it.
      if token.text == "...", isPostfixRange(token) {
        left = Expression(.rangeFrom(left), left.range.union(token.range))
        continue
      }
      let right = nested(Expression(.invalid, token.range)) { $0.infix(atLeast: isRight ? found : found + 1) }
      left = Expression(.infix(Name(token.text, token.range), left, right), left.range.union(right.range))
    }
    refuseCast()
    return left
  }

  func isPostfixRange(_ token: Token) -> Bool {
    token.text == "..." && !token.hasSpaceBefore && token.hasSpaceAfter
  }

  private mutating func refuseCast() {
    guard !isPanicking, current.isKeyword("as") || current.isKeyword("is") else { return }
    let instead =
      current.text == "is" ? "use an enum and `switch`" : "convert with an initializer, as in `Double(x)`"
    report(.notInLanguage(what: "`\(current.text)`", instead: instead), current.range)
  }

  // MARK: - Prefix

  mutating func prefix() -> Expression {
    let start = current.range.start
    switch current.kind {
    case .operatorSymbol:
      let token = current
      switch token.text {
      case "-", "+", "!", "~":
        if token.hasSpaceAfter { report(.separatedPrefix(token.text), token.range) }
        advance()
        let operand = nested(Expression(.invalid, token.range)) { $0.prefix() }
        return Expression(.prefix(Name(token.text, token.range), operand), range(from: start))
      case "&":
        advance()
        let operand = nested(Expression(.invalid, token.range)) { $0.prefix() }
        return Expression(.inOut(operand), range(from: start))
      case "++", "--":
        report(
          .cannotStandHere(token.text, "write `\(token.text.prefix(1))= 1` behind the variable"), token.range)
      case "...", "..<":
        advance()
        let upper = infix(atLeast: Parser.rangeLevel + 1)
        return Expression(.rangeUpTo(Name(token.text, token.range), upper), range(from: start))
      default: break
      }
    case .keyword:
      switch current.text {
      case "if", "switch":
        report(
          .misplaced(
            "`\(current.text)` as a value",
            "right behind `=` or `return`, or as all that a closure or function holds"),
          current.range)
      case "try", "throw":
        report(.notInLanguage(what: "`\(current.text)`", instead: "nothing in a block throws"), current.range)
      default: break
      }
    case .identifier where current.text == "await" && following.kind == .identifier && !following.startsLine:
      report(.notInLanguage(what: "`await`", instead: "blocks run from top to bottom"), current.range)
    default: break
    }
    return postfix()
  }
}
