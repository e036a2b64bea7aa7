// Places that can be changed: a variable and the steps from there.
//
// To change something deep inside, each container on the way is moved out of the one around it, changed, and
// moved back. So each is referred to once when it is changed, and nothing is copied that is not shared.

extension Compiler {
  /// A step from a container to a part of it, with its index or key evaluated.
  struct Step {
    enum Kind {
      case member(Int)
      case element(Operand)
      /// A word that lies in the tuple or struct that is the element: both stay where they are.
      case elementMember(Operand, Int)
      case dictionaryValue(Operand)
      case dictionaryValueOrDefault(Operand, fallback: CheckedExpression)
      case unwrap
    }

    let kind: Kind
    /// The type of the part.
    let type: Type
    let range: SourceRange

    var isWithinContainer: Bool {
      switch kind {
      case .member, .element, .elementMember: true
      case .dictionaryValue, .dictionaryValueOrDefault, .unwrap: false
      }
    }

    var key: Operand? {
      switch kind {
      case .member, .unwrap: nil
      case .element(let key), .elementMember(let key, _), .dictionaryValue(let key),
        .dictionaryValueOrDefault(let key, _):
        key
      }
    }
  }

  /// A place whose containers have been moved out.
  struct OpenPlace {
    let place: LValue
    let steps: [Step]
    /// The variable's value first, then what each step led to.
    let holders: [Operand]

    var leaf: Operand { holders[holders.count - 1] }
  }

  /// The way to a place: indices and keys are evaluated, left to right.
  ///
  /// - Parameter isKept: What comes next may change variables: indices are then copied.
  func steps(to place: LValue, isKept: Bool) -> [Step] {
    var steps: [Step] = []
    for placed in place.steps {
      let kind: Step.Kind =
        switch placed.step {
        case .field(let index), .tupleElement(let index): .member(index)
        case .arrayElement(let index): .element(stable(index, while: isKept))
        case .dictionaryValue(let key):
          .dictionaryValue(asValue(stable(key, while: isKept), key.range))
        case .dictionaryValueOrDefault(let key, let fallback):
          .dictionaryValueOrDefault(
            asValue(stable(key, while: isKept), key.range), fallback: fallback)
        case .unwrap: .unwrap
        }
      if case .member(let member) = kind, member < TupleObject.nearCount, Representation(placed.type).isWord,
        let element = steps.last,
        case .element(let index) = element.kind
      {
        steps[steps.count - 1] = Step(
          kind: .elementMember(index, member), type: placed.type, range: element.range)
      } else {
        steps.append(Step(kind: kind, type: placed.type, range: placed.range))
      }
    }
    return steps
  }

  // MARK: - Opening and closing

  func open(_ place: LValue, _ steps: [Step]) -> OpenPlace {
    var holders = [borrow(place.variable, place.range)]
    for step in steps { holders.append(follow(step, from: holders[holders.count - 1])) }
    return OpenPlace(place: place, steps: steps, holders: holders)
  }

