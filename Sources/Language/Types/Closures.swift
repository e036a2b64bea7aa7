// Closures: parameters from the context, results from the body.

extension Checker {
  /// The expected parameter types may be known while the result is not, as in `map`.
  func closure(_ closure: Closure, _ range: SourceRange, parameters expected: [Type]?, result: Type?)
    -> CheckedExpression
  {
    guard let shape = shape(of: closure, expected, range) else { return refused(range) }
    let written = closure.result.map { resolve($0) }
    if let written, let result, !inference.unify(written, result) {
      return refused(.cannotConvert(written.spelling, to: result.resolved.spelling, hint: nil), range)
    }
    let result = written ?? result ?? .variable(TypeVariable(name: "Result"))
    let depth = context.depth + 1
    let variables = shape.types.enumerated().map { index, type in
      Variable(
        name: shape.names[index].text, type: type, isConstant: true, place: .local, depth: depth,
        range: shape.names[index].range)
    }
    let function = Function(
      name: "closure", kind: .closure,
      parameters: variables.map {
        Function.Parameter(label: nil, variable: $0, isInOut: false, defaultValue: nil)
      },
      result: .error, block: block, depth: depth, range: range)
    let inner = FunctionContext(depth: depth, function: function, result: result)
    inner.selfVariable = context.selfVariable
    inner.selfType = context.selfType
    contexts.append(inner)
    scopes.append(Scope(depth: depth))
    var body: [CheckedStatement] = []
    var named = variables
    if let members = shape.split {
      // One tuple comes in, and the closure names its parts.
      named = zip(members.names, members.types).map { newLocal($0.text, $1, $0.range) }
      let tuple = CheckedExpression(.variable(variables[0]), variables[0].type, range)
      body.append(CheckedStatement(.destructure(.tuple(named.map { .bind($0) }), tuple), range))
    }
    if closure.parameters == nil {
      inner.shorthand = named
    } else {
      let names = shape.split?.names ?? shape.names
      for (name, variable) in zip(names, named) { enter(name, .variable(variable)) }
    }
    body += functionBody(closure.body, range, isClosure: true)
    scopes.removeLast()
    contexts.removeLast()
    function.body = body
    function.result = result.concrete
    function.captures = inner.captures
    noteUse(of: function, range)
    add(function)
    return CheckedExpression(.closure(function), .function(shape.types, result: result.resolved), range)
  }

  // MARK: - Parameters

  struct ClosureShape {
    var names: [Name]
    var types: [Type]
    /// The names and types of a tuple's parts, where the closure takes them apart.
    var split: (names: [Name], types: [Type])?
  }

  /// Whether a closure can take parameters of these types, by their number.
  func accepts(_ closure: Closure, _ types: [Type]) -> Bool {
    let count = closure.parameters?.count ?? shorthandCount(closure.body)
    if count == types.count { return true }
    if types.count == 1, case .tuple(let members) = types[0].resolved { return members.count == count }
    return false
  }

  func shape(of closure: Closure, _ expected: [Type]?, _ range: SourceRange) -> ClosureShape? {
    let used = closure.parameters == nil ? shorthandCount(closure.body) : 0
    let names = closure.parameters?.map { $0.name } ?? (0..<used).map { Name("$" + String($0), range) }
    let written =
      closure.parameters?.map { parameter in parameter.type.map { resolve($0) } } ?? names.map { _ in nil }
    guard let expected = expected?.map({ $0.resolved }) else {
      for (name, type) in zip(names, written) where type == nil {
        report(
          closure.parameters == nil ? .shorthandWithoutType : .closureParameterWithoutType(name.text),
          name.range)
        return nil
      }
      return ClosureShape(names: names, types: written.compactMap { $0 })
    }
    if names.count != expected.count {
      if expected.count == 1, case .tuple(let members) = expected[0], members.count == names.count {
        return ClosureShape(
          names: [Name("pair", range)], types: expected, split: (names, members.map { $0.type.resolved }))
      }
      if closure.parameters == nil, used == 0 {
        report(.closureIgnoresParameters(expected.count), range)
      } else if closure.parameters == nil {
        report(.shorthandCount(wanted: expected.count, found: used), range)
      } else {
        report(.closureParameters(wanted: expected.count, found: names.count), range)
      }
      return nil
    }
    var types: [Type] = []
    for (index, type) in expected.enumerated() {
      if let given = written[index], !inference.unify(given, type) {
        report(
          .closureParameterType(names[index].text, given.spelling, wanted: type.spelling), names[index].range)
        return nil
      }
      if type.resolved.isUnknown {
        report(.closureParameterWithoutType(names[index].text), names[index].range)
        return nil
      }
      types.append(type.resolved)
    }
    return ClosureShape(names: names, types: types)
  }

