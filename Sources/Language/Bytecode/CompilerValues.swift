// Literals of composed values, and the lookups that give optionals.

extension Compiler {
  /// Longer literals are built element by element, so that they need few registers.
  static let elementsAtOnce = 64

  /// Compiles into a value register; words are boxed.
  func fill(_ slot: Slot, with expression: CheckedExpression) {
    if Representation(expression.type) == .value {
      compile(expression, into: slot)
      return
    }
    let start = mark
    let operand = compile(expression)
    emit(.box(to: slot, from: operand.slot, operand.representation), expression.range)
    reset(to: start)
  }

  /// Values in adjacent registers; the register of the first.
  private func fillAdjacent(_ expressions: [CheckedExpression]) -> Slot {
    let first = Slot(truncatingIfNeeded: nextValue)
    for expression in expressions {
      let slot = allocate(.value)
      let start = mark
      fill(slot, with: expression)
      reset(to: start)
    }
    return first
  }

  /// A value made of members at once.
  func aggregate(
    _ members: [CheckedExpression], into destination: Slot?, _ range: SourceRange,
    _ make: (Slot, Slot, Slot) -> Instruction
  ) -> Operand {
    let target = destination ?? allocate(.value)
    let start = mark
    let first = fillAdjacent(members)
    emit(make(target, first, Slot(truncatingIfNeeded: members.count)), range)
    reset(to: start)
    return Operand(representation: .value, slot: target, isTemporary: destination == nil)
  }

  // MARK: - Arrays and dictionaries

  func array(_ elements: [CheckedExpression], _ type: Type, into destination: Slot?, _ range: SourceRange)
    -> Operand
  {
    guard elements.count <= Self.elementsAtOnce else {
      return build(.value, into: destination, range) { target in
        emit(.makeArray(to: target, first: target, count: 0), range)
        for element in elements {
          let start = mark
          append(owned(compile(element), element.range), to: target, element.range)
          reset(to: start)
        }
      }
    }
    guard let first = elements.first, Representation(first.type).isWord else {
      return aggregate(elements, into: destination, range) { .makeArray(to: $0, first: $1, count: $2) }
    }
    let representation = Representation(first.type)
    let target = destination ?? allocate(.value)
    let start = mark
    let firstSlot = Slot(truncatingIfNeeded: nextWord)
    for element in elements {
      let slot = allocate(representation)
      let inner = mark
      compile(element, into: slot)
      reset(to: inner)
    }
    emit(
      .makeArrayOfWords(to: target, first: firstSlot, count: Slot(elements.count), representation), range)
    reset(to: start)
    return Operand(representation: .value, slot: target, isTemporary: destination == nil)
  }

  /// Appends to the array in a register; a value is taken.
  func append(_ operand: Operand, to array: Slot, _ range: SourceRange) {
    if operand.representation.isWord {
      emit(.appendWord(array: array, from: operand.slot, operand.representation), range)
    } else {
      emit(.appendValue(array: array, from: operand.slot), range)
    }
  }

  func dictionary(
    _ elements: [CheckedDictionaryElement], _ type: Type, into destination: Slot?, _ range: SourceRange
  ) -> Operand {
    var isDictionary = false
    if case .dictionary = type { isDictionary = true }
    return build(.value, into: destination, range) { target in
      emit(
        isDictionary ? .makeDictionary(to: target) : .makeArray(to: target, first: target, count: 0), range)
      for element in elements {
        let start = mark
        let first = fillAdjacent([element.key, element.value])
        let range = element.key.range
        if isDictionary {
          emit(.addKey(dictionary: target, key: first, from: first + 1), range)
          emit(.clear(first: first, count: 1), range)
        } else {
          emit(.makeTuple(to: first, first: first, count: 2), range)
          emit(.appendValue(array: target, from: first), range)
        }
        reset(to: start)
      }
    }
  }