  private func follow(_ step: Step, from holder: Operand) -> Operand {
    let range = step.range
    let representation = Representation(step.type)
    let isWord = representation.isWord
    switch step.kind {
    case .member(let index):
      let part = temporary(representation)
      emit(
        isWord
          ? .fieldWord(to: part.slot, tuple: holder.slot, Slot(index))
          : .takeField(to: part.slot, tuple: holder.slot, Slot(index)), range)
      return part
    case .element(let index):
      let part = temporary(representation)
      emit(
        isWord
          ? .elementWord(to: part.slot, array: holder.slot, index: index.slot)
          : .takeElement(to: part.slot, array: holder.slot, index: index.slot), range)
      return part
    case .elementMember(let index, let member):
      let part = temporary(representation)
      emit(.elementField(to: part.slot, array: holder.slot, index: index.slot, Slot(member)), range)
      return part
    case .dictionaryValue(let key):
      let part = temporary(.value)
      emit(
        step.type.wrapsAbsentable
          ? .nestedValueForKey(to: part.slot, dictionary: holder.slot, key: key.slot)
          : .takeKey(to: part.slot, dictionary: holder.slot, key: key.slot), range)
      return part
    case .dictionaryValueOrDefault(let key, let fallback):
      let part = temporary(representation)
      let isMissing = Label()
      let afterwards = Label()
      emit(to: isMissing, range) { .jumpUnlessKey(dictionary: holder.slot, key: key.slot, $0) }
      if isWord {
        readKey(of: holder.slot, key.slot, representation, into: part.slot, range)
      } else {
        emit(.takeKey(to: part.slot, dictionary: holder.slot, key: key.slot), range)
      }
      emit(to: afterwards, range) { .jump($0) }
      bind(isMissing)
      compile(fallback, into: part.slot)
      bind(afterwards)
      return part
    case .unwrap:
      emit(.requireSome(holder.slot), range)
      if !isWord, !step.type.isAbsentable { return holder }
      let part = temporary(representation)
      emit(
        isWord ? .unbox(to: part.slot, from: holder.slot) : .unwrapNested(to: part.slot, from: holder.slot),
        range)
      return part
    }
  }

  /// Moves everything back where it was.
  func close(_ open: OpenPlace) {
    for (index, step) in open.steps.enumerated().reversed() {
      put(open.holders[index + 1], step, into: open.holders[index])
    }
    giveBack(open.holders[0], to: open.place.variable, open.place.range)
    for step in open.steps {
      if let key = step.key { release(key, open.place.range) }
    }
  }

  /// Stores a part; a value is taken.
  private func put(_ part: Operand, _ step: Step, into holder: Operand) {
    let range = step.range
    switch step.kind {
    case .member(let index): setMember(of: holder.slot, index, from: part, range)
    case .element(let index):
      if part.representation.isWord {
        emit(
          .setElementWord(array: holder.slot, index: index.slot, from: part.slot, part.representation), range)
      } else {
        emit(.setElementValue(array: holder.slot, index: index.slot, from: owned(part, range).slot), range)
      }
    case .elementMember(let index, let member):
      emit(
        .setElementField(
          array: holder.slot, index: index.slot, Slot(member), from: part.slot, part.representation), range)
    case .dictionaryValue(let key):
      let value = owned(part, range)
      emit(
        step.type.wrapsAbsentable
          ? .setNestedKey(dictionary: holder.slot, key: key.slot, from: value.slot)
          : .setOptionalKey(dictionary: holder.slot, key: key.slot, from: value.slot), range)
    case .dictionaryValueOrDefault(let key, _):
      emit(.setKey(dictionary: holder.slot, key: key.slot, from: boxed(part, range).slot), range)
    case .unwrap:
      if part.representation.isWord {
        emit(.box(to: holder.slot, from: part.slot, part.representation), range)
      } else if step.type.isAbsentable {
        emit(.wrapNested(to: holder.slot, from: owned(part, range).slot), range)
      } else if part.slot != holder.slot {
        deliver(part, into: holder.slot, range)
      }
    }
  }

  /// Sets a member of a tuple or a field of a struct; a value is taken.
  func setMember(of tuple: Slot, _ index: Int, from part: Operand, _ range: SourceRange) {
    if part.representation.isWord {
      emit(.setFieldWord(tuple: tuple, Slot(index), from: part.slot, part.representation), range)
    } else {
      emit(.setFieldValue(tuple: tuple, Slot(index), from: owned(part, range).slot), range)
    }
  }

  // MARK: - Assigning

  func assign(_ place: LValue, _ value: CheckedExpression, _ range: SourceRange) {
    let start = mark
    defer { reset(to: start) }
    let steps = steps(to: place, isKept: value.mayChangeVariables)
    guard let last = steps.last else { return assign(place.variable, value, range) }
    let operand = compile(value)
    let opened = open(place, Array(steps.dropLast()))
    if case .unwrap = last.kind { emit(.requireSome(opened.leaf.slot), last.range) }
    put(operand, last, into: opened.leaf)
    close(opened)
    if let key = last.key { release(key, place.range) }
  }

