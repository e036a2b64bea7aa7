// Statements: branches, loops and jumps.

extension Compiler {
  func statements(_ list: [CheckedStatement]) {
    for one in list { statement(one) }
  }

  func statement(_ statement: CheckedStatement) {
    let range = statement.range
    switch statement.kind {
    case .variable(let variable, let value):
      if let value {
        define(variable, as: value, range)
      } else {
        program.assignedLater.insert(ObjectIdentifier(variable))
        declare(variable, range)
      }
    case .destructure(let pattern, let value): destructure(pattern, value, range)
    case .expression(let expression): effect(expression)
    case .assign(let place, let value): assign(place, value, range)
    case .modify(let place, let modification, let value): modify(place, modification, value, range)
    case .ifStatement(let conditions, let then, let otherwise): branch(conditions, then, otherwise, range)
    case .guardStatement(let conditions, let otherwise):
      let fails = Label()
      let holds = Label()
      for condition in conditions { self.condition(condition, otherwise: fails, range) }
      emit(to: holds, range) { .jump($0) }
      bind(fails)
      scope(range) { statements(otherwise) }
      bind(holds)
    case .switchStatement(let choice): choose(choice, range)
    case .whileLoop(let target, let conditions, let body): whileLoop(target, conditions, body, range)
    case .repeatLoop(let target, let body, let condition): repeatLoop(target, body, condition, range)
    case .forLoop(let loop): forLoop(loop, range)
    case .scope(let target, let body):
      let afterwards = Label()
      scope(range) {
        jumps.append(JumpContext(target: target, afterwards: afterwards, next: nil, firstValue: nextValue))
        statements(body)
        jumps.removeLast()
      }
      bind(afterwards)
    case .returnStatement(let value):
      if source == nil {
        emit(.returnFromCall, range)
      } else {
        leave(value, range)
      }
    case .breakStatement(let target):
      guard let context = jumps.last(where: { $0.target === target }) else {
        fatalError("`break` out of nothing")
      }
      clear(from: context.firstValue, to: nextValue, range)
      emit(to: context.afterwards, range) { .jump($0) }
    case .continueStatement(let target):
      guard let context = jumps.last(where: { $0.target === target }), let next = context.next else {
        fatalError("`continue` in no loop")
      }
      clear(from: context.firstValue, to: nextValue, range)
      emit(to: next, range) { .jump($0) }
    case .fallthroughStatement:
      guard let label = nextCase else { fatalError("`fallthrough` in no switch") }
      emit(to: label, range) { .jump($0) }
    case .yield(let value):
      guard let context = yields.last else { fatalError("a value for no expression") }
      compile(value, into: context.result.slot)
      clear(from: context.firstValue, to: nextValue, range)
      emit(to: context.afterwards, range) { .jump($0) }
    case .append(let variable, let value):
      let start = mark
      let operand = owned(compile(value), range)
      let array = borrow(variable, range)
      append(operand, to: array.slot, range)
      giveBack(array, to: variable, range)
      reset(to: start)
    case .localFunction:
      // Its captures are boxes or constants already; the code is made where it is called.
      break
    }
  }

  private func destructure(_ pattern: CheckedPattern, _ value: CheckedExpression, _ range: SourceRange) {
    // Variables of the pattern outlive the value's register, so they come first.
    declareVariables(of: pattern, range)
    let start = mark
    let never = Label()
    if case .tuple(let patterns) = pattern, case .tuple(let members) = value.kind {
      destructure(patterns, members, otherwise: never, range)
    } else {
      let operand = compile(value)
      match(pattern, operand, value.type, otherwise: never, range)
      release(operand, range)
    }
    bind(never)
    reset(to: start)
  }

