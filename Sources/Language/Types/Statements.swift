// Statements, in order; what each leaves known is in the context's flow.

extension Checker {
  func statements(_ list: [Statement]) -> [CheckedStatement] {
    // Local functions can call each other, whatever their order.
    var local: [Int: Function] = [:]
    if !isAtTopLevel {
      for (index, statement) in list.enumerated() {
        if case .function(let declaration) = statement.kind {
          local[index] = declareFunction(declaration, statement.range)
        }
      }
    }
    var result: [CheckedStatement] = []
    var hasWarned = false
    for (index, statement) in list.enumerated() {
      if !context.flow.isReachable, !hasWarned, isExecutable(statement) {
        report(.neverExecuted, statement.range)
        hasWarned = true
      }
      if let function = local[index], case .function(let declaration) = statement.kind {
        checkBody(of: function, declaration, statement.range)
        result.append(CheckedStatement(.localFunction(function), statement.range))
      } else {
        result += self.statement(statement)
      }
    }
    return result
  }

  private func isExecutable(_ statement: Statement) -> Bool {
    switch statement.kind {
    case .function, .structure, .enumeration, .importModule, .invalid: return false
    default: return true
    }
  }

  func statement(_ statement: Statement) -> [CheckedStatement] {
    let range = statement.range
    func one(_ kind: CheckedStatement.Kind) -> [CheckedStatement] { [CheckedStatement(kind, range)] }
    switch statement.kind {
    case .variable(let declaration): return variables(declaration, range)
    case .expression(let expression): return expressionStatement(expression, range)
    case .assignment(let target, let operation, let value): return assignment(target, operation, value, range)
    case .ifStatement(let choice): return one(ifStatement(choice))
    case .guardStatement(let conditions, let otherwise):
      return one(guardStatement(conditions, otherwise, range))
    case .switchStatement(let choice):
      return one(.switchStatement(switchStatement(choice, range, result: nil)))
    case .whileLoop(let label, let conditions, let body): return one(whileLoop(label, conditions, body))
    case .repeatLoop(let label, let body, let condition): return one(repeatLoop(label, body, condition))
    case .forLoop(let label, let isCase, let pattern, let sequence, let condition, let body):
      return one(forLoop(label, isCase: isCase, pattern, sequence, condition, body))
    case .scope(let body): return one(scope(body))
    case .labelled(let label, let inner): return labelled(label, inner).map(one) ?? []
    case .returnStatement(let value): return returnStatement(value, range)
    case .breakStatement(let label): return leave(label, range, isBreak: true)
    case .continueStatement(let label): return leave(label, range, isBreak: false)
    case .fallthroughStatement:
      report(.misplacedFallthrough, range)
      return []
    case .importModule(let name):
      if name.text != "Kernels" { report(.unknownModule(name.text), name.range) }
      return []
    case .structure(let declaration):
      if isAtTopLevel {
        if case .type(.nominal(let nominal, _))? = scopes[0].names[declaration.name.text] {
          completeFields(of: nominal)
        }
      } else {
        refuseLocalType("a struct inside a function", declaration.name)
      }
      return []
    case .enumeration(let declaration):
      if !isAtTopLevel { refuseLocalType("an enum inside a function", declaration.name) }
      return []
    case .function, .invalid: return []
    }
  }

  // MARK: - Expressions

  private func expressionStatement(_ expression: Expression, _ range: SourceRange) -> [CheckedStatement] {
    if let builder = context.builder {
      let value = check(expression, as: builder.element)
      return [CheckedStatement(.append(builder.variable, value), range)]
    }
    switch expression.kind {
    case .ifExpression(let choice): return [CheckedStatement(ifStatement(choice), range)]
    case .switchExpression(let choice):
      return [CheckedStatement(.switchStatement(switchStatement(choice, range, result: nil)), range)]
    default: break
    }
    let value = check(expression)
    warnIfUnused(value, expression)
    return [CheckedStatement(.expression(value), range)]
  }

  /// Swift warns of a value that nobody looks at.
  func warnIfUnused(_ value: CheckedExpression, _ expression: Expression) {
    let type = value.type.resolved
    if type == .void || type == .never || type.hasError || type == .optional(.void) { return }
    switch value.kind {
    case .mutate, .expect: return
    case .call(let callee, _):
      var isCall = false
      if case .call = expression.kind { isCall = true }
      switch callee {
      case .native(let row, _) where isCall: report(.unusedResult(row.name), expression.range)
      case .function(let function) where isCall: report(.unusedResult(function.name), expression.range)
      case .native, .function, .value: report(.unusedValue(type.spelling), expression.range)
      }
    case .ternary(_, let changed, _) where hasOptionalChain(expression):
      if case .wrap(let inner) = changed.kind { return warnIfUnused(inner, expression) }
      warnIfUnused(changed, expression)
    default: report(.unusedValue(type.spelling), expression.range)
    }
  }

  /// The source of a value: also `if` and `switch`, which may stand only here.
  func source(_ expression: Expression, as expected: Type?) -> CheckedExpression {
    let value: CheckedExpression
    switch expression.kind {
    case .ifExpression, .switchExpression: value = branches(expression, as: expected)
    default: value = check(expression, as: expected)
    }
    guard value.type.isTooLarge else { return value }
    return value.type.hasError ? refused(expression.range) : refused(.typeTooLarge, expression.range)
  }