  private func assign(_ variable: Variable, _ value: CheckedExpression, _ range: SourceRange) {
    if case .register(_, let slot)? = places[ObjectIdentifier(variable)] {
      compile(value, into: slot)
    } else {
      assign(compile(value), to: variable, range)
    }
    markDefined(variable, range)
  }

  // MARK: - Changing

  func modify(_ place: LValue, _ modification: Modification, _ value: CheckedExpression, _ range: SourceRange)
  {
    let start = mark
    let steps = steps(to: place, isKept: value.mayChangeVariables)
    switch modification {
    case .primitive(let primitive):
      if changeWithin(place, steps, primitive, value) { break }
      if changeByProduct(place, steps, primitive, value, range) { break }
      if appendParts(place, steps, value) { break }
      let operand = compile(value)
      let opened = open(place, steps)
      let leaf = opened.leaf.slot
      emit(
        primitive.type == .string
          ? .appendString(leaf, operand.slot) : arithmetic(primitive, leaf, leaf, operand.slot), range)
      release(operand, range)
      close(opened)
    case .native(let row, let typeArguments):
      change(place, steps, row, typeArguments, [value], result: nil, range)
    case .mutating(let row, let typeArguments):
      if case .array = place.type, row.name == "+=" {
        let operand = compile(value)
        let opened = open(place, steps)
        emit(.appendArray(array: opened.leaf.slot, from: operand.slot), range)
        release(operand, range)
        close(opened)
      } else {
        change(place, steps, row, typeArguments, [value], result: nil, range)
      }
    }
    reset(to: start)
  }

  /// `place operation= value` where the place is a number within a container: one instruction reads and writes it.
  private func changeWithin(
    _ place: LValue, _ steps: [Step], _ primitive: Primitive, _ value: CheckedExpression
  ) -> Bool {
    guard let operation = WordOperation(primitive), let last = steps.last, last.isWithinContainer else {
      return false
    }
    let isSum = operation == .addDouble || operation == .subtractDouble
    let factors = isSum && !value.mayChangeVariables ? value.factors : nil
    let (first, second) = (compile(factors?.0 ?? value).slot, factors.map { compile($0.1).slot })
    let opened = open(place, Array(steps.dropLast()))
    emit(change(within: opened.leaf.slot, last, operation, by: first, second), last.range)
    close(opened)
    return true
  }

  /// By a number, or by the product of two.
  private func change(
    within container: Slot, _ step: Step, _ operation: WordOperation, by a: Slot, _ b: Slot?
  ) -> Instruction {
    switch (step.kind, b) {
    case (.member(let member), nil): .changeField(tuple: container, Slot(member), from: a, operation)
    case (.member(let member), let b?): .changeFieldByProduct(tuple: container, Slot(member), a, b, operation)
    case (.element(let index), nil): .changeElement(array: container, index: index.slot, from: a, operation)
    case (.element(let index), let b?):
      .changeElementByProduct(array: container, index: index.slot, a, b, operation)
    case (.elementMember(let index, let member), nil):
      .changeElementField(array: container, index: index.slot, Slot(member), from: a, operation)
    case (.elementMember(let index, let member), let b?):
      .changeElementFieldByProduct(array: container, index: index.slot, Slot(member), a, b, operation)
    case (.dictionaryValue, _), (.dictionaryValueOrDefault, _), (.unwrap, _):
      fatalError("no place of a number")
    }
  }

