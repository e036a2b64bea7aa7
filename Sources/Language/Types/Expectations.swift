// `expect`, the language's own check.

extension Checker {
  func expect(_ arguments: [Argument], _ range: SourceRange) -> CheckedExpression {
    guard arguments.count == 1, arguments[0].label == nil else {
      for argument in arguments { checkAlone(argument.value) }
      return refused(.argumentCount(wanted: 1, found: arguments.count), range)
    }
    let condition = check(arguments[0].value, as: .bool)
    if condition.type.hasError { return CheckedExpression(.nilLiteral, .error, range) }
    return CheckedExpression(.expect(expectation(condition)), .void, range)
  }

  /// Takes a comparison apart, so that a failure can show both sides.
  private func expectation(_ condition: CheckedExpression) -> Expectation {
    guard let (left, right, operation) = comparison(condition) else { return .condition(condition) }
    let one = newLocal("left", left.type, left.range)
    let other = newLocal("right", right.type, right.range)
    let readLeft = CheckedExpression(.variable(one), left.type, left.range)
    let readRight = CheckedExpression(.variable(other), right.type, right.range)
    let kind: CheckedExpression.Kind
    switch condition.kind {
    case .binary(let primitive, _, _): kind = .binary(primitive, readLeft, readRight)
    case .equality(_, _, let isNegated): kind = .equality(readLeft, readRight, isNegated: isNegated)
    case .call(let callee, _): kind = .call(callee, [readLeft, readRight])
    default: return .condition(condition)
    }
    return .comparison(
      left: left, one, right: right, other, operation: operation,
      condition: CheckedExpression(kind, .bool, condition.range))
  }

  private func comparison(_ condition: CheckedExpression) -> (CheckedExpression, CheckedExpression, String)? {
    switch condition.kind {
    case .binary(let primitive, let left, let right): return (left, right, primitive.operation.symbol)
    case .equality(let left, let right, let isNegated): return (left, right, isNegated ? "!=" : "==")
    case .call(.native(let row, _), let sides):
      guard sides.count == 2, Checker.isOperatorName(row.name) else { return nil }
      return (sides[0], sides[1], row.name)
    case .call(.function(let function), let sides):
      guard sides.count == 2, Checker.isOperatorName(function.name) else { return nil }
      return (sides[0], sides[1], function.name)
    default: return nil
    }
  }
}

extension Primitive.Operation {
  /// As an author writes it.
  public var symbol: String {
    switch self {
    case .add: return "+"
    case .subtract: return "-"
    case .multiply: return "*"
    case .divide: return "/"
    case .remainder: return "%"
    case .less: return "<"
    case .lessOrEqual: return "<="
    case .greater: return ">"
    case .greaterOrEqual: return ">="
    case .equal: return "=="
    case .notEqual: return "!="
    }
  }
}
