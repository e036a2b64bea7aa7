// Expressions: operators by precedence, then prefix, then what is called, indexed and chained.

extension Parser {
  /// Swift's precedence groups, weakest first. `isRight`: groups from the right.
  private static func precedence(of symbol: String) -> (level: Int, isRight: Bool)? {
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
      if token.text == "===" || token.text == "!==" {
        report(
          .notInLanguage(what: "`\(token.text)`", instead: "compare values with `\(token.text.dropLast())`"),
          token.range)
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

  private func isPostfixRange(_ token: Token) -> Bool {
    token.text == "..." && !token.hasSpaceBefore && token.hasSpaceAfter
  }

  private mutating func refuseCast() {
    guard !isPanicking, current.isKeyword("as") || current.isKeyword("is") else { return }
    report(
      .notInLanguage(what: "`\(current.text)`", instead: "convert with an initializer, as in `Double(x)`"),
      current.range)
  }

  // MARK: - Prefix

  private mutating func prefix() -> Expression {
    let start = current.range.start
    let token = current
    if token.kind == .operatorSymbol {
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
      case "...", "..<":
        advance()
        let upper = infix(atLeast: Parser.rangeLevel + 1)
        return Expression(.rangeUpTo(Name(token.text, token.range), upper), range(from: start))
      default: break
      }
    }
    if token.kind == .keyword {
      switch token.text {
      case "if", "switch":
        report(
          .misplaced(
            "`\(token.text)` as a value",
            "right behind `=` or `return`, or as all that a closure or function holds"),
          token.range)
      case "try", "throw":
        report(.notInLanguage(what: "`\(token.text)`", instead: "nothing in a block throws"), token.range)
      default: break
      }
    }
    if token.kind == .identifier, token.text == "await", following.kind == .identifier, !following.startsLine
    {
      report(.notInLanguage(what: "`await`", instead: "blocks run from top to bottom"), token.range)
    }
    return postfix()
  }

  // MARK: - Postfix

  private mutating func postfix() -> Expression {
    let start = current.range.start
    var result = primary()
    var length = 0
    while !isPanicking {
      let token = current
      length += 1
      if length > Parser.longestChain { report(.chainTooLong(Parser.longestChain), token.range) }
      if token.isPunctuation("."), !token.hasSpaceAfter || token.startsLine {
        result = member(of: result, start: start)
      } else if token.isPunctuation("("), !token.startsLine {
        let arguments = callArguments()
        result = Expression(.call(result, arguments), range(from: start))
        result = withTrailingClosures(result, start: start)
      } else if token.isPunctuation("["), !token.startsLine {
        let arguments = bracketed("[", "]")
        result = Expression(.subscripted(result, arguments), range(from: start))
      } else if token.isPunctuation("{"), allowsTrailingClosure, !token.startsLine, canBeCalled(result) {
        result = Expression(.call(result, []), range(from: start))
        result = withTrailingClosures(result, start: start)
      } else if token.isOperator("!"), !token.hasSpaceBefore {
        advance()
        result = Expression(.forceUnwrap(result), range(from: start))
      } else if token.isOperator("?"), !token.hasSpaceBefore {
        advance()
        result = Expression(.optionalChain(result), range(from: start))
      } else if token.isOperator("<"), !token.hasSpaceBefore, let type = genericType(result) {
        result = Expression(.type(type), range(from: start))
      } else {
        return result
      }
    }
    return result
  }

  private func canBeCalled(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .name, .member, .implicitMember, .type: true
    default: false
    }
  }

  private mutating func member(of base: Expression, start: Int) -> Expression {
    advance()
    if case .integer(let position) = current.kind {
      let token = advance()
      return Expression(.tupleElement(base, Int(clamping: position)), SourceRange(start, token.range.end))
    }
    // `pair.0.1` is lexed as a float.
    if case .float(let digits) = current.kind {
      let token = advance()
      var result = base
      for part in digits.split(separator: ".") {
        result = Expression(.tupleElement(result, Int(part) ?? Int.max), SourceRange(start, token.range.end))
      }
      return result
    }
    let name = self.name(expecting: "the name of a member", keywordsAllowed: true)
    return Expression(.member(base, name), range(from: start))
  }

  /// `Array<Int>` in front of `(` or `.`; anything else is a comparison.
  private mutating func genericType(_ base: Expression) -> TypeSyntax? {
    guard case .name(let name) = base.kind, let first = name.text.utf8.first,
      first >= UInt8(ascii: "A"), first <= UInt8(ascii: "Z")
    else { return nil }
    // Only the tokens of a type may stand between the angle brackets; looking first keeps the attempt cheap.
    guard let closing = genericArgumentsEnd(), closing < tokens.count,
      tokens[closing].isPunctuation("(") || tokens[closing].isPunctuation(".")
    else { return nil }
    index -= 1
    return type()
  }

