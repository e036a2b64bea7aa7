// Patterns: tests that jump away when they fail, and variables that they bind.

extension Compiler {
  /// Goes on when the value matches. The operand is only read.
  func match(
    _ pattern: CheckedPattern, _ operand: Operand, _ type: Type, otherwise label: Label, _ range: SourceRange
  ) {
    switch pattern {
    case .any: break
    case .bind(let variable): bind(variable, to: operand, range)
    case .test(let variable, let condition):
      // The variable only stands for the value while it is tested.
      places[ObjectIdentifier(variable)] = .register(operand.representation, operand.slot)
      jump(to: label, if: condition, is: false)
    case .tuple(let patterns):
      guard case .tuple(let members) = type else { fatalError("a tuple pattern for what is no tuple") }
      for (index, pattern) in patterns.enumerated() {
        part(pattern, members[index].type, otherwise: label, range) { slot, isWord in
          isWord
            ? .fieldWord(to: slot, tuple: operand.slot, Slot(index))
            : .fieldValue(to: slot, tuple: operand.slot, Slot(index))
        }
      }
    case .enumCase(let tag, let patterns):
      enumCase(tag, patterns, operand, type, otherwise: label, range)
    case .some(let pattern):
      guard case .optional(let wrapped) = type else {
        fatalError("an optional pattern for what is no optional")
      }
      emit(to: label, range) { .jumpIfNothing(operand.slot, $0) }
      if Representation(wrapped).isWord || wrapped.isAbsentable {
        part(pattern, wrapped, otherwise: label, range) { slot, isWord in
          isWord ? .unbox(to: slot, from: operand.slot) : .unwrapNested(to: slot, from: operand.slot)
        }
      } else {
        match(pattern, operand, wrapped, otherwise: label, range)
      }
    case .none: emit(to: label, range) { .jumpIfSomething(operand.slot, $0) }
    }
  }

  private func enumCase(
    _ tag: Int, _ patterns: [CheckedPattern], _ operand: Operand, _ type: Type, otherwise label: Label,
    _ range: SourceRange
  ) {
    let expected = constant(Int64(tag), .int, range).slot
    var found = operand.slot
    if operand.representation == .value {
      found = allocate(.int)
      emit(.enumTag(found, operand.slot), range)
    }
    emit(to: label, range) { [found] in .jumpIfNotEqualInt(found, expected, $0) }
    guard case .nominal(let nominal, _) = type else { fatalError("an enum pattern for what is no enum") }
    for (index, pattern) in patterns.enumerated() {
      part(pattern, nominal.cases[tag].payload[index].type, otherwise: label, range) { slot, isWord in
        isWord
          ? .payloadWord(to: slot, enumeration: operand.slot, Slot(index))
          : .payloadValue(to: slot, enumeration: operand.slot, Slot(index))
      }
    }
  }

  /// Matches a part, which is read straight into the variable that binds it where that is so.
  private func part(
    _ pattern: CheckedPattern, _ type: Type, otherwise label: Label, _ range: SourceRange,
    _ read: (Slot, Bool) -> Instruction
  ) {
    let representation = Representation(type)
    switch pattern {
    case .any: return
    case .bind(let variable):
      prepare(variable, range)
      if case .register(_, let slot)? = places[ObjectIdentifier(variable)] {
        emit(read(slot, representation.isWord), range)
        markDefined(variable, range)
        return
      }
      let operand = temporary(representation)
      emit(read(operand.slot, representation.isWord), range)
      assign(operand, to: variable, range)
      markDefined(variable, range)
    case .tuple, .enumCase, .some, .none, .test:
      let slot = allocateKept(representation)
      emit(read(slot, representation.isWord), range)
      match(
        pattern, Operand(representation: representation, slot: slot, isTemporary: false), type,
        otherwise: label, range)
    }
  }

  private func bind(_ variable: Variable, to operand: Operand, _ range: SourceRange) {
    prepare(variable, range)
    let copy = Operand(representation: operand.representation, slot: operand.slot, isTemporary: false)
    let start = mark
    assign(copy, to: variable, range)
    reset(to: start)
    markDefined(variable, range)
  }

  /// Declares the variable, unless another alternative of the case or `declareVariables` did.
  private func prepare(_ variable: Variable, _ range: SourceRange) {
    if case .box(_, let box)? = places[ObjectIdentifier(variable)] {
      emit(.makeBox(to: box), range)
    } else if places[ObjectIdentifier(variable)] == nil {
      declare(variable, range)
    }
  }

  /// Declares what a pattern binds before its value is evaluated.
  func declareVariables(of pattern: CheckedPattern, _ range: SourceRange) {
    switch pattern {
    case .any, .none, .test: break
    case .bind(let variable): if places[ObjectIdentifier(variable)] == nil { declare(variable, range) }
    case .some(let pattern): declareVariables(of: pattern, range)
    case .tuple(let patterns), .enumCase(_, let patterns):
      for pattern in patterns { declareVariables(of: pattern, range) }
    }
  }
}
