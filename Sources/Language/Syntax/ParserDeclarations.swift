// Declarations, and the constructs of Swift that are refused by name.

extension Parser {
  // MARK: - Variables

  mutating func variable(isStatic: Bool) -> VariableDeclaration {
    let isConstant = advance().text == "let"
    var bindings: [VariableBinding] = []
    repeat {
      let pattern = bindingPattern(isConstant: isConstant)
      let type = !isPanicking && take(":") ? self.type() : nil
      let initializer = !isPanicking && take(operator: "=") ? assignedValue() : nil
      var getter: [Statement]?
      if !isPanicking, current.isPunctuation("{"), !current.startsLine {
        if initializer != nil {
          report(
            .notInLanguage(what: "an observer", instead: "do it where the variable is changed"), current.range
          )
        } else {
          getter = self.getter()
        }
      }
      bindings.append(VariableBinding(pattern: pattern, type: type, initializer: initializer, getter: getter))
      if !isPanicking, current.isPunctuation(","), case .integer = following.kind {
        report(.commaInNumber, current.range)
      }
    } while !isPanicking && take(",")
    return VariableDeclaration(isConstant: isConstant, isStatic: isStatic, bindings: bindings)
  }

  private mutating func getter() -> [Statement] {
    for (offset, word) in ["get", "set", "willSet", "didSet"].enumerated() {
      guard following.kind == .identifier, following.text == word else { continue }
      if index + 2 < tokens.count,
        tokens[index + 2].isPunctuation("{") || tokens[index + 2].isPunctuation("(")
      {
        if offset > 0 {
          report(
            .notInLanguage(what: "`\(word)`", instead: "a computed property can only be read"),
            following.range)
          return []
        }
        let open = advance().range
        advance()
        let body = block()
        if current.kind == .identifier, current.text == "set" {
          report(
            .notInLanguage(what: "`set`", instead: "a computed property can only be read"), current.range)
          skipToClosingBrace()
        }
        if !isPanicking || current.isPunctuation("}") { close("}", opened: open, bracket: "{") }
        return body
      }
    }
    return block()
  }

  // MARK: - Functions

  mutating func function(kind: FunctionDeclaration.Kind) -> FunctionDeclaration {
    advance()
    let name: Name
    if current.kind == .operatorSymbol {
      let token = advance()
      name = Name(token.text, token.range)
    } else {
      name = self.name(expecting: "the name of the function")
    }
    if current.isOperator("<"), !isPanicking {
      report(
        .notInLanguage(what: "a generic function of one's own", instead: "name the types"), current.range)
    }
    return functionTail(kind: kind, name: name, generics: [], requiresBody: true)
  }

  mutating func functionTail(
    kind: FunctionDeclaration.Kind, name: Name, generics: [GenericParameter], requiresBody: Bool
  ) -> FunctionDeclaration {
    let parameters = isPanicking ? [] : self.parameters()
    if !isPanicking, current.isKeyword("throws") || current.text == "async" {
      report(.notInLanguage(what: "`\(current.text)`", instead: ""), current.range)
    }
    if !isPanicking, current.isPunctuation(":") {
      report(.cannotStandHere(":", "the type of the result stands behind `->`"), current.range)
    }
    let result = !isPanicking && take(operator: "->") ? type() : nil
    let body = requiresBody && !isPanicking ? block() : nil
    return FunctionDeclaration(
      kind: kind, name: name, generics: generics, parameters: parameters, result: result, body: body)
  }

  private mutating func parameters() -> [Parameter] {
    let open = current.range
    guard require("(") else { return [] }
    var result: [Parameter] = []
    while !current.isPunctuation(")"), current.kind != .endOfFile, !isPanicking {
      result.append(parameter())
      if !take(",") { break }
    }
    if !isPanicking { close(")", opened: open, bracket: "(") }
    return result
  }

