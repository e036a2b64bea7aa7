// Operators: those on numbers, strings and truth values are operations of the machine, the others rows.

extension Checker {
  static func isOperator(_ name: String) -> Bool {
    Primitive.Operation(name) != nil || name == "&&" || name == "||"
  }

  // MARK: - Infix

  /// Walks down the left side in a loop: a sum of ten thousand terms is as deep as it is long.
  func infix(_ expression: Expression, hint: Type?) -> Prepared {
    var steps: [(operation: Name, right: Expression, range: SourceRange)] = []
    var first = expression
    while case .infix(let operation, let left, let right) = first.kind, operation.text != "??" {
      steps.append((operation, right, first.range))
      first = left
    }
    if steps.isEmpty, case .infix(_, let left, let right) = first.kind {
      return coalesce(left, right, first.range, hint: hint)
    }
    var result = prepare(first)
    for step in steps.reversed() {
      result = combine(step.operation, result, step.right, step.range, hint: hint)
    }
    return result
  }

  private func combine(
    _ operation: Name, _ left: Prepared, _ rightSide: Expression, _ range: SourceRange, hint: Type?
  ) -> Prepared {
    switch operation.text {
    case "&&", "||":
      let one = complete(left, as: .bool)
      let flow = context.flow
      let other = check(rightSide, as: .bool)
      context.flow = flow
      if one.type.hasError || other.type.hasError { return .checked(refused(range)) }
      return .checked(
        CheckedExpression(operation.text == "&&" ? .and(one, other) : .or(one, other), .bool, range))
    case "...", "..<":
      return openRange(isClosed: operation.text == "...", left, prepare(rightSide), range)
    default:
      break
    }
    var right = prepare(rightSide)
    var left = left
    if left.openNumber.isNumber, right.openNumber.isNumber,
      let primitive = Primitive.Operation(operation.text)
    {
      if !primitive.isComparison { return openArithmetic(operation, left, right, range) }
      let type: Type = left.openNumber.hasFraction || right.openNumber.hasFraction ? .double : .int
      return .checked(binary(operation, complete(left, as: type), complete(right, as: type), range))
    }
    if left.isRefused || right.isRefused { return .checked(refused(range)) }
    // Something other than a number that is still open takes the type of the other side.
    settle(&left, &right, operation)
    return .checked(resolveOperator(operation, left, right, range, hint: hint))
  }

  private func openArithmetic(_ operation: Name, _ left: Prepared, _ right: Prepared, _ range: SourceRange)
    -> Prepared
  {
    let hasFraction = left.openNumber.hasFraction || right.openNumber.hasFraction
    if case .arithmetic(let chain) = left, chain.range.start == range.start {
      chain.steps.append((operation, right))
      chain.hasFraction = hasFraction
      chain.range = range
      return left
    }
    return .arithmetic(
      OpenArithmetic(first: left, steps: [(operation, right)], hasFraction: hasFraction, range: range))
  }

  private func openRange(isClosed: Bool, _ left: Prepared, _ right: Prepared, _ range: SourceRange)
    -> Prepared
  {
    if left.openNumber.isNumber, right.openNumber.isNumber {
      return .range(isClosed: isClosed, left, right, range)
    }
    var (left, right) = (left, right)
    if left.openNumber.isNumber, let type = right.naturalType {
      left = .checked(complete(left, as: type))
    } else if right.openNumber.isNumber, let type = left.naturalType {
      right = .checked(complete(right, as: type))
    }
    let (low, high) = (complete(left), complete(right))
    if low.type.hasError || high.type.hasError { return .checked(refused(range)) }
    guard low.type == high.type else {
      return .checked(
        refused(
          .operands(
            "form a range of", low.type.spelling, high.type.spelling, hint: hint(low.type, high.type)), range)
      )
    }
    guard conforms(low.type, to: "Comparable") else {
      return .checked(
        refused(.notConforming(low.type.spelling, to: "Comparable", for: isClosed ? "..." : "..<"), range))
    }
    let nominal = isClosed ? library.closedRange : library.range
    return .checked(CheckedExpression(.range(low, high), .nominal(nominal, [low.type.resolved]), range))
  }

  private func settle(_ left: inout Prepared, _ right: inout Prepared, _ operation: Name) {
    switch (left, right) {
    case (.checked, .checked): return
    case (.checked, _), (_, .checked): break
    default:
      // Both open, and not both numbers: the left side decides what it can.
      if left.naturalType != nil, !left.openNumber.isNumber {
        left = .checked(complete(left))
      } else if right.naturalType != nil, !right.openNumber.isNumber {
        right = .checked(complete(right))
      }
    }
    let isComparison = Primitive.Operation(operation.text)?.isComparison ?? false
    if isComparison, case .checked(let value) = left, !right.openNumber.isNumber {
      if case .checked = right { return }
      right = .checked(completeBeside(right, value.type))
    } else if isComparison, case .checked(let value) = right, !left.openNumber.isNumber {
      left = .checked(completeBeside(left, value.type))
    }
  }

