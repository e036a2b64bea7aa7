// Calls: which function, with which arguments.

/// One way to read a call.
struct Candidate {
  let callable: Callable
  let receiver: CheckedExpression?
  let typeArguments: [Type]
}

extension Checker {
  func call(_ callee: Expression, _ arguments: [Argument], _ range: SourceRange, hint: Type?) -> Prepared {
    if let type = typeReference(callee) {
      return initialize(type, arguments, range, callee.range, hint: hint)
    }
    switch callee.kind {
    case .name(let name): return call(named: name, callee, arguments, range, hint: hint)
    case .implicitMember(let name):
      let base = implicitBases[implicitBases.count - 1]
      return callStatic(base, name, arguments, range, hint: hint)
    case .member(let base, let name):
      if let type = typeReference(base) { return callStatic(type, name, arguments, range, hint: hint) }
      if let field = ownField(base, name, callee.range) {
        return .checked(callValue(field, arguments, range))
      }
      return callMethod(self.base(base), name, arguments, range, hint: hint)
    default: return .checked(callValue(self.base(callee), arguments, range))
    }
  }

  private func call(
    named name: Name, _ callee: Expression, _ arguments: [Argument], _ range: SourceRange, hint: Type?
  ) -> Prepared {
    if let (callables, receiver) = methodsOfSelf(name.text) {
      if receiver != nil { checkSelfIsFinished(name.range) }
      let candidates = callables.map { Candidate(callable: $0, receiver: receiver, typeArguments: []) }
      return resolveCall(candidates, arguments, range, nameRange: name.range, hint: hint)
    }
    guard let entity = lookUp(name.text) else {
      if name.text.utf8.first == UInt8(ascii: "$") {
        return .checked(callValue(base(callee), arguments, range))
      }
      if name.text == "expect" { return .checked(expect(arguments, range)) }
      if name.text == "swap", let exchange = swap(arguments, range) { return .checked(exchange) }
      if let property = context.selfType.flatMap({ membersOf($0).first?.members.properties[name.text] }),
        property.isProperty
      {
        return .checked(callValue(base(callee), arguments, range))
      }
      for argument in arguments { checkAlone(argument.value) }
      if context.selfType != nil, case .checked(let value) = reference(name, callee.range, hint: nil) {
        return .checked(value.type.hasError ? refused(range) : callValue(value, arguments, range))
      }
      return .checked(refused(notFound(name.text, hint: hint), name.range))
    }
    if case .functions(let callables) = entity {
      let candidates = callables.map {
        Candidate(callable: $0, receiver: nil, typeArguments: typeArguments($0, []))
      }
      return resolveCall(candidates, arguments, range, nameRange: name.range, hint: hint)
    }
    return .checked(callValue(base(callee), arguments, range))
  }

  // MARK: - Kinds of callees

  private func initialize(
    _ type: Type, _ arguments: [Argument], _ range: SourceRange, _ nameRange: SourceRange, hint: Type?
  ) -> Prepared {
    if type.hasError {
      for argument in arguments { checkAlone(argument.value) }
      return .checked(refused(range))
    }
    if case .nominal(let nominal, _) = type, nominal.block != nil { completeFields(of: nominal) }
    var candidates: [Candidate] = []
    for source in membersOf(type) where !source.asArray {
      candidates += source.members.initializers.map {
        var arguments = typeArguments($0, source.arguments)
        // `Dictionary(grouping:by:)` says more of its values than that they are some type.
        if case .dictionary(_, .array(let element)) = $0.result {
          arguments[1] = .array(element.substituting(arguments))
        }
        return Candidate(callable: $0, receiver: nil, typeArguments: arguments)
      }
    }
    if arguments.isEmpty {
      // `[Double]()`, `[String: Int]()`
      if case .array = type { return emptyCollection(type, range, hint) }
      if case .dictionary = type { return emptyCollection(type, range, hint) }
    }
    if candidates.isEmpty {
      for argument in arguments { checkAlone(argument.value) }
      return .checked(refused(.noInitializer(type.spelling), nameRange))
    }
    return resolveCall(
      candidates, arguments, range, nameRange: nameRange, hint: hint, typeName: type.spelling)
  }

