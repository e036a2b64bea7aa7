// While a function changes what it was lent, nothing else may change it, as in Swift.

extension LValue {
  /// Whether changing one could change the other. Members beside one another are apart, except in a variable of a
  /// block's top level: there Swift lends the whole of it.
  fileprivate func overlaps(_ other: LValue) -> Bool {
    if variable !== other.variable { return false }
    if case .global = variable.place { return true }
    for (mine, others) in zip(steps, other.steps) {
      switch (mine.step, others.step) {
      case (.field(let one), .field(let two)), (.tupleElement(let one), .tupleElement(let two)):
        if one != two { return false }
      default: return true
      }
    }
    return true
  }
}

extension Checker {
  /// A variable that a call with these arguments would lend twice at once.
  func lentTwice(_ arguments: [CheckedExpression]) -> Variable? {
    var lent: [LValue] = []
    for argument in arguments {
      guard case .inOut(let place) = argument.kind else { continue }
      if lent.contains(where: { $0.overlaps(place) }) { return place.variable }
      lent.append(place)
    }
    return nil
  }
}
