// Patterns become tests and bindings.

/// In `case .a(let x), .b(let x)` all alternatives bind one set of variables.
enum SharedBindings {
  case none
  case collecting([String: Variable])
  case reusing([String: Variable])
}

extension Checker {
  func pattern(_ pattern: Pattern, _ type: Type, isConstant: Bool) -> CheckedPattern {
    let type = type.resolved
    switch pattern.kind {
    case .wildcard: return .any
    case .binding(let isConstant, let name): return bind(name, type, isConstant: isConstant)
    case .tuple(let elements):
      if elements.count == 1 { return self.pattern(elements[0].pattern, type, isConstant: isConstant) }
      guard case .tuple(let members) = type, members.count == elements.count else {
        if !type.hasError { report(.tuplePattern(elements.count, type.spelling), pattern.range) }
        return refusedPattern(elements)
      }
      for (element, member) in zip(elements, members) {
        if let label = element.label, label.text != member.label {
          report(.tupleLabel(label.text, wanted: member.label ?? "_"), label.range)
        }
      }
      return .tuple(zip(elements, members).map { self.pattern($0.pattern, $1.type, isConstant: isConstant) })
    case .enumCase(let owner, let name, let elements):
      return casePattern(owner, name, elements, type, pattern.range)
    case .optional(let inner):
      guard let wrapped = type.wrapped else {
        if !type.hasError { report(.notOptional("?", type.spelling), pattern.range) }
        return self.pattern(inner, .error, isConstant: isConstant)
      }
      return .some(self.pattern(inner, wrapped, isConstant: isConstant))
    case .expression(let expression): return test(expression, type)
    }
  }

  private func bind(_ name: Name, _ type: Type, isConstant: Bool) -> CheckedPattern {
    if name.text == "_" { return .any }
    switch sharedBindings {
    case .none: return .bind(declare(name, type, isConstant: isConstant))
    case .collecting(var found):
      let variable = declare(name, type, isConstant: isConstant)
      found[name.text] = variable
      sharedBindings = .collecting(found)
      return .bind(variable)
    case .reusing(let shared):
      guard let variable = shared[name.text] else {
        report(.bindingMissing(name.text), name.range)
        return .any
      }
      if !inference.unify(variable.type, type) {
        report(.bindingOfOtherType(name.text, variable.type.spelling, type.spelling), name.range)
      }
      return .bind(variable)
    }
  }

  /// Binds what the parts of a refused pattern name.
  private func refusedPattern(_ elements: [PatternElement]) -> CheckedPattern {
    for element in elements { _ = pattern(element.pattern, .error, isConstant: true) }
    return .any
  }

  // MARK: - Cases

  private func casePattern(
    _ owner: Name?, _ name: Name, _ elements: [PatternElement], _ type: Type, _ range: SourceRange
  ) -> CheckedPattern {
    if type.hasError { return refusedPattern(elements) }
    if let wrapped = type.wrapped, owner == nil || owner?.text == "Optional" {
      if name.text == "none" { return .none }
      if name.text == "some", elements.count <= 1 {
        return .some(elements.first.map { pattern($0.pattern, wrapped, isConstant: true) } ?? .any)
      }
      return .some(casePattern(owner, name, elements, wrapped, range))
    }
    if let owner {
      let named = typeReference(Expression(.name(owner), owner.range))
      guard let named else {
        report(notFound(owner.text), owner.range)
        return refusedPattern(elements)
      }
      if named != type {
        report(.cannotConvert(named.spelling, to: type.spelling, hint: nil), owner.range)
        return refusedPattern(elements)
      }
    }
    guard case .nominal(let nominal, _) = type, nominal.kind == .enumeration else {
      if elements.isEmpty, hasMember(type, name.text) {
        return test(Expression(.implicitMember(name), range), type)
      }
      report(missingStaticMember(name, of: type), name.range)
      return refusedPattern(elements)
    }
    guard let tag = nominal.cases.firstIndex(where: { $0.name == name.text }) else {
      report(missingStaticMember(name, of: type), name.range)
      return refusedPattern(elements)
    }
    use(nominal)
    let payload = nominal.cases[tag].payload
    if elements.isEmpty { return .enumCase(tag: tag, payload: payload.map { _ in .any }) }
    guard elements.count == payload.count else {
      report(.casePayload(name.text, wanted: payload.count, found: elements.count), range)
      return refusedPattern(elements)
    }
    for (element, member) in zip(elements, payload) {
      if let label = element.label, label.text != member.label {
        report(.tupleLabel(label.text, wanted: member.label ?? "_"), label.range)
      }
    }
    return .enumCase(
      tag: tag, payload: zip(elements, payload).map { pattern($0.pattern, $1.type, isConstant: true) })
  }

  // MARK: - Tests

  /// Anything else is compared with `~=`: equality, or a range that contains the value.
  private func test(_ expression: Expression, _ type: Type) -> CheckedPattern {
    if type.hasError {
      checkAlone(expression)
      return .any
    }
    if case .nilLiteral = expression.kind {
      if type.wrapped != nil { return .none }
      report(.comparedWithNil(type.spelling), expression.range)
      return .any
    }
    let variable = newLocal("subject", type, expression.range)
    let value = CheckedExpression(.variable(variable), type, expression.range)
    if case .boolean(let wanted) = expression.kind, type == .bool {
      return .test(variable, wanted ? value : CheckedExpression(.not(value), .bool, expression.range))
    }
    if let condition = beyondBound(expression, value) { return .test(variable, condition) }
    let prepared = prepare(expression)
    if let condition = contains(prepared, value) { return .test(variable, condition) }
    if let wrapped = type.wrapped {
      let inner = newLocal("subject", wrapped, expression.range)
      let name = Name("==", expression.range)
      let read = CheckedExpression(.variable(inner), wrapped, expression.range)
      return .some(
        .test(
          inner,
          resolveOperator(name, .checked(read), settled(prepared, wrapped), expression.range, hint: nil)))
    }
    let name = Name("==", expression.range)
    return .test(
      variable, resolveOperator(name, .checked(value), settled(prepared, type), expression.range, hint: nil))
  }

  private func settled(_ prepared: Prepared, _ type: Type) -> Prepared {
    if case .checked = prepared { return prepared }
    return .checked(complete(prepared, as: type))
  }
}

extension CheckedPattern {
  /// Whether it matches every value of its type.
  var isIrrefutable: Bool {
    switch self {
    case .any, .bind: return true
    case .tuple(let parts): return parts.allSatisfy { $0.isIrrefutable }
    case .enumCase, .some, .none, .test: return false
    }
  }

  /// What it binds, in source order.
  var variables: [Variable] {
    switch self {
    case .any, .none, .test: return []
    case .bind(let variable): return [variable]
    case .tuple(let parts), .enumCase(_, let parts): return parts.flatMap { $0.variables }
    case .some(let inner): return inner.variables
    }
  }

  /// The constant that a test on a `Bool` compares with.
  var testedBoolean: Bool? {
    guard case .test(let variable, let condition) = self else { return nil }
    switch condition.kind {
    case .variable(let read) where read === variable: return true
    case .not(let inner):
      if case .variable(let read) = inner.kind, read === variable { return false }
      return nil
    default: return nil
    }
  }
}
