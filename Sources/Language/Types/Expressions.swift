// Expressions: what is decided at once, and what waits for a type.

extension Checker {
  /// Checks an expression as a whole. With an expected type the result has that type, or was refused.
  func check(_ expression: Expression, as expected: Type? = nil) -> CheckedExpression {
    complete(prepare(expression, hint: expected), as: expected)
  }

  // MARK: - Preparing

  /// Decides what the expression's own parts decide. The hint is what the surroundings expect; it helps calls to find
  /// their type arguments, and is not enforced.
  func prepare(_ expression: Expression, hint: Type? = nil) -> Prepared {
    let range = expression.range
    switch expression.kind {
    case .integer(let value): return .integer(value, range)
    case .float(let digits): return .float(digits, range)
    case .boolean(let value): return .checked(CheckedExpression(.boolean(value), .bool, range))
    case .string(let parts): return .checked(string(parts, range))
    case .nilLiteral: return .nilLiteral(range)
    case .array(let elements):
      let hints = hint?.unwrappedFully
      var inner: Type?
      if case .array(let element)? = hints { inner = element }
      return .array(elements.map { prepare($0, hint: inner) }, range)
    case .dictionary(let elements):
      let hints = hint.flatMap { keyAndValue($0.unwrappedFully) }
      return .dictionary(
        elements.map { (prepare($0.key, hint: hints?.key), prepare($0.value, hint: hints?.value)) }, range)
    case .name(let name): return reference(name, range, hint: hint)
    case .implicitMember, .member, .call, .subscripted, .forceUnwrap, .optionalChain, .tupleElement:
      if rootsInImplicitMember(expression) {
        guard let hint, !hint.resolved.isUnknown else { return .implicitMember(expression) }
        return .checked(implicitMember(expression, of: hint))
      }
      if hasOptionalChain(expression) { return .checked(chained { self.postfix(expression, hint: nil) }) }
      return postfix(expression, hint: hint)
    case .prefix(let operation, let operand): return prefix(operation, operand, range, hint: hint)
    case .infix: return infix(expression, hint: hint)
    case .ternary(let condition, let yes, let no):
      let test = check(condition, as: .bool)
      return .ternary(test, prepare(yes, hint: hint), prepare(no, hint: hint), range)
    case .rangeUpTo(let name, _):
      return .checked(refused(.notSupported("`\(name.text)` with one bound"), range))
    case .rangeFrom:
      return .checked(
        refused(
          .notSupported(
            "`...` with one bound as a value",
            instead:
              "it may stand in a `case` and between brackets; give it its other bound, or use `enumerated()`"),
          range))
    case .closure(let closure): return .closure(closure, range)
    case .tuple(let elements):
      if elements.isEmpty { return .checked(CheckedExpression(.tuple([]), .void, range)) }
      var hints: [Type?] = elements.map { _ in nil }
      if case .tuple(let members)? = hint?.unwrappedFully, members.count == elements.count {
        hints = members.map { $0.type }
      }
      return .tuple(
        zip(elements, hints).map { ($0.label?.text, prepare($0.value, hint: $1)) }, range)
    case .parenthesized(let inner): return prepare(inner, hint: hint)
    case .inOut:
      return .checked(refused(.misplacedInOut, range))
    case .ifExpression, .switchExpression: return .checked(refused(.misplacedBranches, range))
    case .type(let type):
      return .checked(refused(.typeAsValue(resolve(type).spelling), range))
    case .invalid: return .checked(refused(range))
    }
  }

  // MARK: - Completing

  /// Gives what was prepared its final type.
  func complete(_ prepared: Prepared, as expected: Type? = nil) -> CheckedExpression {
    guard let target = expected?.resolved, !target.isUnknown else {
      let expression = completeFreely(prepared)
      if let expected, expression.type != .error, !inference.unify(expected, expression.type) {
        return mismatch(expression, expected)
      }
      return expression
    }
    if case .checked(let expression) = prepared { return coerced(expression, to: target) }
    if target.hasVariables {
      if case .closure(let closure, let range) = prepared, case .function(let parameters, let result) = target
      {
        return self.closure(closure, range, parameters: parameters, result: result)
      }
      // What is still unknown of the expected type comes from the expression itself.
      if let natural = prepared.naturalType { _ = cost(from: natural, to: target) }
    }
    return completeOpen(prepared, as: target.resolved)
  }

  private func completeOpen(_ prepared: Prepared, as target: Type) -> CheckedExpression {
    let range = prepared.range
    if case .nilLiteral = prepared {
      if target.wrapped != nil { return CheckedExpression(.nilLiteral, target, range) }
      if target == .error { return refused(range) }
      return refused(.nilForNonOptional(target.spelling), range)
    }
    if let wrapped = target.wrapped {
      if case .call = prepared {
      } else if case .ternary = prepared {
      } else if case .implicitMember(let expression) = prepared {
        return implicitMember(expression, of: target)
      } else {
        let value = complete(prepared, as: wrapped)
        return value.type == .error ? value : CheckedExpression(.wrap(value), target, range)
      }
    }
    switch prepared {
    case .checked(let expression): return coerced(expression, to: target)
    case .integer, .float, .negated, .arithmetic: return number(prepared, as: target)
    case .nilLiteral: return refused(range)
    case .range(let isClosed, let lower, let upper, _):
      return self.range(isClosed: isClosed, lower, upper, range, as: target)
    case .array(let elements, _): return array(elements, range, as: target)
    case .dictionary(let elements, _): return dictionary(elements, range, as: target)
    case .tuple(let elements, _): return tuple(elements, range, as: target)
    case .ternary(let condition, let yes, let no, _):
      let (one, other) = (complete(yes, as: target), complete(no, as: target))
      return CheckedExpression(.ternary(condition, one, other), target, range)
    case .closure(let closure, _):
      guard case .function(let parameters, let result) = target else {
        if target == .error { return self.closure(closure, range, parameters: nil, result: nil) }
        return refused(.notAFunctionType(target.spelling), range)
      }
      return self.closure(closure, range, parameters: parameters, result: result)
    case .implicitMember(let expression): return implicitMember(expression, of: target)
    case .functions(let callables, let name): return functionValue(callables, name, as: target)
    case .operatorName(let name): return operatorValue(name, as: target)
    case .call(let call):
      adopt(target, for: call.result)
      return coerced(finish(call), to: target)
    }
  }

