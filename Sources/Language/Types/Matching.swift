// Whether an argument fits a parameter, and how well: what overloads are chosen by. Nothing is reported here, and
// what type variables are bound on the way can be rolled back.

/// What it costs to pass one type as another. Lower is better, as in Swift's ranking.
enum Cost {
  static let generic = 1
  static let sequence = 2
  static let otherLiteral = 10
  static let wrapping = 10
  static let upcast = 10
}

extension Checker {
  /// How well an expression fits a type; `nil` when it does not.
  func cost(of prepared: Prepared, as target: Type) -> Int? {
    let type = target.resolved
    if type == .error { return 0 }
    if case .checked(let expression) = prepared { return cost(from: expression.type, to: type) }
    if case .variable = type {
      // Several numbers may still turn out to share a wider type: only what is not a number binds.
      if prepared.openNumber.isNumber { return Cost.generic }
      guard let natural = prepared.naturalType else { return Cost.generic }
      return inference.unify(type, natural) ? Cost.generic : nil
    }
    if case .nilLiteral = prepared { return type.wrapped == nil ? nil : 0 }
    if let wrapped = type.wrapped { return cost(of: prepared, as: wrapped).map { $0 + Cost.wrapping } }
    return openCost(of: prepared, as: type)
  }

  private func openCost(of prepared: Prepared, as type: Type) -> Int? {
    switch prepared {
    case .checked, .nilLiteral: return nil
    case .integer, .float, .negated, .arithmetic:
      let hasFraction = prepared.openNumber.hasFraction
      switch type {
      case .int: return hasFraction ? nil : 0
      case .double: return hasFraction ? 0 : Cost.otherLiteral
      case .float: return Cost.otherLiteral + 1
      default: return nil
      }
    case .range(let isClosed, let lower, let upper, _):
      guard case .nominal(let nominal, let arguments) = type else { return nil }
      if nominal === library.sequence {
        guard let low = cost(of: lower, as: .int), let high = cost(of: upper, as: .int) else { return nil }
        return inference.unify(arguments[0], .int) ? max(low, high) + Cost.sequence : nil
      }
      guard nominal === (isClosed ? library.closedRange : library.range) else { return nil }
      guard let low = cost(of: lower, as: arguments[0]), let high = cost(of: upper, as: arguments[0]) else {
        return nil
      }
      return max(low, high)
    case .array(let elements, _):
      if case .array(let element) = type { return worst(elements, as: element) }
      if case .nominal(let nominal, let arguments) = type, nominal === library.sequence {
        return worst(elements, as: arguments[0]).map { $0 + Cost.sequence }
      }
      return nil
    case .dictionary(let elements, _):
      guard let (key, value) = keyAndValue(type), let keys = worst(elements.map { $0.key }, as: key),
        let values = worst(elements.map { $0.value }, as: value)
      else { return nil }
      return max(keys, values)
    case .tuple(let elements, _):
      guard case .tuple(let members) = type, members.count == elements.count else { return nil }
      var total = 0
      for (element, member) in zip(elements, members) {
        guard element.label == nil || member.label == nil || element.label == member.label,
          let cost = cost(of: element.value, as: member.type)
        else { return nil }
        total = max(total, cost)
      }
      return total
    case .ternary(_, let yes, let no, _): return worst([yes, no], as: type)
    case .closure(let closure, _):
      guard case .function(let parameters, _) = type else { return nil }
      return accepts(closure, parameters) ? 0 : nil
    case .implicitMember(let expression): return hasMember(type, rootName(expression) ?? "") ? 0 : nil
    case .functions(let callables, _):
      return callables.contains { functionReference($0, fits: type) } ? 0 : nil
    case .operatorName(let name):
      guard case .function(let parameters, let result) = type else { return nil }
      return operatorResult(name.text, parameters.map { $0.resolved }, result.resolved) == nil ? nil : 0
    case .call(let call): return openCallCost(call, as: type)
    }
  }

  /// Numbers that decide a type argument must be able to have the type that comes out.
  private func openCallCost(_ call: OpenCall, as type: Type) -> Int? {
    let naturals = call.typeArguments.compactMap { argument -> (type: Type, natural: Type)? in
      guard case .variable(let variable) = argument.resolved else { return nil }
      return call.naturalBinding(of: variable).map { (argument, $0) }
    }
    guard var total = cost(from: call.result, to: type) else { return nil }
    for (argument, natural) in naturals where argument.resolved != natural && !argument.resolved.isUnknown {
      guard argument.resolved.isNumeric, natural == .int || argument.resolved != .int else { return nil }
      total += Cost.otherLiteral
    }
    return total
  }

  private func worst(_ parts: [Prepared], as type: Type) -> Int? {
    var worst = 0
    for part in parts {
      guard let cost = cost(of: part, as: type) else { return nil }
      worst = max(worst, cost)
    }
    return worst
  }

  /// What a dictionary literal can be.
  func keyAndValue(_ type: Type) -> (key: Type, value: Type)? {
    switch type.resolved {
    case .dictionary(let key, let value): return (key, value)
    case .nominal(let nominal, let arguments) where nominal === library.keyValuePairs:
      return (arguments[0], arguments[1])
    default: return nil
    }
  }