  private mutating func parameter() -> Parameter {
    var builder: Name?
    if current.isPunctuation("@"), following.text != "escaping" {
      advance()
      builder = name(expecting: "the name of a result builder")
    }
    let first = name(expecting: "the name of a parameter", keywordsAllowed: true)
    let label: Name? = first.text == "_" ? nil : first
    var inner = first
    if current.kind == .identifier {
      inner = name(expecting: "the name of a parameter")
    }
    if !take(":") { fail(expected: "`:` and the type") }
    // The builder may also stand in front of the type's closure, after other attributes.
    let isInOut = take(keyword: "inout")
    let type = self.type()
    if !isPanicking, current.isOperator("...") {
      report(.notInLanguage(what: "a variadic parameter", instead: "take an array"), current.range)
    }
    let defaultValue = !isPanicking && take(operator: "=") ? expression() : nil
    return Parameter(
      label: label, name: inner, type: type, isInOut: isInOut, builder: builder, defaultValue: defaultValue)
  }

  // MARK: - Structs and enums

  mutating func structure() -> StructureDeclaration {
    advance()
    let name = self.name(expecting: "the name of the struct")
    refuseGenerics()
    let conformances = inheritance()
    return StructureDeclaration(name: name, conformances: conformances, members: isPanicking ? [] : members())
  }

  mutating func enumeration() -> EnumerationDeclaration {
    advance()
    let name = self.name(expecting: "the name of the enum")
    refuseGenerics()
    let inherits = inheritance()
    var cases: [EnumerationCase] = []
    let members =
      isPanicking
      ? []
      : self.members { parser in
        guard parser.take(keyword: "case") else { return false }
        repeat { cases.append(parser.enumerationCase()) } while !parser.isPanicking && parser.take(",")
        return true
      }
    return EnumerationDeclaration(name: name, inherits: inherits, cases: cases, members: members)
  }

  private mutating func enumerationCase() -> EnumerationCase {
    let name = self.name(expecting: "the name of a case", keywordsAllowed: true)
    var payload: [TupleTypeElement] = []
    if !isPanicking, take("(") {
      repeat {
        var label: Name?
        if current.kind == .identifier, following.isPunctuation(":") {
          label = self.name(expecting: "a label")
          advance()
        }
        payload.append(TupleTypeElement(label: label, type: type()))
      } while !isPanicking && take(",")
      require(")")
    }
    let raw = !isPanicking && take(operator: "=") ? expression() : nil
    return EnumerationCase(name: name, payload: payload, rawValue: raw)
  }

  private mutating func refuseGenerics() {
    guard !isPanicking, current.isOperator("<") else { return }
    report(.notInLanguage(what: "a generic type of one's own", instead: "name the types"), current.range)
  }

  mutating func inheritance() -> [Name] {
    guard !isPanicking, take(":") else { return [] }
    var names: [Name] = []
    repeat { names.append(name(expecting: "the name of a type")) } while !isPanicking && take(",")
    return names
  }

  private mutating func members(
    special: (inout Parser) -> Bool = { _ in false }
  ) -> [Statement] {
    let open = current.range
    guard require("{") else { return [] }
    var result: [Statement] = []
    while current.kind != .endOfFile, !current.isPunctuation("}") {
      if take(";") { continue }
      let before = index
      refuseModifiers()
      let start = current.range.start
      if !special(&self), let kind = nested(nil, { $0.member() }) {
        result.append(Statement(kind, range(from: start)))
      }
      if isPanicking { recover(since: before) }
      if index == before { advance() }
    }
    close("}", opened: open, bracket: "{")
    return result
  }

  private mutating func member() -> Statement.Kind? {
    if let refused = refusedConstruct(current) {
      report(refused, current.range)
      skipConstruct()
      return nil
    }
    let isStatic = take(keyword: "static")
    let isMutating = current.kind == .identifier && current.text == "mutating" && following.isKeyword("func")
    if isMutating { advance() }
    switch current.text {
    case "let" where current.kind == .keyword, "var" where current.kind == .keyword:
      return .variable(variable(isStatic: isStatic))
    case "func" where current.kind == .keyword:
      return .function(function(kind: isStatic ? .staticMethod : isMutating ? .mutatingMethod : .method))
    case "init" where current.kind == .keyword:
      let token = advance()
      return .function(
        functionTail(
          kind: .initializer, name: Name("init", token.range), generics: [], requiresBody: true))
    case "struct" where current.kind == .keyword: return .structure(structure())
    case "enum" where current.kind == .keyword: return .enumeration(enumeration())
    default:
      fail(expected: "a property or a method")
      return nil
    }
  }

