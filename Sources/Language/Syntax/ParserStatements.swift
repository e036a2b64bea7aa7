// Statements and what controls their flow.

extension Parser {
  /// Up to the closing brace (not consumed), or to the end.
  mutating func statements(until closing: String?) -> [Statement] {
    var result: [Statement] = []
    while current.kind != .endOfFile {
      if current.isPunctuation("}") {
        if closing != nil { return result }
        report(.closesNothing("}"), current.range)
        isPanicking = false
        advance()
        continue
      }
      let before = index
      result.append(nested(Statement(.invalid, current.range)) { $0.statement() })
      endStatement(since: before)
      if index == before { advance() }
    }
    return result
  }

  /// Behind a statement: a `;`, the end of the line, or what closes the surroundings.
  private mutating func endStatement(since start: Int) {
    if isPanicking { return recover(since: start) }
    if take(";") || current.startsLine || current.isPunctuation("}") || current.kind == .endOfFile { return }
    if current.kind == .invalid {
      // Reported by the lexer.
      isPanicking = true
    } else if current.isOperator("=") {
      report(.misplaced("an assignment", "as a statement of its own"), current.range)
    } else {
      let (problem, range) = unexpectedEnd()
      report(problem, range)
    }
    recover(since: start)
  }

  mutating func block() -> [Statement] {
    let open = current.range
    guard require("{") else { return [] }
    let outer = allowsTrailingClosure
    allowsTrailingClosure = true
    defer { allowsTrailingClosure = outer }
    let body = statements(until: "}")
    close("}", opened: open, bracket: "{")
    return body
  }

  /// The body behind a condition or a loop's sequence. Another `{` behind it shows that the first one was meant as a
  /// closure.
  private mutating func bodyOfCondition() -> [Statement] {
    let open = current.range
    let body = block()
    if !isPanicking, current.isPunctuation("{"), !current.startsLine { report(.closureInCondition, open) }
    return body
  }

  mutating func statement() -> Statement {
    let start = current.range.start
    let kind = statementKind()
    return Statement(kind, range(from: start))
  }

  private mutating func statementKind() -> Statement.Kind {
    refuseModifiers()
    if let refused = refusedConstruct(current) {
      report(refused, current.range)
      skipConstruct()
      return .invalid
    }
    let token = current
    // As the only expression of a body it is a result: `func adder(_ n: Int) -> (Int) -> Int { { $0 + n } }`.
    // A body begins behind `{`, `in`, and the `:` of a case.
    let beginsBody =
      index > 0
      && (tokens[index - 1].isPunctuation("{") || tokens[index - 1].isKeyword("in")
        || tokens[index - 1].isPunctuation(":"))
    if token.isPunctuation("{"), !beginsBody { report(.closureAsStatement, token.range) }
    if isLabel {
      let label = name(expecting: "a label")
      advance()
      return labelled(label)
    }
    if token.kind == .identifier, token.text == "mutating" || token.text == "nonmutating",
      following.isKeyword("func")
    {
      report(.misplaced("`mutating`", "on the methods of a struct or an enum"), token.range)
    }
    guard token.kind == .keyword else { return expressionOrAssignment() }
    switch token.text {
    case "let", "var": return .variable(variable(isStatic: false))
    case "func": return .function(function(kind: .function))
    case "struct": return .structure(structure())
    case "enum": return .enumeration(enumeration())
    case "import":
      advance()
      let module = name(expecting: "the name of a module")
      // `import numpy as np` is as unknown as `import numpy`.
      while !current.startsLine, !current.isPunctuation(";"), current.kind != .endOfFile { advance() }
      return .importModule(module)
    case "if": return .ifStatement(ifChain())
    case "switch": return .switchStatement(switchCases())
    case "guard":
      advance()
      let conditions = self.conditions()
      require(keyword: "else")
      return .guardStatement(conditions, otherwise: isPanicking ? [] : block())
    case "for", "while", "repeat": return loop(label: nil)
    case "do":
      advance()
      return .scope(block())
    case "return":
      advance()
      let ends = current.startsLine || current.isPunctuation("}") || current.isPunctuation(";")
      return .returnStatement(ends || current.kind == .endOfFile ? nil : assignedValue())
    case "break":
      advance()
      return .breakStatement(label: jumpLabel())
    case "continue":
      advance()
      return .continueStatement(label: jumpLabel())
    case "fallthrough":
      advance()
      return .fallthroughStatement
    case "static", "init":
      report(.misplaced("`\(token.text)`", "inside a struct or an enum"), token.range)
      return .invalid
    case "else":
      report(.misplaced("`else`", "right behind the `}` of an `if`"), token.range)
      return .invalid
    case "case", "default":
      report(.misplaced("`\(token.text)`", "inside a `switch` or an `enum`"), token.range)
      return .invalid
    default: return expressionOrAssignment()
    }
  }

  private mutating func jumpLabel() -> Name? {
    guard current.kind == .identifier, !current.startsLine else { return nil }
    return name(expecting: "a label")
  }

  private mutating func expressionOrAssignment() -> Statement.Kind {
    let target = expression()
    guard current.kind == .operatorSymbol, !isPanicking else { return .expression(target) }
    let token = current
    switch token.text {
    case "=":
      advance()
      return .assignment(target: target, operation: nil, value: assignedValue())
    case "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", "&+=", "&-=", "&*=":
      advance()
      let name = Name(String(token.text.dropLast()), token.range)
      return .assignment(target: target, operation: name, value: expression())
    case "++", "--":
      report(
        .cannotStandHere(token.text, "write `\(token.text.prefix(1))= 1`"), token.range)
      return .invalid
    default: return .expression(target)
    }
  }