  /// `(a, b) = (x, y)`: each member goes to its variable, and the tuple is never made.
  private func destructure(
    _ patterns: [CheckedPattern], _ members: [CheckedExpression], otherwise never: Label, _ range: SourceRange
  ) {
    let operands = zip(patterns, members).map { pattern, member -> Operand? in
      if case .bind(let variable) = pattern,
        case .register(_, let slot)? = places[ObjectIdentifier(variable)]
      {
        compile(member, into: slot)
        return nil
      }
      // A register of its own: a later member may change the variable that this one reads.
      let operand = temporary(Representation(member.type))
      compile(member, into: operand.slot)
      return operand
    }
    for (index, pattern) in patterns.enumerated() {
      if let operand = operands[index] {
        match(pattern, operand, members[index].type, otherwise: never, range)
        release(operand, range)
      } else if case .bind(let variable) = pattern {
        markDefined(variable, range)
      }
    }
  }

  // MARK: - Branches

  func branch(
    _ conditions: [CheckedCondition], _ then: [CheckedStatement], _ otherwise: [CheckedStatement],
    _ range: SourceRange
  ) {
    let fails = Label()
    let afterwards = Label()
    let start = mark
    let kept = keptValues
    keptValues = start.value
    for condition in conditions { self.condition(condition, otherwise: fails, range) }
    let bound = keptValues
    statements(then)
    clear(from: start.value, to: keptValues, range)
    keptValues = kept
    reset(to: start)
    if !otherwise.isEmpty || bound > start.value { emit(to: afterwards, range) { .jump($0) } }
    bind(fails)
    clear(from: start.value, to: bound, range)
    scope(range) { statements(otherwise) }
    bind(afterwards)
  }

  func condition(_ condition: CheckedCondition, otherwise label: Label, _ range: SourceRange) {
    switch condition {
    case .expression(let expression): jump(to: label, if: expression, is: false)
    case .unwrap(let variable, let value):
      // The variable's register stands below those that its value needs.
      declare(variable, range)
      let start = mark
      let optional = compile(value)
      emit(to: label, range) { .jumpIfNothing(optional.slot, $0) }
      if case .register(_, let slot)? = places[ObjectIdentifier(variable)] {
        unwrap(optional, variable.type, into: slot, range)
      } else {
        let inner = temporary(Representation(variable.type))
        unwrap(optional, variable.type, into: inner.slot, range)
        assign(inner, to: variable, range)
      }
      markDefined(variable, range)
      reset(to: start)
    case .matching(let pattern, let value):
      let operand = compile(value)
      if operand.isTemporary { keptValues = max(keptValues, nextValue) }
      match(pattern, operand, value.type, otherwise: label, range)
    }
  }

  // MARK: - switch

  func choose(_ choice: CheckedSwitch, _ range: SourceRange) {
    let afterwards = Label()
    let outer = nextCase
    scope(range) {
      let subject = compile(choice.subject)
      if subject.isTemporary { keptValues = max(keptValues, nextValue) }
      jumps.append(
        JumpContext(target: choice.target, afterwards: afterwards, next: nil, firstValue: nextValue))
      let bodies = choice.cases.map { _ in Label() }
      for (index, one) in choice.cases.enumerated() {
        nextCase = index + 1 < bodies.count ? bodies[index + 1] : nil
        let isOther = Label()
        scope(range) {
          alternatives(one, subject, choice.subject.type, body: bodies[index], otherwise: isOther)
          bind(bodies[index])
          statements(one.body)
        }
        emit(to: afterwards, one.range) { .jump($0) }
        bind(isOther)
      }
      jumps.removeLast()
      bind(afterwards)
    }
    nextCase = outer
  }

  private func alternatives(
    _ one: CheckedCase, _ subject: Operand, _ type: Type, body: Label, otherwise: Label
  ) {
    for (index, alternative) in one.alternatives.enumerated() {
      let isLast = index == one.alternatives.count - 1
      let fails = isLast ? otherwise : Label()
      match(alternative.pattern, subject, type, otherwise: fails, one.range)
      if let condition = alternative.condition { jump(to: fails, if: condition, is: false) }
      if !isLast {
        emit(to: body, one.range) { .jump($0) }
        bind(fails)
      }
    }
  }
}
