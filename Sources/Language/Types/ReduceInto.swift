// `xs.reduce(into: start) { total, x in … }`. A closure that is given something to change is no value here, so the
// call is written out: a variable, a `forEach` whose closure changes it, and its value at the end.

extension Checker {
  func reduceInto(
    _ base: CheckedExpression, _ arguments: [Argument], _ range: SourceRange, _ nameRange: SourceRange,
    hint: Type?
  ) -> CheckedExpression {
    guard arguments.count == 2, case .closure(let closure) = arguments[1].value.kind else {
      for argument in arguments { checkAlone(argument.value) }
      return refused(
        .notSupported(
          "`reduce(into:)` with anything but a closure", instead: "write one, as in `{ $0 += $1 }`"),
        nameRange)
    }
    let element = elementType(of: base.type)?.resolved ?? .error
    let start = prepare(arguments[0].value, hint: hint)
    let initial = complete(start, as: accumulated(start, beside: element, hint: hint))
    guard !initial.type.hasError, !element.hasError,
      let (variable, body) = changing(closure, initial.type.resolved, element, arguments[1].value.range),
      let (callables, source) = methods("forEach", of: base.type)
    else { return refused(range) }
    let walk = build(
      callables[0], receiver: source.asArray ? asArray(base) : base,
      typeArguments: typeArguments(callables[0], source.arguments), [body], range, nameRange: nameRange)
    let result = CheckedExpression(.variable(variable), variable.type, range)
    let statements: [CheckedStatement] = [
      CheckedStatement(.variable(variable, initial), range), CheckedStatement(.expression(walk), range),
      CheckedStatement(.yield(result), range),
    ]
    if walk.type.hasError { return refused(range) }
    return CheckedExpression(
      .statement(CheckedStatement(.scope(JumpTarget(label: nil), statements), range)), variable.type, range)
  }

  /// What is expected; else a number beside fractions is one too.
  private func accumulated(_ start: Prepared, beside element: Type, hint: Type?) -> Type? {
    if case .checked = start { return nil }
    if let wanted = hint?.resolved, !wanted.hasVariables { return wanted.wrapped ?? wanted }
    if start.openNumber.isNumber, !start.openNumber.hasFraction, element == .double || element == .float {
      return element
    }
    return nil
  }

  /// The closure, whose first parameter is a variable around it.
  private func changing(_ closure: Closure, _ type: Type, _ element: Type, _ range: SourceRange)
    -> (Variable, CheckedExpression)?
  {
    guard let shape = shape(of: closure, [type, element], range) else { return nil }
    let names = shape.names
    let variable = newLocal(names[0].text, type, isConstant: false, names[0].range)
    let depth = context.depth + 1
    let parameter = Variable(
      name: names[1].text, type: element, isConstant: true, place: .local, depth: depth, range: names[1].range
    )
    let function = Function(
      name: "closure", kind: .closure,
      parameters: [Function.Parameter(label: nil, variable: parameter, isInOut: false, defaultValue: nil)],
      result: .void, block: block, depth: depth, range: range)
    let inner = FunctionContext(depth: depth, function: function, result: .void)
    inner.selfVariable = context.selfVariable
    inner.selfType = context.selfType
    contexts.append(inner)
    scopes.append(Scope(depth: depth))
    if closure.parameters == nil {
      inner.shorthand = [variable, parameter]
    } else {
      for (name, one) in zip(names, [variable, parameter]) { enter(name, .variable(one)) }
    }
    function.body = functionBody(closure.body, range, isClosure: true)
    scopes.removeLast()
    contexts.removeLast()
    function.captures = inner.captures
    noteUse(of: function, range)
    add(function)
    return (variable, CheckedExpression(.closure(function), .function([element], result: .void), range))
  }
}