  // MARK: - Conditions and branches

  /// `if` with all its `else if`; read in a loop, since a chain may be long.
  mutating func ifChain() -> If {
    var branches: [(conditions: [Condition], then: [Statement], start: Int)] = []
    var otherwise: [Statement]?
    var end = current.range.end
    repeat {
      let start = advance().range.start
      let conditions = self.conditions()
      branches.append((conditions, isPanicking ? [] : bodyOfCondition(), start))
      end = previousEnd
      guard !isPanicking, take(keyword: "else") else { break }
      if current.isKeyword("if") { continue }
      otherwise = block()
      end = previousEnd
      break
    } while !isPanicking
    // As a tree, a chain is as deep as it is long.
    if branches.count > Parser.deepestNesting {
      report(.tooDeep(Parser.deepestNesting), SourceRange(branches[0].start, end))
      return If(conditions: branches[0].conditions, then: branches[0].then, otherwise: nil)
    }
    var result: If?
    var innerStart = end
    for branch in branches.reversed() {
      if let inner = result { otherwise = [Statement(.ifStatement(inner), SourceRange(innerStart, end))] }
      result = If(conditions: branch.conditions, then: branch.then, otherwise: otherwise)
      innerStart = branch.start
    }
    return result ?? If(conditions: [], then: [], otherwise: nil)
  }

  mutating func conditions() -> [Condition] {
    let outer = allowsTrailingClosure
    allowsTrailingClosure = false
    defer { allowsTrailingClosure = outer }
    var result: [Condition] = []
    repeat { result.append(condition()) } while !isPanicking && take(",")
    return result
  }

  private mutating func condition() -> Condition {
    if current.isKeyword("let") || current.isKeyword("var") {
      let isConstant = advance().text == "let"
      if current.isPunctuation("(") {
        let parts = bindingPattern(isConstant: isConstant)
        if !take(operator: "=") { fail(expected: "`=`") }
        return .unwrapParts(parts, expression())
      }
      let name = self.name(expecting: "a name")
      return .unwrap(isConstant: isConstant, name, take(operator: "=") ? expression() : nil)
    }
    if take(keyword: "case") {
      let pattern = self.pattern()
      if !take(operator: "=") { fail(expected: "`=`") }
      return .matching(pattern, expression())
    }
    return .expression(expression())
  }

  mutating func switchCases() -> Switch {
    advance()
    let outer = allowsTrailingClosure
    allowsTrailingClosure = false
    let subject = expression()
    allowsTrailingClosure = true
    defer { allowsTrailingClosure = outer }
    let open = current.range
    guard !isPanicking, require("{") else { return Switch(subject: subject, cases: []) }
    var cases: [SwitchCase] = []
    while current.kind != .endOfFile, !current.isPunctuation("}"), !isPanicking {
      let start = current.range.start
      var items: [SwitchItem] = []
      if take(keyword: "case") {
        repeat {
          let pattern = self.pattern()
          items.append(
            SwitchItem(pattern: pattern, guardExpression: take(keyword: "where") ? expression() : nil))
        } while !isPanicking && take(",")
      } else if !take(keyword: "default") {
        fail(expected: "`case` or `default`")
        skipToClosingBrace()
        break
      }
      require(":")
      if isPanicking { break }
      var body: [Statement] = []
      while current.kind != .endOfFile, !current.isPunctuation("}"), !current.isKeyword("case"),
        !current.isKeyword("default")
      {
        let before = index
        body.append(nested(Statement(.invalid, current.range)) { $0.statement() })
        if isPanicking || !(current.isKeyword("case") || current.isKeyword("default")) {
          endStatement(since: before)
        }
        if index == before { advance() }
      }
      cases.append(SwitchCase(items: items, body: body, range: range(from: start)))
    }
    if !isPanicking || current.isPunctuation("}") { close("}", opened: open, bracket: "{") }
    return Switch(subject: subject, cases: cases)
  }

  // MARK: - Loops

  mutating func loop(label: Name?) -> Statement.Kind {
    switch advance().text {
    case "while":
      let conditions = self.conditions()
      return .whileLoop(label: label, conditions, body: isPanicking ? [] : bodyOfCondition())
    case "repeat":
      let body = block()
      require(keyword: "while")
      return .repeatLoop(
        label: label, body: body,
        condition: isPanicking ? Expression(.invalid, current.range) : expression())
    default: return forLoop(label: label)
    }
  }

  /// `for (…; …; …)`, as in C.
  private func hasThreeParts() -> Bool {
    guard current.isPunctuation("(") else { return false }
    return tokens[index...].prefix { !$0.isPunctuation("{") && !($0.startsLine) }.contains {
      $0.isPunctuation(";")
    }
  }

  private mutating func forLoop(label: Name?) -> Statement.Kind {
    let isCase = take(keyword: "case")
    if !isCase, hasThreeParts() {
      let open = current.range
      skipBrackets()
      report(.loopOfThreeParts, open.union(tokens[index - 1].range))
      if current.isPunctuation("{") { skipBrackets() }
      return .invalid
    }
    let pattern = isCase ? self.pattern() : bindingPattern(isConstant: !take(keyword: "var"))
    require(keyword: "in")
    guard !isPanicking else { return .invalid }
    let outer = allowsTrailingClosure
    allowsTrailingClosure = false
    let sequence = expression()
    let filter = !isPanicking && take(keyword: "where") ? expression() : nil
    allowsTrailingClosure = outer
    return .forLoop(
      label: label, isCase: isCase, pattern, in: sequence, where: filter,
      body: isPanicking ? [] : bodyOfCondition())
  }
}
