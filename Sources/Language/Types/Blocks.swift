// A block as a whole: names first, then statements in order, then the bodies of functions.

extension Checker {
  func check(
    _ list: [Statement], expression: Expression?, block: Int, syntax: [Diagnostic], _ text: String
  ) -> BlockCheck {
    begin(block)
    var statements: [CheckedStatement] = []
    var value: CheckedExpression?
    if let expression {
      value = check(expression)
    } else {
      statements = checkTopLevel(list)
    }
    closeCaptures()
    let isFaulty = syntax.contains { $0.severity == .error }
    // A mistake in the syntax may hide declarations: what follows from that is not reported.
    let own = isFaulty ? [] : diagnostics
    let all = (syntax + own).enumerated().sorted {
      ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
    }.map { $0.element }
    let hasErrors = all.contains { $0.severity == .error }
    Effects.close(over: blockFunctions)
    publish(isFaulty ? Checker.declaredNames(in: text) : [])
    end()
    let checked = CheckedBlock(
      index: block, statements: statements, globals: blockGlobals, functions: blockFunctions, value: value,
      uses: usedBlocks, changes: changedVariables, declaresCode: declaresCode, declarations: declarations)
    return BlockCheck(
      block: hasErrors ? nil : checked, diagnostics: all, defines: definedNames, uses: usedBlocks.sorted(),
      changes: changedVariables.compactMap { variable in
        if case .global(let owner) = variable.place { return (owner, variable.name) } else { return nil }
      })
  }

  private func begin(_ block: Int) {
    self.block = block
    diagnostics = []
    usedBlocks = []
    changedVariables = []
    scopes = [Scope(depth: 0)]
    contexts = [FunctionContext(depth: 0, function: nil, result: nil)]
    blockFunctions = []
    functionUses = []
    declaredCount = 0
    blockGlobals = []
    postponed = []
    postponedStatics = []
    typesOfBlock = []
    openStructures = [:]
    isDescribingTypes = false
    waitingKeys = []
    waiting = [:]
    chains = []
    definedNames = []
  }

  /// Releases work that is done: it refers to the checker.
  private func end() {
    postponed = []
    postponedStatics = []
    openStructures = [:]
    functionUses = []
  }

  private func checkTopLevel(_ list: [Statement]) -> [CheckedStatement] {
    for statement in list { declareType(statement) }
    for (nominal, statement) in typesOfBlock { conformType(nominal, statement) }
    isDescribingTypes = true
    for (nominal, statement) in typesOfBlock { describeType(nominal, statement) }
    checkWaitingKeys()
    var bodies: [(Function, FunctionDeclaration, SourceRange)] = []
    for statement in list {
      if case .function(let declaration) = statement.kind {
        bodies.append((declareFunction(declaration, statement.range), declaration, statement.range))
      }
    }
    for work in postponedStatics { work() }
    let statements = self.statements(list)
    for (nominal, _) in typesOfBlock { completeFields(of: nominal) }
    checkContainment()
    checkSynthesis()
    // Functions are called from anywhere: what they read may not be there yet.
    for (function, declaration, range) in bodies { checkBody(of: function, declaration, range) }
    for work in postponed { work() }
    markEarlyReads()
    return statements
  }

  /// A function that reads a variable declared behind it may be called too early.
  private func markEarlyReads() {
    for function in blockFunctions {
      for variable in function.effects.reads where variable.place == .global(block: block) {
        if variable.range.start > function.range.start { variable.mayBeReadEarly = true }
      }
    }
  }

  private var declaresCode: Bool {
    scopes[0].names.values.contains {
      switch $0 {
      case .functions, .type: true
      case .variable, .refused: false
      }
    }
  }

  /// Makes the block's names known to later blocks.
  private func publish(_ hidden: [String]) {
    for variable in changedVariables { lastChanger[ObjectIdentifier(variable)] = block }
    var places: [(name: String, start: Int)] = []
    for (name, entity) in scopes[0].names {
      let range = Checker.range(of: entity)
      places.append((name, range.start))
      if case .functions(let added) = entity, case .functions(let present)? = globals[name]?.entity {
        globals[name]?.entity = .functions(present + added)
      } else if globals[name] == nil {
        globals[name] = Global(entity: entity, block: block, range: range)
      }
    }
    definedNames = places.sorted { ($0.start, $0.name) < ($1.start, $1.name) }.map { $0.name }
    for name in hidden where globals[name] == nil && lookUp(name) == nil {
      globals[name] = Global(entity: .refused, block: block, range: SourceRange(0, 0))
    }
  }

  private static func range(of entity: Entity) -> SourceRange {
    switch entity {
    case .variable(let variable): return variable.range
    case .functions(let callables): return callables[0].range
    case .type(.nominal(let nominal, _)): return nominal.range
    case .type, .refused: return SourceRange(0, 0)
    }
  }

  /// Names behind declaring keywords, in a text that could not be parsed.
  private static func declaredNames(in text: String) -> [String] {
    let tokens = Lexer.tokens(of: text).tokens
    var names: [String] = []
    for (index, token) in tokens.enumerated() where index + 1 < tokens.count {
      guard token.kind == .keyword || token.kind == .identifier else { continue }
      switch token.text {
      case "let", "var", "func", "struct", "enum":
        // `let (a, b) = …`
        var next = index + 1
        while next < tokens.count,
          tokens[next].isPunctuation("(") || tokens[next].isPunctuation(",")
            || next > index + 1 && tokens[next].kind == .identifier
        {
          if tokens[next].kind == .identifier { names.append(tokens[next].text) }
          next += 1
        }
        if tokens[index + 1].kind == .identifier { names.append(tokens[index + 1].text) }
      default: break
      }
    }
    return names
  }

  // MARK: - Completion

  func namesForCompletion() -> [(name: String, declaration: String)] {
    var result: [(name: String, declaration: String)] = []
    for name in Set(globals.keys).union(library.functions.keys).union(library.types.keys).sorted() {
      guard
        let entity = globals[name]?.entity ?? library.functions[name].map({ .functions($0) })
          ?? library.types[name].map({ .type($0) })
      else { continue }
      switch entity {
      case .variable(let variable):
        result.append((name, (variable.isConstant ? "let " : "var ") + name + ": " + variable.type.spelling))
      case .functions(let callables):
        for callable in callables { result.append((name, callable.spelling)) }
      case .type: result.append((name, name))
      case .refused: result.append((name, name))
      }
    }
    return result
  }
}