  /// `array.map { conversion }`, without a closure.
  func mapElements(
    _ array: CheckedExpression, _ variable: Variable, _ body: CheckedExpression, into destination: Slot?,
    _ range: SourceRange
  ) -> Operand {
    build(.value, into: destination, range) { target in
      scope(range) {
        let source = allocateKept(.value)
        compile(array, into: source)
        emit(.makeArray(to: target, first: target, count: 0), range)
        let index = allocate(.int)
        emit(.moveWord(to: index, from: constant(0, .int, range).slot), range)
        let top = Label()
        let afterwards = Label()
        bind(top)
        scope(range) {
          declareElement(variable, of: source, index, afterwards, range)
          append(owned(compile(body), range), to: target, range)
        }
        emit(to: top, range) { .loop($0) }
        bind(afterwards)
      }
    }
  }

  // MARK: - Enums and ranges

  func enumeration(
    _ tag: Int, _ payload: [CheckedExpression], _ representation: Representation, into destination: Slot?,
    _ range: SourceRange
  ) -> Operand {
    if representation.isWord { return deliver(constant(Int64(tag), .int, range), into: destination, range) }
    if payload.isEmpty {
      let target = destination ?? allocate(.value)
      emit(.loadValue(to: target, program.add(Value.int(Int64(tag)))), range)
      return Operand(representation: .value, slot: target, isTemporary: destination == nil)
    }
    return aggregate(payload, into: destination, range) {
      .makeEnum(to: $0, tag: Slot(truncatingIfNeeded: tag), first: $1, count: $2)
    }
  }

  func rangeValue(
    _ lower: CheckedExpression, _ upper: CheckedExpression, into destination: Slot?, _ range: SourceRange
  ) -> Operand {
    let target = destination ?? allocate(.value)
    let start = mark
    let (first, second) = pair(lower, upper)
    requireOrder(first, second, lower.type, range)
    let adjacent = Slot(truncatingIfNeeded: nextValue)
    for bound in [first, second] {
      let slot = allocate(.value)
      if bound.representation.isWord {
        emit(.box(to: slot, from: bound.slot, bound.representation), range)
      } else {
        deliver(bound, into: slot, range)
      }
    }
    emit(.makeTuple(to: target, first: adjacent, count: 2), range)
    reset(to: start)
    return Operand(representation: .value, slot: target, isTemporary: destination == nil)
  }

  func requireOrder(_ lower: Operand, _ upper: Operand, _ type: Type, _ range: SourceRange) {
    switch lower.representation {
    case .int, .bool: emit(.requireOrderInt(lower.slot, upper.slot), range)
    case .double: emit(.requireOrderDouble(lower.slot, upper.slot), range)
    case .float:
      let exact = [lower, upper].map { bound -> Slot in
        let slot = allocate(.double)
        emit(.doubleFromFloat(slot, bound.slot), range)
        return slot
      }
      emit(.requireOrderDouble(exact[0], exact[1]), range)
    case .value: break
    }
  }

  func rawValue(
    _ operand: CheckedExpression, _ representation: Representation, into destination: Slot?,
    _ range: SourceRange
  ) -> Operand {
    guard case .nominal(let nominal, _) = operand.type else { fatalError("a raw value of what is no enum") }
    let values = Value.object(ArrayObject(nominal.rawValues))
    let target = destination ?? allocate(representation)
    let start = mark
    let table = temporary(.value)
    emit(.loadValue(to: table.slot, program.add(values)), range)
    let tag = compile(operand)
    emit(
      representation.isWord
        ? .elementWord(to: target, array: table.slot, index: tag.slot)
        : .elementValue(to: target, array: table.slot, index: tag.slot), range)
    reset(to: start)
    return Operand(representation: representation, slot: target, isTemporary: destination == nil)
  }

