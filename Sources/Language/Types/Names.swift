// What a name alone means.

extension Checker {
  /// As `lookUp`, without what can only be found through `self`.
  func lookUpNamed(_ name: String) -> Entity? {
    if let nested = nestedType(name) { return .type(nested) }
    return lookUp(name)
  }

  /// A type declared inside the type whose method is being checked.
  private func nestedType(_ name: String) -> Type? {
    guard case .nominal(let nominal, _)? = context.selfType else { return nil }
    return nominal.members.types[name]
  }

  /// A local name, before the members of `self` and the names of the top level.
  private func local(_ name: String) -> Entity? {
    for scope in scopes.dropFirst().reversed() {
      if let entity = scope.names[name] { return entity }
    }
    return nil
  }

  func reference(_ name: Name, _ range: SourceRange, hint: Type?) -> Prepared {
    if name.text.utf8.first == UInt8(ascii: "$") { return .checked(shorthand(name, range)) }
    if name.text == "self" {
      guard let variable = context.selfVariable else { return .checked(refused(.selfOutsideType, range)) }
      checkSelfIsFinished(range)
      return .checked(read(variable, range))
    }
    if let entity = local(name.text) { return .checkedOrOpen(entity, name, range, self) }
    if let found = memberOfSelf(name, range) { return found }
    guard let entity = lookUp(name.text) else {
      if library.operators[name.text] != nil || Checker.isOperator(name.text) { return .operatorName(name) }
      if let type = typeReference(Expression(.name(name), range)) {
        return .checked(refused(.typeAsValue(type.spelling), range))
      }
      return .checked(refused(notFound(name.text, hint: hint), range))
    }
    return .checkedOrOpen(entity, name, range, self)
  }

  func notFound(_ name: String, hint: Type? = nil) -> TypeProblem {
    if let type = hint?.resolved.unwrappedFully, hasCase(type, name) {
      return .notFound(name, nearest: nil, advice: "write `.\(name)`, with a dot in front")
    }
    if let problem = Checker.leftOut(name) { return problem }
    // A mistake in each of ten thousand blocks is not compared with the names of all of them.
    let isSearched = globals.count <= Checker.mostNamesSearched
    return .notFound(
      name, nearest: isSearched ? nearestName(to: name, among: namesInScope()) : nil,
      advice: ForeignWords.values[name])
  }

  private static var mostNamesSearched: Int { 1000 }

  /// What Swift has under a name that the block language leaves out.
  static func leftOut(_ name: String) -> TypeProblem? {
    switch name {
    case "UInt", "Int8", "Int16", "Int32", "Int64", "UInt8", "UInt16", "UInt32", "UInt64":
      .notSupported("the type `\(name)`", instead: "whole numbers are `Int`")
    case "Float16", "Float80": .notSupported("the type `\(name)`", instead: "use `Float` or `Double`")
    case "Character", "Substring": .notSupported("the type `\(name)`", instead: "use `String`")
    case "Set": .notSupported("the type `Set`", instead: "use a dictionary, as in `[Int: Bool]`")
    case "Any", "AnyObject", "Result", "Error", "Mirror", "MemoryLayout": .notSupported("the type `\(name)`")
    case "type":
      .notSupported("`type(of:)`", instead: "each value has the type that stands in its declaration")
    default: nil
    }
  }

  /// Whether `.name` is a value of the type, or makes one.
  private func hasCase(_ type: Type, _ name: String) -> Bool {
    if case .nominal(let nominal, _) = type, nominal.cases.contains(where: { $0.name == name }) {
      return true
    }
    return membersOf(type).contains { $0.members.staticNames.contains(name) }
  }

  func read(_ variable: Variable, _ range: SourceRange) -> CheckedExpression {
    use(variable, range)
    return CheckedExpression(.variable(variable), variable.type.resolved, range)
  }

  private func shorthand(_ name: Name, _ range: SourceRange) -> CheckedExpression {
    guard let list = context.shorthand else { return refused(.shorthandOutsideClosure(name.text), range) }
    guard let index = Int(name.text.dropFirst()), index < list.count else {
      return refused(.noShorthand(name.text, count: list.count), range)
    }
    return read(list[index], range)
  }

  /// A property or method of `self`, without `self.` in front.
  private func memberOfSelf(_ name: Name, _ range: SourceRange) -> Prepared? {
    guard let type = context.selfType, case .nominal(let nominal, _) = type else { return nil }
    completeFields(of: nominal)
    if let variable = context.selfVariable {
      let isField = nominal.fields.contains { $0.name == name.text }
      if isField || nominal.members.properties[name.text] != nil
        || (name.text == "rawValue" && nominal.rawType != nil)
      {
        if !isField { checkSelfIsFinished(range) }
        return .checked(member(read(variable, range), name, range))
      }
      if nominal.members.methods[name.text] != nil {
        return .checked(refused(.methodNotCalled(name.text), range))
      }
      return nil
    }
    if nominal.members.staticProperties[name.text] != nil || nominal.members.staticMethods[name.text] != nil {
      return staticMember(type, name, range, hint: nil)
    }
    return nil
  }