  private func emptyCollection(_ type: Type, _ range: SourceRange, _ hint: Type?) -> Prepared {
    if type.hasVariables, let hint { _ = inference.unify(type, hint.unwrappedFully) }
    if case .array = type { return .checked(CheckedExpression(.array([]), type.mapLeaves { $0 }, range)) }
    return .checked(CheckedExpression(.dictionary([]), type.mapLeaves { $0 }, range))
  }

  private func callStatic(
    _ type: Type, _ name: Name, _ arguments: [Argument], _ range: SourceRange, hint: Type?
  ) -> Prepared {
    if name.text == "init" { return initialize(type, arguments, range, name.range, hint: hint) }
    if type.wrapped != nil, name.text == "some" {
      return initialize(type, arguments, range, name.range, hint: hint)
    }
    if case .nominal(let nominal, _) = type, let nested = nominal.members.types[name.text] {
      return initialize(nested, arguments, range, name.range, hint: hint)
    }
    for source in membersOf(type) where !source.asArray {
      if let callables = source.members.staticMethods[name.text] {
        let candidates = callables.map {
          Candidate(callable: $0, receiver: nil, typeArguments: typeArguments($0, source.arguments))
        }
        return resolveCall(candidates, arguments, range, nameRange: name.range, hint: hint)
      }
      if let property = source.members.staticProperties[name.text] {
        if case .enumCase = property.target {
          for argument in arguments { checkAlone(argument.value) }
          return .checked(refused(.caseWithoutPayload(name.text), range))
        }
        let value = build(
          property, receiver: nil, typeArguments: typeArguments(property, source.arguments), [], range,
          nameRange: name.range)
        return .checked(callValue(value, arguments, range))
      }
    }
    for argument in arguments { checkAlone(argument.value) }
    return .checked(type.hasError ? refused(range) : refused(missingStaticMember(name, of: type), name.range))
  }

  private func callMethod(
    _ base: CheckedExpression, _ name: Name, _ arguments: [Argument], _ range: SourceRange, hint: Type?
  ) -> Prepared {
    let type = base.type.resolved
    if type.hasError {
      for argument in arguments { checkAlone(argument.value) }
      return .checked(refused(range))
    }
    if name.text == "reduce", arguments.first?.label?.text == "into", elementType(of: type) != nil {
      return .checked(reduceInto(base, arguments, range, name.range, hint: hint))
    }
    if let (callables, source) = methods(name.text, of: type),
      !isMeantAsProperty(name.text, of: type, arguments, callables)
    {
      let receiver = source.asArray ? asArray(base) : base
      let candidates = callables.map {
        Candidate(callable: $0, receiver: receiver, typeArguments: typeArguments($0, source.arguments))
      }
      return resolveCall(candidates, arguments, range, nameRange: name.range, hint: hint)
    }
    let value = member(base, name, base.range.union(name.range))
    if value.type.hasError {
      for argument in arguments { checkAlone(argument.value) }
      return .checked(refused(range))
    }
    return .checked(callValue(value, arguments, range))
  }

  /// `count()`, where there are a property `count` and a method `count(where:)`.
  private func isMeantAsProperty(
    _ name: String, of type: Type, _ arguments: [Argument], _ callables: [Callable]
  ) -> Bool {
    arguments.isEmpty && membersOf(type).contains { $0.members.properties[name] != nil }
      && callables.allSatisfy { $0.parameters.contains { $0.defaultValue == nil } }
  }

  /// A closure held in a variable.
  private func callValue(_ callee: CheckedExpression, _ arguments: [Argument], _ range: SourceRange)
    -> CheckedExpression
  {
    guard case .function(let parameters, let result) = callee.type.resolved else {
      for argument in arguments { checkAlone(argument.value) }
      if callee.type.hasError { return refused(range) }
      return refused(.notCallable(callee.type.spelling, hasArguments: !arguments.isEmpty), callee.range)
    }
    if let label = arguments.compactMap({ $0.isTrailingClosure ? nil : $0.label }).first {
      return refused(.labelForClosure(label.text), label.range)
    }
    guard parameters.count == arguments.count else {
      for argument in arguments { checkAlone(argument.value) }
      return refused(.argumentCount(wanted: parameters.count, found: arguments.count), range)
    }
    let values = zip(arguments, parameters).map { check($0.value, as: $1) }
    return CheckedExpression(.call(.value(callee), values), result, range)
  }