  // MARK: - Bodies

  /// The statements of a function or closure: an only expression is its result.
  func functionBody(_ statements: [Statement], _ range: SourceRange, isClosure: Bool) -> [CheckedStatement] {
    let result = context.result ?? .void
    if statements.count == 1, let expression = onlyExpression(statements[0], result) {
      let place = statements[0].range
      if result.resolved == .void {
        let value = check(expression)
        warnIfUnused(value, expression)
        return [CheckedStatement(.expression(value), place)]
      }
      let value = isNeverCall(expression) ? check(expression) : source(expression, as: result)
      if value.type.resolved == .void { return [CheckedStatement(.expression(value), place)] }
      if value.type.resolved == .never { return [CheckedStatement(.expression(value), place)] }
      context.hasReturned = true
      return [CheckedStatement(.returnStatement(value), place)]
    }
    let body = withScope { self.statements(statements) }
    if case .variable = result.resolved { _ = inference.unify(result, .void) }
    if context.flow.isReachable, result.resolved != .void, !result.hasError, context.builder == nil {
      let end = SourceRange(range.end > range.start ? range.end - 1 : range.end, range.end)
      report(.missingReturn(result.resolved.spelling, isClosure: isClosure), end)
    }
    return body
  }

  /// `fatalError("…")` may stand for a result of any type.
  private func isNeverCall(_ expression: Expression) -> Bool {
    guard case .call(let callee, _) = expression.kind, case .name(let name) = callee.kind,
      case .functions(let callables)? = lookUp(name.text)
    else { return false }
    return callables.allSatisfy { $0.result == .never }
  }

  /// An `if` or `switch` whose branches are expressions counts as one where a result is wanted.
  private func onlyExpression(_ statement: Statement, _ result: Type) -> Expression? {
    switch statement.kind {
    case .expression(let expression): return expression
    case .ifStatement(let choice):
      if result.resolved == .void || !isExpression(choice) { return nil }
      return Expression(.ifExpression(choice), statement.range)
    case .switchStatement(let choice):
      if result.resolved == .void || !choice.cases.allSatisfy({ isExpression($0.body) }) { return nil }
      return Expression(.switchExpression(choice), statement.range)
    default: return nil
    }
  }

  private func isExpression(_ choice: If) -> Bool {
    guard let otherwise = choice.otherwise else { return false }
    return isExpression(choice.then) && isExpression(otherwise)
  }

  private func isExpression(_ body: [Statement]) -> Bool {
    guard body.count == 1 else { return false }
    switch body[0].kind {
    case .expression: return true
    case .ifStatement(let choice): return isExpression(choice)
    case .switchStatement(let choice): return choice.cases.allSatisfy { isExpression($0.body) }
    default: return false
    }
  }

  // MARK: - Result builders

  /// `Sequential { Dense(…); ReLU() }`: each expression statement appends to an array, which is the result.
  func builderClosure(_ closure: Closure, _ range: SourceRange, as type: Type) -> CheckedExpression {
    guard case .function(_, let result) = type.resolved, case .array(let element) = result.resolved else {
      return complete(.closure(closure, range), as: type)
    }
    let depth = context.depth + 1
    let function = Function(
      name: "closure", kind: .closure, parameters: [], result: result, block: block, depth: depth,
      range: range)
    let inner = FunctionContext(depth: depth, function: function, result: result)
    inner.selfVariable = context.selfVariable
    inner.selfType = context.selfType
    contexts.append(inner)
    scopes.append(Scope(depth: depth))
    let collected = newLocal("collected", .array(element), isConstant: false, range)
    inner.builder = (collected, element)
    let start = CheckedExpression(.array([]), .array(element), range)
    var body = [CheckedStatement(.variable(collected, start), range)]
    body += statements(closure.body)
    body.append(
      CheckedStatement(
        .returnStatement(CheckedExpression(.variable(collected), .array(element), range)), range))
    scopes.removeLast()
    contexts.removeLast()
    function.body = body
    function.captures = inner.captures
    noteUse(of: function, range)
    add(function)
    return CheckedExpression(.closure(function), type.resolved, range)
  }
}
