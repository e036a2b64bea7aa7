// Enums of the standard library, which blocks switch over like their own.

extension LibraryTable {
  static func roundingRule() -> Nominal {
    let rule = Nominal(name: "FloatingPointRoundingRule", kind: .enumeration, range: SourceRange(0, 0))
    rule.cases = FloatingPointRoundingRule.names.map {
      Nominal.Case(name: $0, payload: [], rawValue: nil, range: SourceRange(0, 0))
    }
    return rule
  }

  static func cases(of nominal: Nominal) -> Members {
    let members = Members()
    for (tag, one) in nominal.cases.enumerated() {
      members.add(
        Callable(
          name: one.name, parameters: [], result: .nominal(nominal, []), target: .enumCase(nominal, tag: tag),
          isStatic: true, isProperty: true))
    }
    return members
  }
}