  // MARK: - Variables

  private func variables(_ declaration: VariableDeclaration, _ range: SourceRange) -> [CheckedStatement] {
    var result: [CheckedStatement] = []
    for binding in declaration.bindings {
      let place = binding.pattern.range.union(binding.initializer?.range ?? binding.pattern.range)
      let written = binding.type.map { resolve($0) }
      if binding.getter != nil {
        report(.notSupported("a computed variable outside a struct"), binding.pattern.range)
      }
      guard let initializer = binding.initializer else {
        result += declareUnassigned(binding, written, isConstant: declaration.isConstant, place)
        continue
      }
      let value = source(initializer, as: written)
      let type = written ?? value.type.resolved
      if type == .void, written == nil { report(.voidVariable, initializer.range) }
      if case .binding(_, let name) = binding.pattern.kind {
        let variable = declare(name, type, isConstant: declaration.isConstant)
        result.append(CheckedStatement(.variable(variable, value), place))
        continue
      }
      let pattern = self.pattern(binding.pattern, type, isConstant: declaration.isConstant)
      if !pattern.isIrrefutable { report(.refutablePattern, binding.pattern.range) }
      result.append(CheckedStatement(.destructure(pattern, value), place))
    }
    return result
  }

  private func declareUnassigned(
    _ binding: VariableBinding, _ type: Type?, isConstant: Bool, _ range: SourceRange
  ) -> [CheckedStatement] {
    guard case .binding(_, let name) = binding.pattern.kind, let type, binding.getter == nil else {
      if binding.getter == nil { report(.variableWithoutType, binding.pattern.range) }
      declareAll(in: binding.pattern)
      return []
    }
    let variable = declare(name, type, isConstant: isConstant)
    if type.wrapped != nil, !isConstant {
      // `var x: Int?` starts as `nil`.
      return [CheckedStatement(.variable(variable, CheckedExpression(.nilLiteral, type, range)), range)]
    }
    waiting[ObjectIdentifier(variable)] = context.jumps.filter { $0.isLoop }.count
    context.flow.unassigned.insert(ObjectIdentifier(variable))
    return [CheckedStatement(.variable(variable, nil), range)]
  }

  /// Its uses are no second mistake.
  private func refuseLocalType(_ what: String, _ name: Name) {
    report(.notSupported(what, instead: "declare it in front of the function"), name.range)
    scopes[scopes.count - 1].names[name.text] = .refused
  }

  /// Names of a declaration that was refused stay known, so that one mistake is reported once.
  private func declareAll(in pattern: Pattern) {
    switch pattern.kind {
    case .binding(_, let name): _ = declare(name, .error, isConstant: false)
    case .tuple(let elements), .enumCase(_, _, let elements):
      for element in elements { declareAll(in: element.pattern) }
    case .optional(let inner): declareAll(in: inner)
    case .wildcard, .expression: break
    }
  }

  // MARK: - Leaving

  private func returnStatement(_ value: Expression?, _ range: SourceRange) -> [CheckedStatement] {
    defer { context.flow.isReachable = false }
    guard let result = context.result else {
      report(.returnOutsideFunction, range)
      return []
    }
    if context.builder != nil {
      report(.notSupported("`return` where values are collected"), range)
      return []
    }
    checkFieldsAreSet(range)
    guard let value else {
      if case .variable = result.resolved { _ = inference.unify(result, .void) }
      if result.resolved != .void, !result.hasError, !isInitializer {
        report(.returnWithoutValue(result.resolved.spelling), range)
      }
      return [CheckedStatement(.returnStatement(initializedSelf(range)), range)]
    }
    if isInitializer || result.resolved == .void {
      let found = check(value)
      if found.type.resolved == .void, !isInitializer {
        return [CheckedStatement(.expression(found), range), CheckedStatement(.returnStatement(nil), range)]
      }
      if !found.type.hasError { report(.returnFromVoid, value.range) }
      return []
    }
    context.hasReturned = true
    let found = source(value, as: result)
    return [CheckedStatement(.returnStatement(found), range)]
  }

  private func leave(_ label: Name?, _ range: SourceRange, isBreak: Bool) -> [CheckedStatement] {
    let word = isBreak ? "break" : "continue"
    let index: Int?
    if let label {
      index = context.jumps.lastIndex { $0.target.label == label.text }
      if index == nil {
        let labels = context.jumps.compactMap { $0.target.label }
        report(.unknownLabel(label.text, nearest: nearestName(to: label.text, among: labels)), label.range)
      }
    } else {
      index = context.jumps.lastIndex { $0.isLoop || isBreak && $0.kind == .choice }
      if index == nil { report(.outsideLoop(word), range) }
    }
    guard let index else { return [] }
    if !isBreak, !context.jumps[index].isLoop {
      report(.outsideLoop(word), range)
      return []
    }
    defer { context.flow.isReachable = false }
    let target = context.jumps[index].target
    if isBreak {
      context.jumps[index].afterBreak = context.jumps[index].afterBreak?.joined(context.flow) ?? context.flow
      return [CheckedStatement(.breakStatement(target), range)]
    }
    context.jumps[index].afterContinue =
      context.jumps[index].afterContinue?.joined(context.flow) ?? context.flow
    return [CheckedStatement(.continueStatement(target), range)]
  }
}
