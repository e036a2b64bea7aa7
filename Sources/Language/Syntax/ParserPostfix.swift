// What may follow an operand: calls, members, subscripts, generic arguments, trailing closures.

extension Parser {
  mutating func postfix() -> Expression {
    let start = current.range.start
    var result = primary()
    var length = 0
    while !isPanicking {
      length += 1
      if length > Parser.longestChain { report(.chainTooLong(Parser.longestChain), current.range) }
      if current.isPunctuation("."), !current.hasSpaceAfter || current.startsLine {
        result = member(of: result, start: start)
      } else if current.isPunctuation("("), !current.startsLine {
        let arguments = callArguments()
        result = Expression(.call(result, arguments), range(from: start))
        result = withTrailingClosures(result, start: start)
      } else if current.isPunctuation("["), !current.startsLine {
        let arguments = bracketed("[", "]")
        result = Expression(.subscripted(result, arguments), range(from: start))
      } else if current.isPunctuation("{"), allowsTrailingClosure, !current.startsLine, canBeCalled(result) {
        result = Expression(.call(result, []), range(from: start))
        result = withTrailingClosures(result, start: start)
      } else if current.isOperator("!"), !current.hasSpaceBefore {
        advance()
        result = Expression(.forceUnwrap(result), range(from: start))
      } else if current.isOperator("?"), !current.hasSpaceBefore {
        advance()
        result = Expression(.optionalChain(result), range(from: start))
      } else if current.isOperator("<"), !current.hasSpaceBefore, let type = genericType(result) {
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
  mutating func argumentValue() -> Expression {
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
}