  /// Methods that can be called without `self.` in front.
  func methodsOfSelf(_ name: String) -> (callables: [Callable], receiver: CheckedExpression?)? {
    guard local(name) == nil, let type = context.selfType, case .nominal(let nominal, _) = type else {
      return nil
    }
    if let variable = context.selfVariable, let callables = nominal.members.methods[name] {
      return (callables, read(variable, variable.range))
    }
    if context.selfVariable == nil, let callables = nominal.members.staticMethods[name] {
      return (callables, nil)
    }
    return nil
  }

  // MARK: - Functions as values

  func functionReference(_ callable: Callable, fits type: Type) -> Bool {
    guard case .function(let parameters, let result) = type.resolved else { return false }
    let arguments = typeArguments(callable, [])
    guard parameters.count == callable.parameters.count, !callable.parameters.contains(where: { $0.isInOut })
    else {
      return false
    }
    let start = inference.mark
    for (wanted, parameter) in zip(parameters, callable.parameters) {
      guard inference.unify(parameter.type.substituting(arguments), wanted) else {
        inference.rollBack(to: start)
        return false
      }
    }
    if inference.unify(callable.result.substituting(arguments), result) { return true }
    inference.rollBack(to: start)
    return false
  }

  func functionValue(_ callables: [Callable], _ name: Name, as type: Type) -> CheckedExpression {
    let fitting = callables.filter { callable in
      let start = inference.mark
      defer { inference.rollBack(to: start) }
      return functionReference(callable, fits: type)
    }
    guard let chosen = fitting.first else {
      if type == .error { return refused(name.range) }
      if callables.count == 1 {
        if callables[0].parameters.contains(where: { $0.isInOut }) {
          return refused(.notSupported("a function with `inout` parameters as a value"), name.range)
        }
        return refused(
          .cannotConvert(callables[0].functionType.spelling, to: type.spelling, hint: nil), name.range,
          notes: declared(name.text, block: callables[0].block, callables[0].range))
      }
      return refused(.noFunctionFits(name.text, type.spelling), name.range)
    }
    guard functionReference(chosen, fits: type), case .function(let parameters, let result) = type.resolved
    else {
      return refused(name.range)
    }
    if case .function(let function) = chosen.target {
      use(function, name.range)
      return CheckedExpression(.function(function), .function(parameters, result: result), name.range)
    }
    return closure(calling: chosen, parameters: parameters, result: result, name)
  }

  /// A row, initializer or case as a value: a closure that calls it.
  private func closure(calling callable: Callable, parameters: [Type], result: Type, _ name: Name)
    -> CheckedExpression
  {
    let arguments = typeArguments(callable, [])
    for (wanted, parameter) in zip(parameters, callable.parameters) {
      _ = inference.unify(parameter.type.substituting(arguments), wanted)
    }
    return closure(parameters: parameters, result: result, name.range) { values in
      self.build(
        callable, receiver: nil, typeArguments: arguments, values.map { Optional($0) }, name.range,
        nameRange: name.range)
    }
  }

  /// A closure made by the checker itself.
  func closure(
    parameters: [Type], result: Type, _ range: SourceRange, body: ([CheckedExpression]) -> CheckedExpression
  ) -> CheckedExpression {
    let depth = context.depth + 1
    let variables = parameters.map {
      Variable(name: "value", type: $0.concrete, isConstant: true, place: .local, depth: depth, range: range)
    }
    let function = Function(
      name: "closure", kind: .closure,
      parameters: variables.map {
        Function.Parameter(label: nil, variable: $0, isInOut: false, defaultValue: nil)
      },
      result: result.concrete, block: block, depth: depth, range: range)
    let inner = FunctionContext(depth: depth, function: function, result: result)
    contexts.append(inner)
    let value = body(variables.map { CheckedExpression(.variable($0), $0.type, range) })
    contexts.removeLast()
    function.body = [CheckedStatement(.returnStatement(value), range)]
    function.captures = inner.captures
    noteUse(of: function, range)
    add(function)
    return CheckedExpression(
      .closure(function), .function(parameters.map { $0.concrete }, result: result.concrete), range)
  }
}

extension Prepared {
  /// What a name that was found stands for.
  static func checkedOrOpen(_ entity: Entity, _ name: Name, _ range: SourceRange, _ checker: Checker)
    -> Prepared
  {
    switch entity {
    case .variable(let variable): return .checked(checker.read(variable, range))
    case .functions(let callables): return .functions(callables, name)
    case .type(let type): return .checked(checker.refused(.typeAsValue(type.spelling), range))
    case .refused: return .checked(checker.refused(range))
    }
  }
}
