// Operands: names, literals, parentheses, collections.

extension Parser {
  mutating func primary() -> Expression {
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
        if case .integer = current.kind, !current.hasSpaceBefore {
          report(.fractionWithoutZero(current.text), token.range.union(current.range))
        }
        let name = self.name(expecting: "the name of a member", keywordsAllowed: true)
        if isPanicking { break }
        return Expression(.implicitMember(name), range(from: token.range.start))
      case "#" where token.startsLine && following.hasSpaceBefore:
        report(.hashComment, token.range)
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

  func asType(_ expression: Expression) -> TypeSyntax? {
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
}
