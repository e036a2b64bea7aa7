// Loops.

extension Compiler {
  func whileLoop(
    _ target: JumpTarget, _ conditions: [CheckedCondition], _ body: [CheckedStatement], _ range: SourceRange
  ) {
    let top = Label()
    let afterwards = Label()
    jumps.append(JumpContext(target: target, afterwards: afterwards, next: top, firstValue: nextValue))
    bind(top)
    scope(range) {
      for condition in conditions { self.condition(condition, otherwise: afterwards, range) }
      statements(body)
    }
    // An endless loop is reported at its condition.
    emit(to: top, conditions.first?.range ?? range) { .loop($0) }
    jumps.removeLast()
    bind(afterwards)
  }

  func repeatLoop(
    _ target: JumpTarget, _ body: [CheckedStatement], _ condition: CheckedExpression, _ range: SourceRange
  ) {
    let top = Label()
    let next = Label()
    let afterwards = Label()
    jumps.append(JumpContext(target: target, afterwards: afterwards, next: next, firstValue: nextValue))
    bind(top)
    scope(range) { statements(body) }
    bind(next)
    jump(to: afterwards, if: condition, is: false)
    emit(to: top, condition.range) { .loop($0) }
    jumps.removeLast()
    bind(afterwards)
  }

  func forLoop(_ loop: CheckedFor, _ range: SourceRange) {
    let afterwards = Label()
    scope(range) {
      switch loop.sequence.type {
      case .nominal(let nominal, _) where nominal.name == "Range" || nominal.name == "ClosedRange":
        countedLoop(loop, isClosed: nominal.name == "ClosedRange", afterwards, range)
      case .dictionary:
        sequenceLoop(loop, afterwards, range) { .nextEntry(to: $0, dictionary: $1, index: $2, $3) }
      default:
        let isWord = Representation(loop.elementType).isWord
        sequenceLoop(loop, afterwards, range) {
          isWord
            ? .nextWord(to: $0, array: $1, index: $2, $3) : .nextValue(to: $0, array: $1, index: $2, $3)
        }
      }
    }
  }

  /// Over integers, without a range in memory.
  private func countedLoop(_ loop: CheckedFor, isClosed: Bool, _ afterwards: Label, _ range: SourceRange) {
    let counter = temporary(.int)
    let last = temporary(.int)
    let place = loop.sequence.range
    bounds(loop.sequence, counter, last)
    if !isClosed {
      emit(to: afterwards, place) { .jumpIfLessOrEqualInt(last.slot, counter.slot, $0) }
      emit(.subtractInt(last.slot, last.slot, constant(1, .int, place).slot), place)
    }
    let top = Label()
    let next = Label()
    bind(top)
    body(of: loop, element: counter, next: next, afterwards, range)
    bind(next)
    emit(to: top, place) { .countUp(counter.slot, last: last.slot, $0) }
    bind(afterwards)
  }

  private func bounds(_ sequence: CheckedExpression, _ lower: Operand, _ upper: Operand) {
    if case .range(let first, let second) = sequence.kind {
      compile(first, into: lower.slot)
      compile(second, into: upper.slot)
      emit(.requireOrderInt(lower.slot, upper.slot), sequence.range)
      return
    }
    let start = mark
    let bounds = compile(sequence)
    emit(.fieldWord(to: lower.slot, tuple: bounds.slot, 0), sequence.range)
    emit(.fieldWord(to: upper.slot, tuple: bounds.slot, 1), sequence.range)
    release(bounds, sequence.range)
    reset(to: start)
  }

  private func sequenceLoop(
    _ loop: CheckedFor, _ afterwards: Label, _ range: SourceRange,
    _ make: @escaping (Slot, Slot, Slot, Index) -> Instruction
  ) {
    // The loop has the sequence for itself: what the body does to a variable does not change it.
    let sequence = allocateKept(.value)
    compile(loop.sequence, into: sequence)
    let index = allocate(.int)
    emit(.moveWord(to: index, from: constant(0, .int, range).slot), range)
    let element = Operand(
      representation: Representation(loop.elementType), slot: allocateKept(Representation(loop.elementType)),
      isTemporary: false)
    let top = Label()
    bind(top)
    emit(to: afterwards, loop.sequence.range) { make(element.slot, sequence, index, $0) }
    body(of: loop, element: element, next: top, afterwards, range)
    emit(to: top, loop.sequence.range) { .loop($0) }
    bind(afterwards)
  }

  private func body(
    of loop: CheckedFor, element: Operand, next: Label, _ afterwards: Label, _ range: SourceRange
  ) {
    jumps.append(JumpContext(target: loop.target, afterwards: afterwards, next: next, firstValue: nextValue))
    scope(range) {
      if case .bind(let variable) = loop.pattern, variable.isConstant, !compilation.isBoxed(variable) {
        // The element's register changes only between the rounds.
        places[ObjectIdentifier(variable)] = .register(element.representation, element.slot)
      } else {
        match(loop.pattern, element, loop.elementType, otherwise: next, range)
      }
      if let condition = loop.condition { jump(to: next, if: condition, is: false) }
      statements(loop.body)
    }
    jumps.removeLast()
  }

  /// Declares a variable as the next element of an array.
  func declareElement(
    _ variable: Variable, of array: Slot, _ index: Slot, _ afterwards: Label, _ range: SourceRange
  ) {
    let representation = Representation(variable.type)
    declare(variable, range)
    var target = temporary(representation)
    if case .register(_, let slot)? = places[ObjectIdentifier(variable)] {
      target = Operand(representation: representation, slot: slot, isTemporary: false)
    }
    emit(to: afterwards, range) { [target] in
      representation.isWord
        ? .nextWord(to: target.slot, array: array, index: index, $0)
        : .nextValue(to: target.slot, array: array, index: index, $0)
    }
    if target.isTemporary { assign(target, to: variable, range) }
  }
}

extension CheckedCondition {
  fileprivate var range: SourceRange {
    switch self {
    case .expression(let expression), .unwrap(_, let expression), .matching(_, let expression):
      expression.range
    }
  }
}
