// Conditions, branches and loops.

extension Checker {
  // MARK: - Conditions

  /// Names that the conditions bind go into the scope at hand.
  func conditions(_ list: [Condition]) -> [CheckedCondition] {
    list.map { condition in
      switch condition {
      case .expression(let expression): return .expression(check(expression, as: .bool))
      case .unwrap(let isConstant, let name, let source):
        let (value, wrapped) = optional(source ?? Expression(.name(name), name.range))
        return .unwrap(declare(name, wrapped, isConstant: isConstant), value)
      case .unwrapParts(let parts, let source):
        let (value, wrapped) = optional(source)
        return .matching(.some(pattern(parts, wrapped, isConstant: true)), value)
      case .matching(let pattern, let source):
        let value = check(source)
        return .matching(self.pattern(pattern, value.type, isConstant: true), value)
      }
    }
  }

  /// What a condition unwraps, and the type of what is inside.
  private func optional(_ source: Expression) -> (value: CheckedExpression, wrapped: Type) {
    let value = check(source)
    if !value.type.hasError, value.type.wrapped == nil {
      report(.unwrapsNonOptional(value.type.spelling), value.range)
    }
    return (value, value.type.wrapped ?? .error)
  }

  // MARK: - if, guard

  func ifStatement(_ choice: If) -> CheckedStatement.Kind {
    ifChain(choice) { self.statements($0) }
  }

  private func ifChain(_ choice: If, body: ([Statement]) -> [CheckedStatement]) -> CheckedStatement.Kind {
    var after = Flow()
    var before = Flow()
    let (conditions, then) = withScope {
      let conditions = self.conditions(choice.conditions)
      before = context.flow
      let then = withScope { body(choice.then) }
      after = context.flow
      return (conditions, then)
    }
    context.flow = before
    let otherwise = choice.otherwise.map { list in withScope { body(list) } } ?? []
    context.flow = after.joined(context.flow)
    return .ifStatement(conditions, then: then, otherwise: otherwise)
  }

  func guardStatement(_ list: [Condition], _ otherwise: [Statement], _ range: SourceRange)
    -> CheckedStatement.Kind
  {
    let known = Set(scopes[scopes.count - 1].names.keys)
    let conditions = self.conditions(list)
    // What the conditions bind has no value in the body, which runs when they fail.
    let bound = scopes[scopes.count - 1].names.filter { !known.contains($0.key) }
    for name in bound.keys { scopes[scopes.count - 1].names[name] = nil }
    let flow = context.flow
    let body = withScope { statements(otherwise) }
    if context.flow.isReachable { report(.guardFallsThrough, range) }
    context.flow = flow
    for (name, entity) in bound { scopes[scopes.count - 1].names[name] = entity }
    return .guardStatement(conditions, otherwise: body)
  }

  // MARK: - As expressions

  func branches(_ expression: Expression, as expected: Type?) -> CheckedExpression {
    let result = expected ?? .variable(TypeVariable(name: "Result"))
    let before = diagnostics.count
    let kind: CheckedStatement.Kind
    switch expression.kind {
    case .ifExpression(let choice):
      kind = ifBranches(choice, result, expression.range)
    case .switchExpression(let choice):
      kind = .switchStatement(switchStatement(choice, expression.range, result: result))
    default: return check(expression, as: expected)
    }
    let isRefused = diagnostics[before...].contains { $0.severity == .error }
    let type = isRefused ? .error : result.concrete
    return CheckedExpression(.statement(CheckedStatement(kind, expression.range)), type, expression.range)
  }

  private func ifBranches(_ choice: If, _ result: Type, _ range: SourceRange) -> CheckedStatement.Kind {
    if choice.otherwise == nil { report(.ifWithoutElse, range) }
    return ifChain(choice) { self.branch($0, result, range) }
  }

  /// The only expression of a branch is its value.
  func branch(_ body: [Statement], _ result: Type, _ range: SourceRange) -> [CheckedStatement] {
    guard body.count == 1 else {
      report(.branchNotExpression, body.last?.range ?? range)
      return []
    }
    let place = body[0].range
    switch body[0].kind {
    case .expression(let expression):
      if case .ifExpression(let choice) = expression.kind {
        return [CheckedStatement(ifBranches(choice, result, place), place)]
      }
      let value: CheckedExpression
      if case .call(let callee, _) = expression.kind, case .name(let name) = callee.kind,
        case .functions(let callables)? = lookUp(name.text), callables.allSatisfy({ $0.result == .never })
      {
        value = check(expression)
      } else {
        value = source(expression, as: result)
      }
      if value.type.resolved == .never { return [CheckedStatement(.expression(value), place)] }
      return [CheckedStatement(.yield(value), place)]
    case .ifStatement(let choice): return [CheckedStatement(ifBranches(choice, result, place), place)]
    case .switchStatement(let choice):
      return [CheckedStatement(.switchStatement(switchStatement(choice, place, result: result)), place)]
    default:
      report(.branchNotExpression, place)
      return []
    }
  }

  // MARK: - Loops

  private func loop(_ label: Name?, _ body: () -> Void) -> (target: JumpTarget, jump: Jump) {
    let target = JumpTarget(label: label?.text)
    context.jumps.append(Jump(target: target, kind: .loop))
    body()
    return (target, context.jumps.removeLast())
  }

  func whileLoop(_ label: Name?, _ list: [Condition], _ body: [Statement]) -> CheckedStatement.Kind {
    var conditions: [CheckedCondition] = []
    var checked: [CheckedStatement] = []
    var after = context.flow
    let (target, jump) = loop(label) {
      withScope {
        conditions = self.conditions(list)
        after = context.flow
        checked = withScope { statements(body) }
      }
    }
    if isEndless(conditions) { after.isReachable = false }
    context.flow = jump.afterBreak.map { after.joined($0) } ?? after
    return .whileLoop(target, conditions, body: checked)
  }

