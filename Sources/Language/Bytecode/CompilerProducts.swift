// Sums and differences with a product: one instruction instead of two. The product is rounded before it is added, as
// ever; only a step in between is saved.

extension Compiler {
  /// `a * b + c`, `a * b - c`, `c + a * b` or `c - a * b`; `nil` for all else.
  func sumWithProduct(
    _ primitive: Primitive, _ left: CheckedExpression, _ right: CheckedExpression, into destination: Slot?,
    _ range: SourceRange
  ) -> Operand? {
    guard primitive.type == .double, primitive.operation == .add || primitive.operation == .subtract,
      !left.mayChangeVariables, !right.mayChangeVariables
    else { return nil }
    let isSum = primitive.operation == .add
    if let factors = left.factors {
      let target = destination ?? allocate(.double)
      let start = mark
      let (a, b, c) = (compile(factors.0).slot, compile(factors.1).slot, compile(right).slot)
      emit(isSum ? .multiplyAdd(target, a, b, c) : .multiplySubtract(target, a, b, c), range)
      reset(to: start)
      return Operand(representation: .double, slot: target, isTemporary: destination == nil)
    }
    guard let factors = right.factors else { return nil }
    let target = destination ?? allocate(.double)
    let start = mark
    let (c, a, b) = (compile(left).slot, compile(factors.0).slot, compile(factors.1).slot)
    emit(isSum ? .addProduct(target, c, a, b) : .subtractProduct(target, c, a, b), range)
    reset(to: start)
    return Operand(representation: .double, slot: target, isTemporary: destination == nil)
  }

  /// `c += a * b` and `c -= a * b`; `false` for all else.
  func changeByProduct(
    _ place: LValue, _ steps: [Step], _ primitive: Primitive, _ value: CheckedExpression,
    _ range: SourceRange
  ) -> Bool {
    guard primitive.operation == .add || primitive.operation == .subtract, !value.mayChangeVariables,
      let factors = value.factors
    else { return false }
    let (a, b) = (compile(factors.0).slot, compile(factors.1).slot)
    let opened = open(place, steps)
    let leaf = opened.leaf.slot
    emit(
      primitive.operation == .add ? .addProduct(leaf, leaf, a, b) : .subtractProduct(leaf, leaf, a, b), range)
    close(opened)
    return true
  }
}

extension CheckedExpression {
  /// Both sides of a product of two `Double`s.
  var factors: (CheckedExpression, CheckedExpression)? {
    guard case .binary(let primitive, let left, let right) = kind, primitive.type == .double,
      primitive.operation == .multiply
    else { return nil }
    return (left, right)
  }
}