  /// The token behind the `>` that closes the `<` at hand, if what lies between may be types.
  private func genericArgumentsEnd() -> Int? {
    var open = 0
    for ahead in index..<min(index + 64, tokens.count) {
      let token = tokens[ahead]
      switch token.kind {
      case .operatorSymbol:
        if token.text == "<" {
          open += 1
        } else if token.text.utf8.allSatisfy({ $0 == UInt8(ascii: ">") }) {
          open -= token.text.utf8.count
          if open <= 0 { return open == 0 ? ahead + 1 : nil }
        } else if token.text != "->", token.text != "?" {
          return nil
        }
      case .identifier: break
      case .punctuation:
        guard ["(", ")", "[", "]", ",", ":"].contains(token.text) else { return nil }
      case .keyword, .integer, .float, .string, .endOfFile, .invalid: return nil
      }
    }
    return nil
  }

  // MARK: - Arguments

  private mutating func callArguments() -> [Argument] { bracketed("(", ")") }

  private mutating func bracketed(_ opening: String, _ closing: String) -> [Argument] {
    let open = advance().range
    let outer = allowsTrailingClosure
    allowsTrailingClosure = true
    defer { allowsTrailingClosure = outer }
    var arguments: [Argument] = []
    while !current.isPunctuation(closing), current.kind != .endOfFile, !isPanicking {
      var label: Name?
      if current.kind == .identifier || current.kind == .keyword, following.isPunctuation(":") {
        label = name(expecting: "a label", keywordsAllowed: true)
        advance()
      }
      arguments.append(Argument(label: label, value: argumentValue()))
      if !take(",") { break }
    }
    if !isPanicking { close(closing, opened: open, bracket: opening) }
    return arguments
  }

  /// A value, or an operator that stands for its function: `reduce(0, +)`.
  private mutating func argumentValue() -> Expression {
    if current.kind == .operatorSymbol, following.isPunctuation(")") || following.isPunctuation(",") {
      let token = advance()
      return Expression(.name(Name(token.text, token.range)), token.range)
    }
    return expression()
  }

  private mutating func withTrailingClosures(_ call: Expression, start: Int) -> Expression {
    guard allowsTrailingClosure, case .call(let callee, var arguments) = call.kind,
      current.isPunctuation("{"), !current.startsLine
    else { return call }
    arguments.append(Argument(label: nil, value: closure(), isTrailingClosure: true))
    while !isPanicking, current.kind == .identifier, following.isPunctuation(":"),
      index + 2 < tokens.count, tokens[index + 2].isPunctuation("{"), !current.startsLine
    {
      let label = name(expecting: "a label")
      advance()
      arguments.append(Argument(label: label, value: closure(), isTrailingClosure: true))
    }
    return Expression(.call(callee, arguments), range(from: start))
  }

  // MARK: - Primary

  private mutating func primary() -> Expression {
    let token = current
    switch token.kind {
    case .integer(let value):
      advance()
      return Expression(.integer(value), token.range)
    case .float(let digits):
      advance()
      return Expression(.float(digits), token.range)
    case .string:
      advance()
      return Expression(.string(stringParts(token)), token.range)
    case .identifier:
      advance()
      return Expression(.name(Name(token.text, token.range)), token.range)
    case .keyword:
      switch token.text {
      case "true", "false":
        advance()
        return Expression(.boolean(token.text == "true"), token.range)
      case "nil":
        advance()
        return Expression(.nilLiteral, token.range)
      default: break
      }
    case .punctuation:
      switch token.text {
      case "(": return tuple()
      case "[": return collection()
      case "{": return closure()
      case ".":
        advance()
        let name = self.name(expecting: "the name of a member", keywordsAllowed: true)
        return Expression(.implicitMember(name), range(from: token.range.start))
      case "#":
        report(.notInLanguage(what: "`#\(following.text)`", instead: ""), token.range.union(following.range))
      default: break
      }
    case .operatorSymbol where token.text == "\\":
      report(.notInLanguage(what: "a key path", instead: "write a closure, as in `{ $0.name }`"), token.range)
    case .operatorSymbol where token.text == "/" && !token.hasSpaceAfter:
      report(.notInLanguage(what: "a regular expression", instead: ""), token.range)
    case .operatorSymbol, .endOfFile, .invalid: break
    }
    fail(expected: "an expression")
    return Expression(.invalid, token.range)
  }

  private mutating func stringParts(_ token: Token) -> [StringPart] {
    var parts: [StringPart] = []
    for part in token.stringParts {
      switch part {
      case .text(let text): parts.append(.text(text))
      case .interpolation(let inner, let range):
        var parser = Parser(tokens: inner)
        parser.depth = depth + 1
        let expression = parser.expression()
        if parser.current.kind != .endOfFile, !parser.isPanicking { parser.fail(expected: "`)`") }
        diagnostics += parser.diagnostics
        parts.append(.interpolation(parser.diagnostics.isEmpty ? expression : Expression(.invalid, range)))
      }
    }
    return parts
  }