  /// The other side of a comparison: of the same type, or `nil` beside an optional.
  private func completeBeside(_ prepared: Prepared, _ type: Type) -> CheckedExpression {
    if case .nilLiteral(let range) = prepared, type.wrapped == nil, !type.hasError {
      return refused(.comparedWithNil(type.spelling), range)
    }
    return complete(prepared, as: type)
  }

  /// With the left or right side, or both, of a known type.
  func resolveOperator(
    _ operation: Name, _ left: Prepared, _ right: Prepared, _ range: SourceRange, hint: Type?
  ) -> CheckedExpression {
    if let primitive = Primitive.Operation(operation.text) {
      if case .checked(let value) = left, let type = value.type.resolved.primitive,
        primitive.exists(on: type),
        joins(right, value.type)
      {
        return binary(operation, value, complete(right, as: value.type), range)
      }
      if case .checked(let value) = right, let type = value.type.resolved.primitive,
        primitive.exists(on: type),
        joins(left, value.type)
      {
        return binary(operation, complete(left, as: value.type), value, range)
      }
      if let row = resolveRow(operation, [left, right], range, hint: hint) { return row }
      if primitive == .equal || primitive == .notEqual {
        return equality(left, right, isNegated: primitive == .notEqual, operation, range)
      }
      if primitive.isComparison, let order = orderOfTuples(operation, left, right, range) { return order }
    } else if let row = resolveRow(operation, [left, right], range, hint: hint) {
      return row
    }
    let (one, other) = (complete(left), complete(right))
    if one.type.hasError || other.type.hasError { return refused(range) }
    return refused(operandProblem(operation.text, one.type.resolved, other.type.resolved), operation.range)
  }

  /// Whether an operand can have the type of the other one.
  private func joins(_ operand: Prepared, _ type: Type) -> Bool {
    guard let cost = cost(of: operand, as: type) else { return false }
    return cost < Cost.wrapping || operand.openNumber.isNumber
  }

  private func operandProblem(_ operation: String, _ left: Type, _ right: Type) -> TypeProblem {
    if let wrapped = left.wrapped { return .optionalOperand(operation, left.spelling, wrapped.spelling) }
    if let wrapped = right.wrapped { return .optionalOperand(operation, right.spelling, wrapped.spelling) }
    if Primitive.Operation(operation) == nil, library.operators[operation] == nil {
      return .notSupported("the operator `\(operation)`")
    }
    return .operands(operation, left.spelling, right.spelling, hint: hint(left, right))
  }

  private func hint(_ left: Type, _ right: Type) -> String? {
    guard left != right else { return nil }
    if left.isNumeric, right.isNumeric {
      return left == .int ? right.spelling + "(…)" : left.spelling + "(…)"
    }
    if left == .string || right == .string { return "\"\\(…)\"" }
    return nil
  }

  // MARK: - Primitive operations

  /// Both sides have one primitive type.
  private func binary(
    _ operation: Name, _ left: CheckedExpression, _ right: CheckedExpression, _ range: SourceRange
  )
    -> CheckedExpression
  {
    if left.type.hasError || right.type.hasError { return refused(range) }
    return primitive(operation, left, right)
  }

  func primitive(_ operation: Name, _ left: CheckedExpression, _ right: CheckedExpression)
    -> CheckedExpression
  {
    let range = left.range.union(right.range)
    if left.type.hasError || right.type.hasError { return refused(range) }
    guard let primitive = Primitive.Operation(operation.text), let type = left.type.resolved.primitive,
      primitive.exists(on: type)
    else {
      return refused(operandProblem(operation.text, left.type.resolved, right.type.resolved), operation.range)
    }
    let result: Type = primitive.isComparison ? .bool : left.type.resolved
    return CheckedExpression(.binary(Primitive(primitive, type), left, right), result, range)
  }

  // MARK: - Equality

  private func equality(
    _ left: Prepared, _ right: Prepared, isNegated: Bool, _ operation: Name, _ range: SourceRange
  ) -> CheckedExpression {
    var (one, other) = (complete(left, as: beside(right, left)), complete(right, as: beside(left, right)))
    if one.type.hasError || other.type.hasError { return refused(range) }
    if !inference.unify(one.type, other.type) {
      if other.type.wrapped != nil, let converted = converted(one, to: other.type) {
        one = converted
      } else if one.type.wrapped != nil, let converted = converted(other, to: one.type) {
        other = converted
      } else if case .tuple = one.type, case .tuple = other.type,
        let converted = converted(other, to: one.type)
      {
        other = converted
      } else {
        return refused(
          .operands(operation.text, one.type.spelling, other.type.spelling, hint: hint(one.type, other.type)),
          operation.range)
      }
    }
    let type = one.type.resolved
    var isComparable = conforms(type, to: "Equatable")
    if case .tuple(let members) = type {
      isComparable = members.allSatisfy { conforms($0.type, to: "Equatable") }
    }
    // Any optional can be compared with `nil`.
    for side in [one, other] {
      if case .nilLiteral = side.kind { isComparable = true }
    }
    if !isComparable { return refused(.notEquatable(type.spelling, operation.text), operation.range) }
    return CheckedExpression(.equality(one, other, isNegated: isNegated), .bool, range)
  }