  // MARK: - What is not in the language

  func refusedConstruct(_ token: Token) -> SyntaxProblem? {
    let declares = following.kind == .identifier || following.kind == .keyword
    if token.kind == .identifier, declares, !following.startsLine {
      switch token.text {
      case "macro": return .notInLanguage(what: "`macro`", instead: "write a function")
      case "actor": return .notInLanguage(what: "`actor`", instead: "use a struct")
      case "prefix", "postfix", "infix":
        return .notInLanguage(what: "an operator of one's own", instead: "write a function with a name")
      case "async": return .notInLanguage(what: "`async`", instead: "blocks run from top to bottom")
      default: return nil
      }
    }
    guard token.kind == .keyword else { return nil }
    switch token.text {
    case "class", "actor": return .notInLanguage(what: "`\(token.text)`", instead: "use a struct")
    case "protocol", "associatedtype":
      return .notInLanguage(what: "`protocol`", instead: "use an enum or a closure")
    case "extension": return .notInLanguage(what: "`extension`", instead: "write the method into the type")
    case "do" where isMoreThanScope():
      return .notInLanguage(
        what: "`do` with more than a body",
        instead: "a loop is `repeat { … } while …`; use an optional for what can fail")
    case "try", "catch", "throw":
      return .notInLanguage(what: "`\(token.text)`", instead: "use an optional for what can fail")
    case "defer", "operator", "precedencegroup", "typealias", "deinit", "super":
      return .notInLanguage(what: "`\(token.text)`", instead: "")
    case "subscript": return .notInLanguage(what: "`subscript` of one's own", instead: "write a method")
    default: return nil
    }
  }

  /// Attributes and modifiers in front of a declaration: each is refused, and the declaration read as if it was
  /// not there, so that its names are known.
  mutating func refuseModifiers() {
    while current.kind != .endOfFile {
      let token = current
      if token.isPunctuation("@"), following.kind == .identifier {
        let attribute = "`@\(following.text)`"
        report(
          .notInLanguage(what: "the attribute \(attribute)", instead: ""), token.range.union(following.range))
        advance()
        advance()
      } else if Parser.modifiers.contains(token.text), token.kind == .keyword || token.kind == .identifier,
        following.kind == .keyword || following.kind == .identifier || following.isPunctuation("("),
        token.kind == .keyword || !following.startsLine && !following.isPunctuation("(")
      {
        report(
          .notInLanguage(
            what: "`\(token.text)`",
            instead: token.kind == .keyword ? "everything in a note is visible; leave it out" : "leave it out"
          ),
          token.range)
        advance()
      } else {
        return
      }
      if current.isPunctuation("("), !current.hasSpaceBefore { skipBrackets() }
      isPanicking = false
    }
  }

  private static let modifiers: Set<String> = [
    "private", "fileprivate", "internal", "public", "package", "open", "final", "lazy", "weak", "unowned",
    "indirect", "nonisolated", "convenience", "override", "required", "dynamic", "distributed",
  ]

  /// Skips a refused declaration as a whole, so that its inside causes no further errors.
  mutating func skipConstruct() {
    let isDo = current.isKeyword("do")
    isPanicking = false
    advance()
    while current.kind != .endOfFile, !current.startsLine, !current.isPunctuation("{"),
      !current.isPunctuation("}"), !current.isPunctuation(";")
    {
      advance()
    }
    guard current.isPunctuation("{") else { return }
    skipBrackets()
    if isDo, current.isKeyword("catch") || current.isKeyword("while") && !current.startsLine {
      skipConstruct()
    }
  }

  /// From an opening bracket to behind the one that closes it.
  mutating func skipBrackets() {
    var open = 0
    repeat {
      if ["{", "(", "["].contains(current.text), current.kind == .punctuation { open += 1 }
      if ["}", ")", "]"].contains(current.text), current.kind == .punctuation { open -= 1 }
      advance()
    } while open > 0 && current.kind != .endOfFile
  }

  /// To the brace that closes the surroundings, which stays.
  mutating func skipToClosingBrace() {
    while current.kind != .endOfFile, !current.isPunctuation("}") {
      if current.isPunctuation("{") { skipBrackets() } else { advance() }
    }
  }
}
