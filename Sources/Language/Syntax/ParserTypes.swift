// Types and patterns.

extension Parser {
  mutating func type() -> TypeSyntax {
    let start = current.range.start
    return nested(TypeSyntax(.invalid, current.range)) { parser in
      var result = parser.primaryType()
      while !parser.isPanicking {
        if parser.take(operator: "?") {
          result = TypeSyntax(.optional(result), parser.range(from: start))
        } else if parser.take(operator: "??") {
          result = TypeSyntax(
            .optional(TypeSyntax(.optional(result), result.range)), parser.range(from: start))
        } else {
          return result
        }
      }
      return result
    }
  }

  private mutating func primaryType() -> TypeSyntax {
    let start = current.range.start
    if current.isPunctuation("@") {
      if following.text != "escaping", following.text != "Sendable" {
        report(
          .notInLanguage(what: "the attribute `@\(following.text)`", instead: ""),
          current.range.union(following.range))
      }
      advance()
      advance()
    }
    if current.kind == .identifier, current.text == "any", following.kind == .identifier { advance() }
    if current.kind == .identifier, current.text == "some", following.kind == .identifier {
      report(.notInLanguage(what: "`some`", instead: "write the type itself"), current.range)
    }
    if take("[") {
      let element = type()
      if take(":") {
        let value = type()
        require("]")
        return TypeSyntax(.dictionary(key: element, value: value), range(from: start))
      }
      require("]")
      return TypeSyntax(.array(element), range(from: start))
    }
    if current.isPunctuation("(") { return tupleOrFunctionType() }
    guard current.kind == .identifier else {
      let place = current.range
      if current.isKeyword("Any") {
        report(.notInLanguage(what: "`Any`", instead: "name the type"), place)
      } else {
        fail(expected: "a type")
      }
      return TypeSyntax(.invalid, place)
    }
    let name = self.name(expecting: "a type")
    var arguments: [TypeSyntax] = []
    if current.isOperator("<") {
      advance()
      repeat { arguments.append(type()) } while take(",") && !isPanicking
      closeAngle()
    }
    return TypeSyntax(.named(name, arguments), range(from: start))
  }

  /// `>`, which may be the first letter of a longer operator: `Array<Array<Int>>`.
  private mutating func closeAngle() {
    guard current.kind == .operatorSymbol, current.text.utf8.first == UInt8(ascii: ">") else {
      fail(expected: "`>`")
      return
    }
    if current.text == ">" {
      advance()
    } else {
      tokens[index].text = String(current.text.dropFirst())
      tokens[index].range.start += 1
    }
  }

  private mutating func tupleOrFunctionType() -> TypeSyntax {
    let start = advance().range.start
    var elements: [TupleTypeElement] = []
    while !current.isPunctuation(")"), !isPanicking {
      var label: Name?
      if current.kind == .identifier, following.isPunctuation(":") {
        label = name(expecting: "a label")
        advance()
      } else if current.text == "_", following.kind == .identifier {
        advance()
        advance()
        require(":")
      }
      elements.append(TupleTypeElement(label: label, type: type()))
      if !take(",") { break }
    }
    require(")")
    if take(operator: "->") {
      let result = type()
      return TypeSyntax(.function(elements.map { $0.type }, result: result), range(from: start))
    }
    // A tuple of one is its element.
    if elements.count == 1, elements[0].label == nil { return elements[0].type }
    return TypeSyntax(.tuple(elements), range(from: start))
  }

  // MARK: - Patterns

  /// A pattern of `case`, where names are values unless `let` or `var` stands in front.
  mutating func pattern(binding: Bool? = nil) -> Pattern {
    let start = current.range.start
    return nested(Pattern(.wildcard, current.range)) { parser in
      var result = parser.primaryPattern(binding: binding)
      while parser.current.isOperator("?"), !parser.current.hasSpaceBefore {
        parser.advance()
        result = Pattern(.optional(result), parser.range(from: start))
      }
      return result
    }
  }

  private mutating func primaryPattern(binding: Bool?) -> Pattern {
    let start = current.range.start
    if current.isKeyword("let") || current.isKeyword("var") {
      let isConstant = advance().text == "let"
      return pattern(binding: isConstant)
    }
    if current.kind == .identifier, current.text == "_" {
      advance()
      return Pattern(.wildcard, range(from: start))
    }
    if current.isPunctuation("(") {
      return Pattern(.tuple(patternElements(binding: binding)), range(from: start))
    }
    if current.isPunctuation("."), following.kind == .identifier {
      advance()
      return enumPattern(type: nil, start: start, binding: binding)
    }
    if current.kind == .identifier, following.isPunctuation("."), !following.hasSpaceBefore,
      let first = current.text.utf8.first, first >= UInt8(ascii: "A"), first <= UInt8(ascii: "Z")
    {
      let type = name(expecting: "a type")
      advance()
      return enumPattern(type: type, start: start, binding: binding)
    }
    if let binding, current.kind == .identifier {
      return Pattern(.binding(isConstant: binding, name(expecting: "a name")), range(from: start))
    }
    if current.isKeyword("is") {
      report(.notInLanguage(what: "`is`", instead: "use an enum and `switch`"), current.range)
    }
    let value = expression()
    // `3?`: of a value there is nothing to go on with.
    if case .optionalChain(let wrapped) = value.kind {
      return Pattern(.optional(Pattern(.expression(wrapped), wrapped.range)), value.range)
    }
    return Pattern(.expression(value), value.range)
  }

  private mutating func enumPattern(type: Name?, start: Int, binding: Bool?) -> Pattern {
    let name = self.name(expecting: "the name of a case", keywordsAllowed: true)
    var elements: [PatternElement] = []
    if current.isPunctuation("("), !current.startsLine { elements = patternElements(binding: binding) }
    return Pattern(.enumCase(type: type, name, elements), range(from: start))
  }

  private mutating func patternElements(binding: Bool?) -> [PatternElement] {
    let open = advance().range
    var elements: [PatternElement] = []
    while !current.isPunctuation(")"), current.kind != .endOfFile, !isPanicking {
      var label: Name?
      if current.kind == .identifier, following.isPunctuation(":") {
        label = name(expecting: "a label")
        advance()
      }
      elements.append(PatternElement(label: label, pattern: pattern(binding: binding)))
      if !take(",") { break }
    }
    close(")", opened: open, bracket: "(")
    return elements
  }

  /// The left side of `let … =` and `for … in`: names, `_`, and tuples of them.
  mutating func bindingPattern(isConstant: Bool) -> Pattern {
    let start = current.range.start
    return nested(Pattern(.wildcard, current.range)) { parser in
      if parser.current.isPunctuation("(") {
        return Pattern(.tuple(parser.patternElements(binding: isConstant)), parser.range(from: start))
      }
      let name = parser.name(expecting: "a name")
      return Pattern(
        name.text == "_" ? .wildcard : .binding(isConstant: isConstant, name), parser.range(from: start))
    }
  }
}
