// Arithmetic, comparison, and jumps on conditions.

extension Compiler {
  func binary(
    _ primitive: Primitive, _ left: CheckedExpression, _ right: CheckedExpression, into destination: Slot?,
    _ range: SourceRange
  ) -> Operand {
    switch primitive.operation {
    case .add, .subtract, .multiply, .divide, .remainder:
      if case .string = primitive.type { return concatenation(left, right, into: destination, range) }
      if let sum = sumWithProduct(primitive, left, right, into: destination, range) { return sum }
      return operation(left, right, Representation(left.type), into: destination, range) {
        arithmetic(primitive, $0, $1, $2)
      }
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual:
      let target = destination ?? allocate(.bool)
      let start = mark
      let (first, second) = pair(left, right)
      compare(primitive, target, first.slot, second.slot, range)
      release(first, range)
      release(second, range)
      reset(to: start)
      return Operand(representation: .bool, slot: target, isTemporary: destination == nil)
    }
  }

  func arithmetic(_ primitive: Primitive, _ target: Slot, _ left: Slot, _ right: Slot) -> Instruction {
    switch (primitive.type, primitive.operation) {
    case (.int, .add): return .addInt(target, left, right)
    case (.int, .subtract): return .subtractInt(target, left, right)
    case (.int, .multiply): return .multiplyInt(target, left, right)
    case (.int, .divide): return .divideInt(target, left, right)
    case (.int, .remainder): return .remainderInt(target, left, right)
    case (.double, .add): return .addDouble(target, left, right)
    case (.double, .subtract): return .subtractDouble(target, left, right)
    case (.double, .multiply): return .multiplyDouble(target, left, right)
    case (.double, .divide): return .divideDouble(target, left, right)
    case (.float, .add): return .addFloat(target, left, right)
    case (.float, .subtract): return .subtractFloat(target, left, right)
    case (.float, .multiply): return .multiplyFloat(target, left, right)
    case (.float, .divide): return .divideFloat(target, left, right)
    default: fatalError("no such operator")
    }
  }

  /// `a > b` is `b < a`, also for NaN.
  func compare(_ primitive: Primitive, _ target: Slot, _ left: Slot, _ right: Slot, _ range: SourceRange) {
    switch (primitive.type, primitive.operation) {
    case (.int, .less): emit(.lessInt(target, left, right), range)
    case (.int, .greater): emit(.lessInt(target, right, left), range)
    case (.int, .lessOrEqual): emit(.lessOrEqualInt(target, left, right), range)
    case (.int, .greaterOrEqual): emit(.lessOrEqualInt(target, right, left), range)
    case (.int, .equal), (.bool, .equal): emit(.equalInt(target, left, right), range)
    case (.int, .notEqual), (.bool, .notEqual): emit(.notEqualInt(target, left, right), range)
    case (.double, .less): emit(.lessDouble(target, left, right), range)
    case (.double, .greater): emit(.lessDouble(target, right, left), range)
    case (.double, .lessOrEqual): emit(.lessOrEqualDouble(target, left, right), range)
    case (.double, .greaterOrEqual): emit(.lessOrEqualDouble(target, right, left), range)
    case (.double, .equal): emit(.equalDouble(target, left, right), range)
    case (.double, .notEqual): emit(.notEqualDouble(target, left, right), range)
    case (.float, .less): emit(.lessFloat(target, left, right), range)
    case (.float, .greater): emit(.lessFloat(target, right, left), range)
    case (.float, .lessOrEqual): emit(.lessOrEqualFloat(target, left, right), range)
    case (.float, .greaterOrEqual): emit(.lessOrEqualFloat(target, right, left), range)
    case (.float, .equal): emit(.equalFloat(target, left, right), range)
    case (.float, .notEqual): emit(.notEqualFloat(target, left, right), range)
    case (.string, .less): emit(.lessString(target, left, right), range)
    case (.string, .greater): emit(.lessString(target, right, left), range)
    case (.string, .lessOrEqual): emit(.lessOrEqualString(target, left, right), range)
    case (.string, .greaterOrEqual): emit(.lessOrEqualString(target, right, left), range)
    case (.string, .equal): emit(.equalString(target, left, right), range)
    case (.string, .notEqual):
      emit(.equalString(target, left, right), range)
      emit(.not(target, target), range)
    default: fatalError("no such operator")
    }
  }

  func equality(
    _ left: CheckedExpression, _ right: CheckedExpression, isNegated: Bool, into destination: Slot?,
    _ range: SourceRange
  ) -> Operand {
    let target = destination ?? allocate(.bool)
    let start = mark
    if case .nilLiteral = right.kind {
      compareWithNil(left, target, range)
    } else if case .nilLiteral = left.kind {
      compareWithNil(right, target, range)
    } else {
      let (first, second) = pair(left, right)
      if first.representation.isWord {
        emit(.equalInt(target, first.slot, second.slot), range)
      } else {
        emit(.equalValues(target, first.slot, second.slot, type: compilation.index(ofType: left.type)), range)
      }
      release(first, range)
      release(second, range)
    }
    if isNegated { emit(.not(target, target), range) }
    reset(to: start)
    return Operand(representation: .bool, slot: target, isTemporary: destination == nil)
  }