  func fromRawValue(
    _ nominal: Nominal, _ operand: CheckedExpression, _ type: Type, into destination: Slot?,
    _ range: SourceRange
  ) -> Operand {
    let tags = DictionaryObject()
    for (tag, value) in nominal.rawValues.enumerated() {
      tags.set(DictionaryKey(raw: value), .int(Int64(tag)))
    }
    let target = destination ?? allocate(.value)
    let start = mark
    let table = temporary(.value)
    emit(.loadValue(to: table.slot, program.add(Value.object(tags))), range)
    let key = boxed(compile(operand), range)
    emit(.valueForKey(to: target, dictionary: table.slot, key: key.slot), range)
    release(key, range)
    reset(to: start)
    return Operand(representation: .value, slot: target, isTemporary: destination == nil)
  }

  // MARK: - Looking up keys

  func lookUp(
    _ base: CheckedExpression, _ key: CheckedExpression, _ type: Type, into destination: Slot?,
    _ range: SourceRange
  ) -> Operand {
    let target = destination ?? allocate(.value)
    let start = mark
    let dictionary = compile(base)
    let keyValue = asValue(compile(key), key.range)
    var isNested = false
    if case .optional(let wrapped) = type { isNested = wrapped.isAbsentable }
    emit(
      isNested
        ? .nestedValueForKey(to: target, dictionary: dictionary.slot, key: keyValue.slot)
        : .valueForKey(to: target, dictionary: dictionary.slot, key: keyValue.slot), range)
    release(dictionary, range)
    release(keyValue, range)
    reset(to: start)
    return Operand(representation: .value, slot: target, isTemporary: destination == nil)
  }

  func lookUp(
    _ base: CheckedExpression, _ key: CheckedExpression, or fallback: CheckedExpression, _ type: Type,
    into destination: Slot?, _ range: SourceRange
  ) -> Operand {
    let representation = Representation(type)
    return build(representation, into: destination, range) { target in
      let dictionary = compile(base)
      let keyValue = asValue(compile(key), key.range)
      let isMissing = Label()
      let afterwards = Label()
      emit(to: isMissing, range) { .jumpUnlessKey(dictionary: dictionary.slot, key: keyValue.slot, $0) }
      readKey(of: dictionary.slot, keyValue.slot, representation, into: target, range)
      emit(to: afterwards, range) { .jump($0) }
      bind(isMissing)
      compile(fallback, into: target)
      bind(afterwards)
      release(dictionary, range)
      release(keyValue, range)
    }
  }

  /// The value of a key that is there.
  func readKey(
    of dictionary: Slot, _ key: Slot, _ representation: Representation, into target: Slot,
    _ range: SourceRange
  ) {
    if representation.isWord {
      let start = mark
      let value = temporary(.value)
      emit(.valueForKey(to: value.slot, dictionary: dictionary, key: key), range)
      emit(.unbox(to: target, from: value.slot), range)
      reset(to: start)
    } else {
      emit(.valueForKey(to: target, dictionary: dictionary, key: key), range)
    }
  }

  /// In a value register, for reading only.
  func asValue(_ operand: Operand, _ range: SourceRange) -> Operand {
    operand.representation == .value ? operand : boxed(operand, range)
  }
}

extension Nominal {
  /// What each case of an enum with a raw type stands for.
  var rawValues: [Value] {
    var next: Int64 = 0
    return cases.map { enumCase -> Value in
      switch enumCase.rawValue?.kind {
      case .integer(let value)?:
        next = value &+ 1
        return .int(value)
      case .negate(.int, let operand)?:
        guard case .integer(let value) = operand.kind else { fatalError("a raw value that is no literal") }
        next = 1 &- value
        return .int(0 &- value)
      case .string(let text)?: return Value(text)
      case .double(let value)?: return .double(value)
      default:
        if rawType == .string { return Value(enumCase.name) }
        next = next &+ 1
        return rawType == .double ? .double(Double(next &- 1)) : .int(next &- 1)
      }
    }
  }
}
