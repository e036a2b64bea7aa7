// `swap(&a, &b)`, written out: both are read, then both are assigned.

extension Checker {
  /// `nil` where the arguments are not two places.
  func swap(_ arguments: [Argument], _ range: SourceRange) -> CheckedExpression? {
    guard arguments.count == 2, arguments.allSatisfy({ $0.label == nil }),
      case .inOut(let first) = arguments[0].value.kind, case .inOut(let second) = arguments[1].value.kind
    else { return nil }
    let (one, other) = (lent(first), lent(second))
    if one.type.hasError || other.type.hasError { return refused(range) }
    guard inference.unify(one.type, other.type) else { return mismatch(other, one.type) }
    guard let place = place(one, toCall: nil, first.range),
      let otherPlace = self.place(other, toCall: nil, second.range)
    else { return refused(range) }
    let lent = [
      CheckedExpression(.inOut(place), one.type, first.range),
      CheckedExpression(.inOut(otherPlace), other.type, second.range),
    ]
    if let variable = lentTwice(lent) { return refused(.lentTwice(variable.name), range) }
    if one.indicesMayChangeVariables || other.indicesMayChangeVariables {
      return refused(
        .notSupported(
          "`swap` of what stands behind a call", instead: "give what is called a name with `let`"), range)
    }
    let parts = [newLocal("part", one.type.resolved, range), newLocal("part", one.type.resolved, range)]
    let values = parts.map { CheckedExpression(.variable($0), $0.type, range) }
    let both = CheckedExpression(.tuple([one, other]), .tuple(parts.map { TupleMember($0.type) }), range)
    let statements: [CheckedStatement] = [
      CheckedStatement(.destructure(.tuple(parts.map { .bind($0) }), both), range),
      CheckedStatement(.assign(place, values[1]), range),
      CheckedStatement(.assign(otherPlace, values[0]), range),
    ]
    return CheckedExpression(
      .statement(CheckedStatement(.scope(JumpTarget(label: nil), statements), range)), .void, range)
  }

  /// What stands behind `&`, as it is read.
  func lent(_ expression: Expression) -> CheckedExpression {
    rootsInImplicitMember(expression) || hasOptionalChain(expression) ? check(expression) : base(expression)
  }
}