  /// How well a value of one type passes as another; binds type variables.
  func cost(from source: Type, to target: Type) -> Int? {
    let (from, to) = (source.resolved, target.resolved)
    if from == .error || to == .error { return 0 }
    if case .variable = to { return inference.unify(to, from) ? Cost.generic : nil }
    if inference.unify(from, to) { return to.hasVariables || target.hasVariables ? Cost.generic : 0 }
    if case .optional(let wanted) = to {
      if case .optional(let given) = from { return cost(from: given, to: wanted) }
      return cost(from: from, to: wanted).map { $0 + Cost.wrapping }
    }
    switch (from, to) {
    case (_, .nominal(let nominal, let arguments)) where nominal === library.sequence:
      guard let element = elementType(of: from), inference.unify(arguments[0], element) else { return nil }
      return Cost.sequence
    case (.nominal(let nominal, _), .nominal(let wanted, _)):
      return nominal.supertypes.contains(wanted) ? Cost.upcast : nil
    case (.array(let given), .array(let wanted)): return cost(from: given, to: wanted)
    case (.tuple(let given), .tuple(let wanted)):
      guard given.count == wanted.count else { return nil }
      let start = inference.mark
      for (one, other) in zip(given, wanted) {
        guard one.label == nil || other.label == nil || one.label == other.label,
          inference.unify(one.type, other.type)
        else {
          inference.rollBack(to: start)
          return nil
        }
      }
      return 1
    case (.function(let given, let result), .function(let wanted, let wantedResult)):
      guard given.count == wanted.count else { return nil }
      let start = inference.mark
      guard zip(given, wanted).allSatisfy({ sameButForLabels($0, $1) }),
        sameButForLabels(result, wantedResult)
      else {
        inference.rollBack(to: start)
        return nil
      }
      return 1
    default: return nil
    }
  }

  private func sameButForLabels(_ left: Type, _ right: Type) -> Bool {
    if inference.unify(left, right) { return true }
    guard case .tuple(let members) = left.resolved, case .tuple(let others) = right.resolved,
      members.count == others.count
    else { return false }
    return zip(members, others).allSatisfy { inference.unify($0.type, $1.type) }
  }

  /// What iterating over it gives; `nil` where that cannot be.
  func elementType(of type: Type) -> Type? {
    switch type.resolved {
    case .array(let element): return element
    case .dictionary(let key, let value):
      return .tuple([TupleMember(label: "key", key), TupleMember(label: "value", value)])
    case .nominal(let nominal, let arguments):
      if nominal === library.keyValuePairs {
        return .tuple([TupleMember(label: "key", arguments[0]), TupleMember(label: "value", arguments[1])])
      }
      if nominal === library.sequence { return arguments[0] }
      // A type of the library that is held as an array: `ArraySlice<Element>`.
      if nominal.block == nil, nominal.conformances.contains("Sequence"), arguments.count == 1 {
        return arguments[0]
      }
      guard nominal === library.range || nominal === library.closedRange, inference.unify(arguments[0], .int)
      else {
        return nil
      }
      return .int
    default: return nil
    }
  }

  // MARK: - Conversion

  /// Puts the conversion into the tree; `nil` where there is none.
  func converted(_ expression: CheckedExpression, to target: Type) -> CheckedExpression? {
    let (from, to) = (expression.type.resolved, target.resolved)
    if from == .error || to == .error { return CheckedExpression(expression.kind, .error, expression.range) }
    if inference.unify(from, to) { return expression }
    let range = expression.range
    switch (from, to) {
    case (.optional(let given), .optional(let wanted)):
      // As an `Int??`, an `Int?` is the value inside, also when it is `nil`.
      if from.optionalDepth < to.optionalDepth {
        return converted(expression, to: wanted).map { CheckedExpression(.wrap($0), to, range) }
      }
      return mapped(expression, given, wanted, as: to)
    case (_, .optional(let wanted)):
      return converted(expression, to: wanted).map { CheckedExpression(.wrap($0), to, range) }
    case (_, .nominal(let nominal, let arguments)) where nominal === library.sequence:
      guard let element = elementType(of: from), inference.unify(arguments[0], element) else { return nil }
      return asArray(expression)
    case (.nominal(let nominal, _), .nominal(let wanted, _)):
      guard nominal.supertypes.contains(wanted) else { return nil }
      return CheckedExpression(.upcast(expression), to, range)
    case (.array(let given), .array(let wanted)): return mapped(expression, given, wanted, as: to)
    case (.tuple, .tuple), (.function, .function):
      if cost(from: from, to: to) == nil { return nil }
      return CheckedExpression(expression.kind, to, range)
    default: return nil
    }
  }

  /// Element by element, unless it is an upcast, which changes nothing.
  private func mapped(_ expression: CheckedExpression, _ given: Type, _ wanted: Type, as type: Type)
    -> CheckedExpression?
  {
    let element = newLocal("element", given, expression.range)
    let read = CheckedExpression(.variable(element), given, expression.range)
    guard let body = converted(read, to: wanted) else { return nil }
    if case .upcast = body.kind { return CheckedExpression(.upcast(expression), type, expression.range) }
    return CheckedExpression(.mapElements(expression, element, body: body), type, expression.range)
  }

  func asArray(_ expression: CheckedExpression) -> CheckedExpression {
    guard let element = elementType(of: expression.type) else { return expression }
    if case .array = expression.type.resolved { return expression }
    return CheckedExpression(.elements(expression), .array(element), expression.range)
  }
}
