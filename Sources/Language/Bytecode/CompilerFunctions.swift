// Whole functions: where parameters arrive, what happens before and after the body.

extension Compiler {
  static let constantsOfFunction = 24
  static let constantsOfTopLevel = 192

  // MARK: - Top level

  /// The variables of a block's top level are registers of its code, and never move: functions find them
  /// by their place on the stack.
  func declareGlobal(_ variable: Variable, firstWord: Int, firstValue: Int) {
    let representation = Representation(variable.type)
    place = variable.range
    let slot = allocate(representation)
    places[ObjectIdentifier(variable)] = .register(representation, slot)
    program.add(
      Program.Global(
        variable: variable, slot: Int(slot) + (representation.isWord ? firstWord : firstValue),
        representation: representation))
  }

  func topLevel(_ block: CheckedBlock) {
    reserveConstants(Self.constantsOfTopLevel)
    keptValues = nextValue
    function.firstReleased = nextValue
    statements(block.statements)
    if let value = block.value {
      function.result = Representation(value.type)
      compile(value, into: 0)
    }
    emit(.returnFromCall, block.value?.range ?? block.statements.last?.range ?? SourceRange(0, 0))
  }

  // MARK: - Functions

  func body(of source: Function) {
    let layout = CallLayout(source, compilation)
    function.parameters = layout.parameters
    function.captures = layout.captures
    function.firstReleased = layout.firstReleased
    function.result = Representation(source.result)
    function.hasResult = source.result != .void && source.result != .never
    nextWord = layout.wordCount
    nextValue = layout.valueCount
    function.wordCount = nextWord
    function.valueCount = nextValue
    if nextWord + nextValue > Int(Slot.max) / 2 { compilation.noteTooLarge(function, source.range) }
    for (parameter, place) in zip(source.parameters, layout.parameters) {
      places[ObjectIdentifier(parameter.variable)] = .register(place.representation, place.slot)
    }
    for (variable, place) in zip(source.captures, layout.captures) {
      places[ObjectIdentifier(variable)] =
        compilation.isBoxed(variable)
        ? .box(Representation(variable.type), place.slot) : .register(place.representation, place.slot)
    }
    reserveConstants(Self.constantsOfFunction)
    shareParameters(source, layout)
    if case .initializer(let nominal, let selfVariable) = source.kind {
      prepare(selfVariable, nominal, source.range)
    }
    statements(source.body)
    leave(nil, SourceRange(source.range.end, source.range.end))
  }

  /// Parameters that closures share move into boxes.
  private func shareParameters(_ source: Function, _ layout: CallLayout) {
    for (parameter, place) in zip(source.parameters, layout.parameters)
    where compilation.isBoxed(parameter.variable) {
      let box = allocateKept(.value)
      emit(.makeBox(to: box), source.range)
      if place.representation.isWord {
        emit(.setBoxWord(box, from: place.slot), source.range)
      } else {
        emit(.setBox(box, from: place.slot), source.range)
      }
      places[ObjectIdentifier(parameter.variable)] = .box(place.representation, box)
      if parameter.isInOut { sharedParameters.append((box, place.representation, place.slot)) }
    }
  }

  /// `self` of an initializer: all fields unset but those with a default value.
  private func prepare(_ selfVariable: Variable, _ nominal: Nominal, _ range: SourceRange) {
    declare(selfVariable, range)
    guard case .structure = nominal.kind else { return }
    let start = mark
    let first = nextValue
    for _ in nominal.fields { emit(.loadNothing(to: allocate(.value)), range) }
    reset(to: start)
    let instance = temporary(.value)
    emit(
      .makeTuple(
        to: instance.slot, first: Slot(truncatingIfNeeded: first), count: Slot(nominal.fields.count)), range)
    for (index, field) in nominal.fields.enumerated() {
      guard let value = field.defaultValue else { continue }
      setMember(of: instance.slot, index, from: compile(value), value.range)
    }
    assign(instance, to: selfVariable, range)
    reset(to: start)
  }

  /// Returns from the function, with a value or at its end.
  func leave(_ value: CheckedExpression?, _ range: SourceRange) {
    if case .initializer(_, let selfVariable)? = source?.kind, value == nil {
      read(selfVariable, into: 0, range)
      if function.result == .value, Representation(selfVariable.type).isWord {
        let tag = read(selfVariable, into: nil, range)
        emit(.box(to: 0, from: tag.slot, tag.representation), range)
      }
    } else if let value {
      if value.type == .void { effect(value) } else { compile(value, into: 0) }
    }
    for shared in sharedParameters {
      if shared.representation.isWord {
        emit(.getBoxWord(to: shared.slot, shared.box), range)
      } else {
        emit(.takeBox(to: shared.slot, shared.box), range)
      }
    }
    emit(.returnFromCall, range)
  }
}
