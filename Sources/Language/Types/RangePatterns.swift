// Ranges as patterns: `case 1...3`, `case 10...`, `case ..<0`.

extension Checker {
  /// Whether a range contains the value; `nil` where the pattern is no range.
  func contains(_ prepared: Prepared, _ value: CheckedExpression) -> CheckedExpression? {
    var range: CheckedExpression
    switch prepared {
    case .range(let isClosed, _, _, _):
      range = complete(prepared, as: .nominal(isClosed ? library.closedRange : library.range, [value.type]))
    case .checked(let expression): range = expression
    default: return nil
    }
    guard case .nominal(let nominal, let arguments) = range.type.resolved,
      nominal === library.range || nominal === library.closedRange
    else { return nil }
    guard arguments[0].resolved == value.type, value.type.primitive != nil else {
      return refused(.cannotConvert(range.type.spelling, to: value.type.spelling, hint: nil), range.range)
    }
    return isWithin(range, value)
  }

  /// A range with one bound is one up to the greatest number, or from the least.
  func beyondBound(_ expression: Expression, _ value: CheckedExpression) -> CheckedExpression? {
    let range = expression.range
    let type = value.type.resolved
    switch expression.kind {
    case .parenthesized(let inner): return beyondBound(inner, value)
    case .rangeFrom(let bound):
      guard let (_, greatest) = limits(of: type, range) else { return refusedBound(bound, type, range) }
      return isWithin(.range(check(bound, as: type), greatest), isClosed: true, value, range)
    case .rangeUpTo(let name, let bound):
      guard let (least, _) = limits(of: type, range) else { return refusedBound(bound, type, range) }
      return isWithin(.range(least, check(bound, as: type)), isClosed: name.text == "...", value, range)
    default: return nil
    }
  }

  private func limits(of type: Type, _ range: SourceRange) -> (CheckedExpression, CheckedExpression)? {
    func literal(_ kind: CheckedExpression.Kind) -> CheckedExpression { CheckedExpression(kind, type, range) }
    switch type {
    case .int: return (literal(.integer(.min)), literal(.integer(.max)))
    case .double: return (literal(.double(-.infinity)), literal(.double(.infinity)))
    case .float: return (literal(.float(-.infinity)), literal(.float(.infinity)))
    case .bool, .string, .void, .never, .array, .dictionary, .optional, .tuple, .function, .nominal,
      .parameter,
      .variable, .error:
      return nil
    }
  }

  private func refusedBound(_ bound: Expression, _ type: Type, _ range: SourceRange) -> CheckedExpression {
    let found = check(bound)
    if found.type.hasError { return refused(range) }
    if type == .string, found.type.resolved == .string {
      return refused(
        .notSupported("a range of texts with one bound", instead: "compare with `<` or `>=`"), range)
    }
    return refused(.cannotConvert("range of " + found.type.spelling, to: type.spelling, hint: nil), range)
  }

  private func isWithin(
    _ kind: CheckedExpression.Kind, isClosed: Bool, _ value: CheckedExpression, _ range: SourceRange
  ) -> CheckedExpression {
    let nominal = isClosed ? library.closedRange : library.range
    return isWithin(CheckedExpression(kind, .nominal(nominal, [value.type]), range), value)
  }

  /// Two comparisons where the bounds are known to be in order; else the range is made, and fails if they are not.
  private func isWithin(_ range: CheckedExpression, _ value: CheckedExpression) -> CheckedExpression {
    if range.type.hasError { return refused(range.range) }
    guard case .range(let lower, let upper) = range.kind, let primitive = value.type.primitive,
      areInOrder(lower, upper), case .nominal(let nominal, _) = range.type.resolved
    else { return containment(range, value) }
    if lower.type.hasError || upper.type.hasError { return refused(range.range) }
    let upperTest: Primitive.Operation = nominal === library.closedRange ? .lessOrEqual : .less
    let place = range.range
    let above = CheckedExpression(.binary(Primitive(.lessOrEqual, primitive), lower, value), .bool, place)
    let below = CheckedExpression(.binary(Primitive(upperTest, primitive), value, upper), .bool, place)
    return CheckedExpression(.and(above, below), .bool, place)
  }

  private func areInOrder(_ lower: CheckedExpression, _ upper: CheckedExpression) -> Bool {
    if lower.type.hasError || upper.type.hasError { return true }
    switch (lower.kind, upper.kind) {
    case (.integer(.min), _), (_, .integer(.max)): return true
    case (.integer(let one), .integer(let other)): return one <= other
    case (.double(let one), .double(let other)): return one <= other
    case (.float(let one), .float(let other)): return one <= other
    case (.string(let one), .string(let other)): return one <= other
    default: return false
    }
  }

  /// `range.contains(value)`
  private func containment(_ range: CheckedExpression, _ value: CheckedExpression) -> CheckedExpression {
    guard let (callables, source) = methods("contains", of: range.type),
      let callable = callables.first(where: { $0.parameters.count == 1 && $0.parameters[0].label == nil })
    else { return refused(range.range) }
    return build(
      callable, receiver: range, typeArguments: typeArguments(callable, source.arguments), [value],
      range.range,
      nameRange: range.range)
  }
}