  private func isEndless(_ conditions: [CheckedCondition]) -> Bool {
    conditions.allSatisfy { condition in
      if case .expression(let expression) = condition, case .boolean(true) = expression.kind { return true }
      return false
    }
  }

  func repeatLoop(_ label: Name?, _ body: [Statement], _ condition: Expression) -> CheckedStatement.Kind {
    var checked: [CheckedStatement] = []
    let (target, jump) = loop(label) { checked = withScope { statements(body) } }
    if let again = jump.afterContinue { context.flow = context.flow.joined(again) }
    let test = check(condition, as: .bool)
    if case .boolean(true) = test.kind { context.flow.isReachable = false }
    if let left = jump.afterBreak { context.flow = context.flow.joined(left) }
    return .repeatLoop(target, body: checked, condition: test)
  }

  func forLoop(
    _ label: Name?, isCase: Bool, _ pattern: Pattern, _ source: Expression, _ condition: Expression?,
    _ body: [Statement]
  ) -> CheckedStatement.Kind {
    let sequence = check(source)
    var element = elementType(of: sequence.type) ?? .error
    if element == .error, !sequence.type.hasError {
      report(.notIterable(sequence.type.spelling), sequence.range)
    }
    element = element.resolved
    let after = context.flow
    var checkedPattern = CheckedPattern.any
    var test: CheckedExpression?
    var checked: [CheckedStatement] = []
    var afterBreak: Flow?
    let target = withScope { () -> JumpTarget in
      checkedPattern = self.pattern(pattern, element, isConstant: true)
      if !isCase, !checkedPattern.isIrrefutable { report(.refutablePattern, pattern.range) }
      test = condition.map { check($0, as: .bool) }
      let (target, jump) = loop(label) { checked = withScope { statements(body) } }
      afterBreak = jump.afterBreak
      return target
    }
    context.flow = afterBreak.map { after.joined($0) } ?? after
    return .forLoop(
      CheckedFor(
        sequence: sequence, pattern: checkedPattern, elementType: element, condition: test, body: checked,
        target: target))
  }

  // MARK: - switch

  /// With a result type it is an expression.
  func switchStatement(_ choice: Switch, label: Name? = nil, _ range: SourceRange, result: Type?)
    -> CheckedSwitch
  {
    let subject = check(choice.subject)
    let target = JumpTarget(label: label?.text)
    let before = context.flow
    var after: Flow?
    var cases: [CheckedCase] = []
    context.jumps.append(Jump(target: target, kind: .choice))
    var fallen: (flow: Flow, range: SourceRange)?
    for (index, one) in choice.cases.enumerated() {
      context.flow = fallen.map { before.joined($0.flow) } ?? before
      let checked = switchCase(one, subject.type, isLast: index == choice.cases.count - 1, result)
      cases.append(checked)
      if let fallen, let name = checked.alternatives.first?.pattern.variables.first?.name {
        report(.notSupported("`fallthrough` into a case that binds `\(name)`"), fallen.range)
      }
      fallen = nil
      if let last = one.body.last, case .fallthroughStatement = last.kind {
        fallen = (context.flow, last.range)
        continue
      }
      after = after?.joined(context.flow) ?? context.flow
    }
    let jump = context.jumps.removeLast()
    if let left = jump.afterBreak { after = after?.joined(left) ?? left }
    context.flow = after ?? before
    checkExhaustive(cases, subject.type, range)
    return CheckedSwitch(subject: subject, cases: cases, target: target)
  }

  private func switchCase(_ one: SwitchCase, _ type: Type, isLast: Bool, _ result: Type?) -> CheckedCase {
    withScope {
      var alternatives: [CheckedCase.Alternative] = []
      var shared: [String: Variable] = [:]
      for (index, item) in one.items.enumerated() {
        let outer = sharedBindings
        sharedBindings = one.items.count > 1 ? (index == 0 ? .collecting([:]) : .reusing(shared)) : .none
        let pattern = self.pattern(item.pattern, type, isConstant: true)
        if case .collecting(let found) = sharedBindings { shared = found }
        if index > 0 || one.items.count > 1 {
          checkSameBindings(pattern, shared, item.pattern.range, isFirst: index == 0)
        }
        sharedBindings = outer
        let condition = item.guardExpression.map { check($0, as: .bool) }
        alternatives.append(CheckedCase.Alternative(pattern: pattern, condition: condition))
      }
      if one.items.isEmpty { alternatives = [CheckedCase.Alternative(pattern: .any, condition: nil)] }
      var body: [CheckedStatement]
      if let result {
        body = withScope { branch(one.body, result, one.range) }
      } else {
        var list = one.body
        var falls: SourceRange?
        if let last = list.last, case .fallthroughStatement = last.kind {
          falls = last.range
          list.removeLast()
        }
        if one.body.isEmpty { report(.emptyCase, one.range) }
        body = withScope { statements(list) }
        if let falls {
          if isLast { report(.misplacedFallthrough, falls) }
          body.append(CheckedStatement(.fallthroughStatement, falls))
        }
      }
      return CheckedCase(alternatives: alternatives, body: body, range: one.range)
    }
  }

  private func checkSameBindings(
    _ pattern: CheckedPattern, _ shared: [String: Variable], _ range: SourceRange, isFirst: Bool
  ) {
    if isFirst { return }
    let bound = Set(pattern.variables.map { $0.name })
    for name in shared.keys.sorted() where !bound.contains(name) { report(.bindingMissing(name), range) }
  }
}