  private func compareWithNil(_ optional: CheckedExpression, _ target: Slot, _ range: SourceRange) {
    let operand = compile(optional)
    emit(.isNothing(target, operand.slot), range)
    release(operand, range)
  }

  func shortCircuit(_ expression: CheckedExpression, into destination: Slot?) -> Operand {
    build(.bool, into: destination, expression.range) { target in
      let isFalse = Label()
      let afterwards = Label()
      jump(to: isFalse, if: expression, is: false)
      compile(CheckedExpression(.boolean(true), .bool, expression.range), into: target)
      emit(to: afterwards, expression.range) { .jump($0) }
      bind(isFalse)
      compile(CheckedExpression(.boolean(false), .bool, expression.range), into: target)
      bind(afterwards)
    }
  }

  // MARK: - Conditions

  /// Jumps when the condition has the given value, and goes on otherwise.
  func jump(to label: Label, if condition: CheckedExpression, is value: Bool) {
    let range = condition.range
    switch condition.kind {
    case .boolean(let constant):
      if constant == value { emit(to: label, range) { .jump($0) } }
    case .not(let operand): jump(to: label, if: operand, is: !value)
    case .and(let left, let right):
      if value {
        let otherwise = Label()
        jump(to: otherwise, if: left, is: false)
        jump(to: label, if: right, is: true)
        bind(otherwise)
      } else {
        jump(to: label, if: left, is: false)
        jump(to: label, if: right, is: false)
      }
    case .or(let left, let right):
      if value {
        jump(to: label, if: left, is: true)
        jump(to: label, if: right, is: true)
      } else {
        let otherwise = Label()
        jump(to: otherwise, if: left, is: true)
        jump(to: label, if: right, is: false)
        bind(otherwise)
      }
    case .binary(let primitive, let left, let right)
    where primitive.type == .int || primitive.type == .double:
      jump(to: label, if: primitive, left, right, is: value, range)
    default:
      let start = mark
      let slot = compile(condition).slot
      emit(to: label, range) { value ? .jumpIf(slot, $0) : .jumpUnless(slot, $0) }
      reset(to: start)
    }
  }

  private func jump(
    to label: Label, if primitive: Primitive, _ left: CheckedExpression, _ right: CheckedExpression,
    is value: Bool,
    _ range: SourceRange
  ) {
    let start = mark
    let (first, second) = pair(left, right)
    var (a, b) = (first.slot, second.slot)
    var operation = primitive.operation
    switch operation {
    case .greater: (a, b, operation) = (b, a, .less)
    case .greaterOrEqual: (a, b, operation) = (b, a, .lessOrEqual)
    case .add, .subtract, .multiply, .divide, .remainder, .less, .lessOrEqual, .equal, .notEqual: break
    }
    emit(to: label, range) { [a, b] index in
      switch (primitive.type, operation, value) {
      case (.int, .less, true): return .jumpIfLessInt(a, b, index)
      case (.int, .less, false): return .jumpIfLessOrEqualInt(b, a, index)
      case (.int, .lessOrEqual, true): return .jumpIfLessOrEqualInt(a, b, index)
      case (.int, .lessOrEqual, false): return .jumpIfLessInt(b, a, index)
      case (.int, .equal, true), (.int, .notEqual, false): return .jumpIfEqualInt(a, b, index)
      case (.int, .equal, false), (.int, .notEqual, true): return .jumpIfNotEqualInt(a, b, index)
      case (.double, .less, true): return .jumpIfLessDouble(a, b, index)
      case (.double, .less, false): return .jumpUnlessLessDouble(a, b, index)
      case (.double, .lessOrEqual, true): return .jumpIfLessOrEqualDouble(a, b, index)
      case (.double, .lessOrEqual, false): return .jumpUnlessLessOrEqualDouble(a, b, index)
      case (.double, .equal, true), (.double, .notEqual, false): return .jumpIfEqualDouble(a, b, index)
      case (.double, .equal, false), (.double, .notEqual, true): return .jumpUnlessEqualDouble(a, b, index)
      default: fatalError("not a comparison")
      }
    }
    reset(to: start)
  }

  // MARK: - expect

  func expect(_ expectation: Expectation, _ range: SourceRange) {
    let start = mark
    let holds = Label()
    switch expectation {
    case .condition(let condition):
      jump(to: holds, if: condition, is: true)
      emit(.fail(program.add(message: Message.expectation)), range)
    case .comparison(let left, let leftVariable, let right, let rightVariable, let operation, let condition):
      scope(range) {
        define(leftVariable, as: left, left.range)
        define(rightVariable, as: right, right.range)
        jump(to: holds, if: condition, is: true)
        let texts = [leftVariable, rightVariable].map { variable -> Slot in
          let text = allocate(.value)
          describe(read(variable, into: nil, range), variable.type, into: text, range)
          return text
        }
        let message = program.add(message: operation)
        emit(.failComparison(message, left: texts[0], right: texts[1]), range)
        bind(holds)
      }
    }
    if holds.position == nil { bind(holds) }
    reset(to: start)
  }
}