  @discardableResult
  func mutate(
    _ place: LValue, _ row: NativeRow, _ typeArguments: [Type], _ arguments: [CheckedExpression],
    _ type: Type,
    into destination: Slot?, _ range: SourceRange, resultIsUsed: Bool = true
  ) -> Operand {
    if type == .void {
      let start = mark
      let steps = steps(to: place, isKept: arguments.contains { $0.mayChangeVariables })
      if !changeInPlace(place, steps, row, arguments, result: nil, range) {
        change(place, steps, row, typeArguments, arguments, result: nil, range)
      }
      reset(to: start)
      guard resultIsUsed else { return Operand(representation: .value, slot: 0, isTemporary: false) }
      return nothing(into: destination, range)
    }
    return build(Representation(type), into: destination, range) { target in
      let steps = steps(to: place, isKept: arguments.contains { $0.mayChangeVariables })
      let result = Operand(representation: Representation(type), slot: target, isTemporary: true)
      if !changeInPlace(place, steps, row, arguments, result: result, range) {
        change(place, steps, row, typeArguments, arguments, result: result, range)
      }
    }
  }

  /// Rows of arrays that have an instruction of their own, so that they need no copy.
  private func changeInPlace(
    _ place: LValue, _ steps: [Step], _ row: NativeRow, _ arguments: [CheckedExpression], result: Operand?,
    _ range: SourceRange
  ) -> Bool {
    guard case .array(let element) = place.type, let change = ArrayChange(row.declaration) else {
      return false
    }
    let operands = arguments.map { argument -> Operand in
      let operand = compile(argument)
      return change.takesArgument ? owned(operand, range) : operand
    }
    let opened = open(place, steps)
    let array = opened.leaf.slot
    switch change {
    case .append: append(operands[0], to: array, range)
    case .appendContents:
      emit(.appendArray(array: array, from: operands[0].slot), range)
      release(operands[0], range)
    case .removeLast:
      let representation = Representation(element)
      let target = result?.slot ?? allocate(representation)
      emit(
        representation.isWord
          ? .removeLastWord(to: target, array: array) : .removeLastValue(to: target, array: array), range)
    case .swap: emit(.swapElements(array: array, operands[0].slot, operands[1].slot), range)
    }
    close(opened)
    return true
  }

  /// Applies a native to the place: it gets the value and returns the new one, with a result the tuple of both.
  private func change(
    _ place: LValue, _ steps: [Step], _ row: NativeRow, _ typeArguments: [Type],
    _ arguments: [CheckedExpression],
    result: Operand?, _ range: SourceRange
  ) {
    let representation = Representation(place.type)
    var window = Window(self)
    let receiver = window.add(representation)
    for argument in arguments {
      let slot = window.add(Representation(argument.type))
      let start = mark
      compile(argument, into: slot)
      reset(to: start)
    }
    let opened = open(place, steps)
    emit(
      representation.isWord
        ? .moveWord(to: receiver, from: opened.leaf.slot) : .takeValue(to: receiver, from: opened.leaf.slot),
      range)
    let site = NativeSite(
      row: row, typeArguments: typeArguments,
      arguments: [representation] + arguments.map { Representation($0.type) },
      result: row.isMutating && row.hasResult ? .value : representation)
    emit(.callNative(compilation.index(of: site), words: window.firstWord, values: window.firstValue), range)
    if let result, row.isMutating, row.hasResult {
      emit(
        representation.isWord
          ? .fieldWord(to: opened.leaf.slot, tuple: window.firstValue, 0)
          : .fieldValue(to: opened.leaf.slot, tuple: window.firstValue, 0), range)
      emit(
        result.representation.isWord
          ? .fieldWord(to: result.slot, tuple: window.firstValue, 1)
          : .fieldValue(to: result.slot, tuple: window.firstValue, 1), range)
      emit(.clear(first: window.firstValue, count: 1), range)
    } else if representation.isWord {
      emit(.moveWord(to: opened.leaf.slot, from: window.firstWord), range)
    } else {
      emit(.takeValue(to: opened.leaf.slot, from: window.firstValue), range)
    }
    close(opened)
  }
}

extension Type {
  /// An optional of what can be absent itself.
  var wrapsAbsentable: Bool {
    if case .optional(let wrapped) = self { return wrapped.isAbsentable }
    return false
  }
}