  /// With the types that literals have on their own.
  func completeFreely(_ prepared: Prepared) -> CheckedExpression {
    let range = prepared.range
    if case .checked(let expression) = prepared { return expression }
    switch prepared {
    case .closure(let closure, _): return self.closure(closure, range, parameters: nil, result: nil)
    case .implicitMember(let expression):
      return refused(.implicitMemberWithoutType(rootName(expression) ?? ""), range)
    case .nilLiteral: return refused(.nilWithoutType, range)
    case .operatorName(let name): return refused(.operatorWithoutType(name.text), range)
    case .functions(let callables, let name):
      if callables.count == 1 { return functionValue(callables, name, as: callables[0].functionType) }
      return refused(.ambiguousFunction(name.text), range)
    case .call(let call): return finish(call)
    case .range(let isClosed, let lower, let upper, _):
      let bound = Prepared.join([lower, upper]) ?? .int
      let nominal = isClosed ? library.closedRange : library.range
      return self.range(isClosed: isClosed, lower, upper, range, as: .nominal(nominal, [bound]))
    case .tuple(let elements, _):
      let parts = elements.map { complete($0.value) }
      let members = zip(elements, parts).map { TupleMember(label: $0.label, $1.type) }
      return CheckedExpression(.tuple(parts), .tuple(members), range)
    case .array(let elements, _):
      if elements.isEmpty { return refused(.emptyLiteral("[]"), range) }
    case .dictionary(let elements, _):
      if elements.isEmpty { return refused(.emptyLiteral("[:]"), range) }
    case .checked, .integer, .float, .negated, .arithmetic, .ternary: break
    }
    if let natural = prepared.naturalType { return completeOpen(prepared, as: natural) }
    return completeByParts(prepared)
  }

  /// Where no part tells a type before it is complete: the first one decides.
  private func completeByParts(_ prepared: Prepared) -> CheckedExpression {
    let range = prepared.range
    switch prepared {
    case .array(let elements, _):
      let values = elements.map { completeFreely($0) }
      if values.contains(where: { $0.type.hasError }) { return refused(range) }
      let element = values[0].type.resolved
      return CheckedExpression(.array(values.map { coerced($0, to: element) }), .array(element), range)
    case .dictionary(let elements, _):
      let parts = elements.map { (key: completeFreely($0.key), value: completeFreely($0.value)) }
      if parts.contains(where: { $0.key.type.hasError || $0.value.type.hasError }) { return refused(range) }
      let (key, value) = (parts[0].key.type.resolved, parts[0].value.type.resolved)
      let checked = parts.map { (key: Prepared.checked($0.key), value: Prepared.checked($0.value)) }
      return dictionary(checked, range, as: .dictionary(key: key, value: value))
    case .ternary(let condition, let yes, let no, _):
      let (one, other) = (completeFreely(yes), completeFreely(no))
      if one.type.hasError || other.type.hasError { return refused(range) }
      let value = coerced(other, to: one.type)
      return CheckedExpression(
        .ternary(condition, one, value), value.type.hasError ? .error : one.type, range)
    case .checked, .integer, .float, .nilLiteral, .negated, .arithmetic, .range, .tuple, .closure,
      .implicitMember,
      .functions, .operatorName, .call:
      return refused(range)
    }
  }

  // MARK: - Conversion

  func coerced(_ expression: CheckedExpression, to target: Type) -> CheckedExpression {
    if let result = converted(expression, to: target) { return result }
    return mismatch(expression, target)
  }

  func mismatch(_ expression: CheckedExpression, _ expected: Type) -> CheckedExpression {
    let (found, wanted) = (expression.type.resolved, expected.resolved)
    if found.hasError || wanted.hasError { return refused(expression.range) }
    if let wrapped = found.wrapped, inference.unify(wrapped, wanted) {
      return refused(.optionalNotUnwrapped(found.spelling, wanted: wanted.spelling), expression.range)
    }
    return refused(
      .cannotConvert(found.spelling, to: wanted.spelling, hint: conversionHint(found, wanted)),
      expression.range)
  }

  /// `Double(…)` between numbers, `.scalar` and its like are for the author to know.
  private func conversionHint(_ found: Type, _ wanted: Type) -> String? {
    if found.isNumeric, wanted.isNumeric { return wanted.spelling + "(…)" }
    if found.isNumeric, wanted == .string { return "\"\\(…)\"" }
    return nil
  }
}

extension Type {
  /// How many `?` there are on the outside.
  var optionalDepth: Int { wrapped.map { 1 + $0.resolved.optionalDepth } ?? 0 }

  /// A type variable that nothing is known about yet.
  var isUnknown: Bool { if case .variable = resolved { return true } else { return false } }
}