  // MARK: - Building

  /// The node of a call, its arguments in the parameters' order; `nil` where the default stands in.
  func build(
    _ callable: Callable, receiver: CheckedExpression?, typeArguments: [Type],
    _ arguments: [CheckedExpression?],
    _ range: SourceRange, nameRange: SourceRange
  ) -> CheckedExpression {
    let types = typeArguments.map { $0.concrete }
    checkConstraints(callable, types, nameRange)
    var values: [CheckedExpression] = []
    // And the receiver.
    values.reserveCapacity(callable.parameters.count + 1)
    for index in callable.parameters.indices {
      if index < arguments.count, let value = arguments[index] {
        values.append(value)
      } else if let value = callable.parameters[index].defaultValue {
        values.append(checked(value, callable.parameters[index].type, callable, types))
      }
    }
    let result = callable.result.substituting(types)
    if types.contains(where: { $0.hasError }) || values.contains(where: { $0.type.hasError }) {
      return CheckedExpression(.nilLiteral, result.hasError ? .error : result, range)
    }
    if result.isTooLarge {
      // A closure that gives as much has said so.
      return values.contains { $0.type.isTooLarge } ? refused(range) : refused(.typeTooLarge, range)
    }
    if let owner = callable.block, owner != block { usedBlocks.insert(owner) }
    let kind: CheckedExpression.Kind
    switch callable.target {
    case .native(let row):
      if callable.isMutating, let receiver {
        guard let place = place(receiver, toCall: callable.name, nameRange) else { return refused(range) }
        kind = .mutate(place, row, typeArguments: types, values)
      } else {
        if let receiver { values.insert(receiver, at: 0) }
        kind = .call(.native(row, typeArguments: types), values)
      }
    case .function(let function):
      use(function, range)
      if callable.isMutating, let receiver {
        guard let place = place(receiver, toCall: callable.name, nameRange) else { return refused(range) }
        values.insert(CheckedExpression(.inOut(place), receiver.type, receiver.range), at: 0)
      } else if !callable.isStatic, let receiver {
        values.insert(receiver, at: 0)
      }
      if let variable = lentTwice(values) { return refused(.lentTwice(variable.name), range) }
      kind = .call(.function(function), values)
    case .memberwise(let nominal):
      use(nominal)
      kind = .structure(nominal, values)
    case .enumCase(let nominal, let tag):
      use(nominal)
      kind = .enumeration(nominal, tag: tag, payload: values)
    case .rawValue(let nominal):
      use(nominal)
      kind = .fromRawValue(nominal, values[0])
    case .allCases(let nominal):
      use(nominal)
      kind = .array(
        nominal.cases.indices.map {
          CheckedExpression(.enumeration(nominal, tag: $0, payload: []), .nominal(nominal, []), range)
        })
    }
    if result == .never { context.flow.isReachable = false }
    return CheckedExpression(kind, result, range)
  }

  private func checked(
    _ value: Callable.DefaultValue, _ type: Type, _ callable: Callable, _ types: [Type]
  ) -> CheckedExpression {
    switch value.content {
    case .checked(let expression): return expression
    case .written(let expression, let number):
      if let known = libraryDefaults[number] { return known }
      var result = refused(expression.range)
      atTopLevel { result = check(expression, as: type.substituting(types)) }
      if callable.generics.isEmpty { libraryDefaults[number] = result }
      return result
    }
  }

  // MARK: - Constraints

  private func checkConstraints(_ callable: Callable, _ types: [Type], _ range: SourceRange) {
    for (generic, type) in zip(callable.generics, types) where !type.hasError {
      for constraint in generic.constraints {
        switch constraint {
        case .standard(let name):
          if !conforms(type, to: name) {
            report(.notConforming(type.spelling, to: name, for: callable.name), range)
          }
        case .conforms(let above):
          guard case .nominal(let nominal, _) = type, nominal === above || nominal.supertypes.contains(above)
          else {
            report(.notConforming(type.spelling, to: above.name, for: callable.name), range)
            continue
          }
        case .same(let wanted):
          if type != wanted {
            report(.elementsMustBe(wanted.spelling, found: type.spelling, for: callable.name), range)
          }
        }
      }
    }
  }
}