  /// A number beside an optional is compared with what the optional wraps.
  private func beside(_ other: Prepared, _ prepared: Prepared) -> Type? {
    guard prepared.openNumber.isNumber, case .checked(let value) = other else { return nil }
    return value.type.wrapped == nil ? nil : value.type
  }

  // MARK: - Rows

  private func resolveRow(_ operation: Name, _ operands: [Prepared], _ range: SourceRange, hint: Type?)
    -> CheckedExpression?
  {
    var best: (candidate: Candidate, cost: Int)?
    for callable in operatorCandidates(operation.text) where callable.parameters.count == operands.count {
      if callable.parameters.contains(where: { $0.isInOut }) { continue }
      let candidate = Candidate(callable: callable, receiver: nil, typeArguments: typeArguments(callable, []))
      let start = inference.mark
      defer { inference.rollBack(to: start) }
      var total: Int? = callable.generics.count
      for (operand, parameter) in zip(operands, callable.parameters) {
        guard let sum = total else { break }
        total = cost(of: operand, as: parameter.type.substituting(candidate.typeArguments)).map { $0 + sum }
      }
      guard let sum = total else { continue }
      if best == nil || sum < best!.cost { best = (candidate, sum) }
    }
    guard let chosen = best?.candidate else { return nil }
    let types = chosen.callable.parameters.map { $0.type.substituting(chosen.typeArguments) }
    // What is decided first, so that literals follow.
    var values: [CheckedExpression?] = operands.map { _ in nil }
    for pass in 0..<2 {
      for (index, operand) in operands.enumerated() {
        var isDecided = false
        if case .checked = operand { isDecided = true }
        if isDecided == (pass == 0) { values[index] = complete(operand, as: types[index]) }
      }
    }
    return build(
      chosen.callable, receiver: nil, typeArguments: chosen.typeArguments, values, range,
      nameRange: operation.range)
  }

  /// Rows of the library and operators that a block's types declare.
  func operatorCandidates(_ name: String) -> [Callable] {
    (ownOperators[name] ?? []) + (library.operators[name] ?? [])
  }

  // MARK: - Prefix

  func prefix(_ operation: Name, _ operand: Expression, _ range: SourceRange, hint: Type?) -> Prepared {
    if operation.text == "!" {
      let value = check(operand, as: .bool)
      return .checked(value.type.hasError ? refused(range) : CheckedExpression(.not(value), .bool, range))
    }
    let prepared = prepare(operand, hint: hint)
    // The complement of a literal is a row's work.
    if prepared.openNumber.isNumber, operation.text != "~" {
      return operation.text == "-" ? .negated(prepared, range) : prepared
    }
    let value = complete(prepared)
    if value.type.hasError { return .checked(refused(range)) }
    if let primitive = value.type.resolved.primitive, value.type.resolved.isNumeric {
      switch operation.text {
      case "-": return .checked(CheckedExpression(.negate(primitive, value), value.type, range))
      case "+": return .checked(value)
      default: break
      }
    }
    if let row = resolveRow(operation, [.checked(value)], range, hint: hint) { return .checked(row) }
    if let wrapped = value.type.wrapped {
      return .checked(refused(.optionalOperand(operation.text, value.type.spelling, wrapped.spelling), range))
    }
    return .checked(refused(.operand(operation.text, value.type.spelling), operation.range))
  }

  // MARK: - ??

  private func coalesce(_ left: Expression, _ right: Expression, _ range: SourceRange, hint: Type?)
    -> Prepared
  {
    let wanted = hint.map { Type.optional($0.wrapped == nil ? $0 : $0.unwrappedFully) }
    let optional = complete(prepare(left, hint: wanted))
    if optional.type.hasError {
      checkAlone(right)
      return .checked(refused(range))
    }
    guard let wrapped = optional.type.wrapped else {
      _ = check(right, as: optional.type)
      report(.coalescingNonOptional(optional.type.spelling), left.range)
      return .checked(optional)
    }
    let flow = context.flow
    let prepared = prepare(right, hint: wrapped)
    var fallback: CheckedExpression
    if case .checked(let value) = prepared, value.type.wrapped != nil, wrapped.wrapped == nil {
      fallback = coerced(value, to: optional.type)
    } else if prepared.hasOptionalBranch, wrapped.wrapped == nil {
      fallback = complete(prepared, as: optional.type)
    } else if case .checked(let value) = prepared, value.type == .never {
      fallback = CheckedExpression(value.kind, wrapped, value.range)
    } else {
      fallback = complete(prepared, as: wrapped)
    }
    context.flow = flow
    if fallback.type.hasError { return .checked(refused(range)) }
    return .checked(CheckedExpression(.coalesce(optional, fallback), fallback.type.resolved, range))
  }
}