  private mutating func tuple() -> Expression {
    let open = advance().range
    let outer = allowsTrailingClosure
    allowsTrailingClosure = true
    defer { allowsTrailingClosure = outer }
    var elements: [TupleElement] = []
    while !current.isPunctuation(")"), current.kind != .endOfFile, !isPanicking {
      var label: Name?
      if current.kind == .identifier, following.isPunctuation(":") {
        label = name(expecting: "a label")
        advance()
      }
      elements.append(TupleElement(label: label, value: argumentValue()))
      if !take(",") { break }
    }
    if !isPanicking { close(")", opened: open, bracket: "(") }
    if elements.count == 1, elements[0].label == nil {
      return Expression(.parenthesized(elements[0].value), range(from: open.start))
    }
    return Expression(.tuple(elements), range(from: open.start))
  }

  private mutating func collection() -> Expression {
    let open = advance().range
    let outer = allowsTrailingClosure
    allowsTrailingClosure = true
    defer { allowsTrailingClosure = outer }
    if take(":") {
      close("]", opened: open, bracket: "[")
      return typeIfCalled(Expression(.dictionary([]), range(from: open.start)))
    }
    var elements: [Expression] = []
    var pairs: [DictionaryElement] = []
    while !current.isPunctuation("]"), current.kind != .endOfFile, !isPanicking {
      let first = expression()
      if elements.isEmpty, take(":") {
        pairs.append(DictionaryElement(key: first, value: expression()))
      } else if !pairs.isEmpty {
        fail(expected: "`:` and the value for this key")
      } else {
        elements.append(first)
      }
      if !take(",") { break }
    }
    if !isPanicking { close("]", opened: open, bracket: "[") }
    let kind: Expression.Kind = pairs.isEmpty ? .array(elements) : .dictionary(pairs)
    return typeIfCalled(Expression(kind, range(from: open.start)))
  }

  /// `[Double]()` makes an empty array: in front of `(`, what looks like a literal is a type.
  private func typeIfCalled(_ literal: Expression) -> Expression {
    guard current.isPunctuation("("), !current.startsLine, !isPanicking, let type = asType(literal) else {
      return literal
    }
    return Expression(.type(type), literal.range)
  }

  private func asType(_ expression: Expression) -> TypeSyntax? {
    switch expression.kind {
    case .name(let name): TypeSyntax(.named(name, []), expression.range)
    case .type(let type): type
    case .array(let elements) where elements.count == 1:
      asType(elements[0]).map { TypeSyntax(.array($0), expression.range) }
    case .optionalChain(let wrapped): asType(wrapped).map { TypeSyntax(.optional($0), expression.range) }
    case .dictionary(let pairs) where pairs.count == 1:
      if let key = asType(pairs[0].key), let value = asType(pairs[0].value) {
        TypeSyntax(.dictionary(key: key, value: value), expression.range)
      } else {
        nil
      }
    case .tuple(let elements): tupleType(elements, expression.range)
    default: nil
    }
  }

  private func tupleType(_ elements: [TupleElement], _ range: SourceRange) -> TypeSyntax? {
    var types: [TupleTypeElement] = []
    for element in elements {
      guard let type = asType(element.value) else { return nil }
      types.append(TupleTypeElement(label: element.label, type: type))
    }
    return TypeSyntax(.tuple(types), range)
  }

  // MARK: - Closures

  mutating func closure() -> Expression {
    let open = advance().range
    return nested(Expression(.invalid, open)) { parser in
      let outer = parser.allowsTrailingClosure
      parser.allowsTrailingClosure = true
      defer { parser.allowsTrailingClosure = outer }
      var parameters: [ClosureParameter]?
      var result: TypeSyntax?
      parser.refuseCaptureList()
      if parser.hasClosureSignature() {
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
      tokens[ahead + 1].isKeyword("in") || tokens[ahead + 1].kind == .identifier
        || tokens[ahead + 1].isPunctuation("(")
    else { return }
    let list = SourceRange(current.range.start, tokens[ahead].range.end)
    report(
      .notInLanguage(what: "a capture list", instead: "a closure uses the variables around it as they are"),
      list)
  }

  /// Looks ahead for `a, b in`, `(a: Int) -> Int in` and the like. A list of parameters is short: that bounds the
  /// look where brackets do not close.
  private func hasClosureSignature() -> Bool {
    var ahead = index
    let limit = min(tokens.count, index + 1024)
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
    guard ahead < tokens.count, ahead > index else { return false }
    if tokens[ahead].isKeyword("in") { return true }
    guard tokens[ahead].isOperator("->") else { return false }
    while ahead < limit, !tokens[ahead].startsLine || ahead == index {
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
