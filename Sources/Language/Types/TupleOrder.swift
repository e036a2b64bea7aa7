// `($0.loss, $0.name) < ($1.loss, $1.name)`: the first parts that differ decide.

extension Checker {
  /// `nil` where the sides are no tuples that can be ordered.
  func orderOfTuples(_ operation: Name, _ left: Prepared, _ right: Prepared, _ range: SourceRange)
    -> CheckedExpression?
  {
    guard left.isTuple, right.isTuple else { return nil }
    var one: CheckedExpression
    var other: CheckedExpression
    if case .checked(let known) = right {
      (one, other) = (complete(left, as: known.type), known)
    } else {
      one = complete(left)
      other = complete(right, as: one.type)
    }
    if one.type.hasError || other.type.hasError { return refused(range) }
    guard case .tuple(let members) = one.type.resolved, one.type.resolved == other.type.resolved,
      members.allSatisfy({ conforms($0.type, to: "Comparable") }),
      let row = library.tupleOrders[operation.text]
    else { return nil }
    return CheckedExpression(
      .call(.native(row, typeArguments: members.map { $0.type.resolved }), [one, other]), .bool, range)
  }
}

extension Prepared {
  fileprivate var isTuple: Bool {
    switch self {
    case .tuple: return true
    case .checked(let value):
      if case .tuple = value.type.resolved { return true }
      return false
    case .integer, .float, .nilLiteral, .negated, .arithmetic, .range, .array, .dictionary, .ternary,
      .closure,
      .implicitMember, .functions, .operatorName, .call:
      return false
    }
  }
}

extension NativeRow {
  /// The four orders of tuples, by their operators.
  static func tupleOrders() -> [String: NativeRow] {
    func row(_ name: String, _ compare: @escaping Row.Body) -> NativeRow {
      NativeRow(
        declaration: "order of tuples", body: compare, name: name, isMutating: false, hasResult: true,
        argumentNames: ["left", "right"])
    }
    var rows: [String: NativeRow] = [:]
    rows["<"] = row("<") { call throws(Failure) in
      let (left, right, type) = try call.decidingParts()
      return .bool(try call.machine.less(left, right, type))
    }
    rows[">"] = row(">") { call throws(Failure) in
      let (left, right, type) = try call.decidingParts()
      return .bool(try call.machine.less(right, left, type))
    }
    rows["<="] = row("<=") { call throws(Failure) in
      let (left, right, type) = try call.decidingParts()
      return .bool(try call.machine.lessOrEqual(left, right, type))
    }
    rows[">="] = row(">=") { call throws(Failure) in
      let (left, right, type) = try call.decidingParts()
      return .bool(try call.machine.lessOrEqual(right, left, type))
    }
    return rows
  }
}

extension NativeCall {
  /// The first parts of two tuples that differ, or the last ones.
  fileprivate func decidingParts() throws(Failure) -> (Value, Value, Type) {
    let (left, right) = (self[0].tuple, self[1].tuple)
    var index = 0
    while index < typeArguments.count - 1, try areEqual(left[index], right[index], type: typeArguments[index])
    {
      index += 1
    }
    return (left[index], right[index], typeArguments[index])
  }
}
