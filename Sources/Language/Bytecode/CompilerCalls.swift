// Calls: arguments are evaluated straight into the registers where the callee finds them.

extension Compiler {
  /// Registers at the top, where a callee's own begin: first those of the result, then its arguments.
  struct Window {
    let compiler: Compiler
    let firstWord: Slot
    let firstValue: Slot

    init(_ compiler: Compiler) {
      self.compiler = compiler
      firstWord = compiler.allocate(.int)
      firstValue = compiler.allocate(.value)
    }

    mutating func add(_ representation: Representation) -> Slot { compiler.allocate(representation) }

    /// Where the callee leaves a result.
    func result(_ representation: Representation) -> Operand {
      Operand(
        representation: representation, slot: representation.isWord ? firstWord : firstValue,
        isTemporary: true)
    }
  }

  @discardableResult
  func call(
    _ callee: Callee, _ arguments: [CheckedExpression], resultIsUsed: Bool = true, _ type: Type,
    into destination: Slot? = nil, _ range: SourceRange
  ) -> Operand {
    if case .native(let row, _) = callee,
      let operand = intrinsic(row, arguments, type, into: destination, range)
    {
      return operand
    }
    if case .function(let function) = callee,
      let operand = inlined(function, arguments, type, into: destination, range)
    {
      return operand
    }
    let representation = Representation(type)
    let start = mark
    let result: Operand
    switch callee {
    case .native(let row, let typeArguments):
      result = callNative(row, typeArguments, arguments, representation, range)
    case .function(let function): result = call(function, arguments, representation, range)
    case .value(let closure): result = call(closure, arguments, representation, range)
    }
    if type == .void || type == .never {
      reset(to: start)
      return resultIsUsed ? nothing(into: destination, range) : result
    }
    // The result stands in the window's first register: nothing else of the window is needed any more.
    reset(to: start)
    if destination == nil { _ = allocate(representation) }
    return deliver(result, into: destination, range)
  }

  // MARK: - Natives

  private func callNative(
    _ row: NativeRow, _ typeArguments: [Type], _ arguments: [CheckedExpression],
    _ representation: Representation,
    _ range: SourceRange
  ) -> Operand {
    var window = Window(self)
    for argument in arguments { compileArgument(argument, into: window.add(Representation(argument.type))) }
    let site = NativeSite(
      row: row, typeArguments: typeArguments, arguments: arguments.map { Representation($0.type) },
      result: representation)
    emit(.callNative(compilation.index(of: site), words: window.firstWord, values: window.firstValue), range)
    return window.result(representation)
  }

  private func compileArgument(_ argument: CheckedExpression, into slot: Slot) {
    let start = mark
    compile(argument, into: slot)
    reset(to: start)
  }

  // MARK: - Functions of blocks

  private func call(
    _ function: Function, _ arguments: [CheckedExpression], _ representation: Representation,
    _ range: SourceRange
  ) -> Operand {
    refuseFailed(function.block, function.name, range)
    let lendsPart = arguments.contains { argument in
      if case .inOut(let place) = argument.kind { !place.steps.isEmpty } else { false }
    }
    if lendsPart { return callLendingParts(function, arguments, representation, range) }
    let window = CallWindow(self, CallLayout(function, compilation))
    var lent: [(place: LValue, slot: Slot)] = []
    for (index, argument) in arguments.enumerated() {
      if case .inOut(let place) = argument.kind {
        lent.append((place, window.argument(index)))
      } else {
        compileArgument(argument, into: window.argument(index))
      }
    }
    // Variables are taken last, so that the other arguments still see them.
    let opened = lent.map { argument -> (OpenPlace, Slot) in
      let opened = open(argument.place, [])
      move(opened.leaf, to: argument.slot, range)
      return (opened, argument.slot)
    }
    emitCall(function, window, range)
    for (opened, slot) in opened.reversed() { takeBack(opened, from: slot, range) }
    return window.result(representation)
  }

  /// What a part was taken out of, and where to put it back, must outlive the call: in registers below the callee's.
  private func callLendingParts(
    _ function: Function, _ arguments: [CheckedExpression], _ representation: Representation,
    _ range: SourceRange
  ) -> Operand {
    let result = temporary(representation)
    var operands: [Operand?] = []
    var lent: [(place: LValue, steps: [Step], index: Int)] = []
    for (index, argument) in arguments.enumerated() {
      if case .inOut(let place) = argument.kind {
        let rest = arguments[(index + 1)...]
        lent.append((place, steps(to: place, isKept: rest.contains { $0.mayChangeVariables }), index))
        operands.append(nil)
      } else {
        let operand = temporary(Representation(argument.type))
        compileArgument(argument, into: operand.slot)
        operands.append(operand)
      }
    }
    let opened = lent.map { ($0.index, open($0.place, $0.steps)) }
    let window = CallWindow(self, CallLayout(function, compilation))
    for (index, operand) in operands.enumerated() {
      if let operand { move(operand, to: window.argument(index), range) }
    }
    for (index, opened) in opened { move(opened.leaf, to: window.argument(index), range) }
    emitCall(function, window, range)
    for (index, opened) in opened.reversed() { takeBack(opened, from: window.argument(index), range) }
    move(window.result(representation), to: result.slot, range)
    return result
  }

  /// Registers at the top, laid out as the callee wants them.
  private struct CallWindow {
    let layout: CallLayout
    let firstWord: Int
    let firstValue: Int

    init(_ compiler: Compiler, _ layout: CallLayout) {
      self.layout = layout
      firstWord = compiler.nextWord
      firstValue = compiler.nextValue
      for _ in 0..<layout.wordCount { _ = compiler.allocate(.int) }
      for _ in 0..<layout.valueCount { _ = compiler.allocate(.value) }
    }

    func slot(_ place: CodeFunction.Place) -> Slot {
      Slot(truncatingIfNeeded: Int(place.slot) + (place.representation.isWord ? firstWord : firstValue))
    }

    func argument(_ index: Int) -> Slot { slot(layout.parameters[index]) }

    func result(_ representation: Representation) -> Operand {
      Operand(
        representation: representation,
        slot: Slot(truncatingIfNeeded: representation.isWord ? firstWord : firstValue), isTemporary: true)
    }
  }

  private func emitCall(_ function: Function, _ window: CallWindow, _ range: SourceRange) {
    for (variable, place) in zip(function.captures, window.layout.captures) {
      capture(variable, into: window.slot(place), range)
    }
    emit(
      .call(
        Index(compilation.index(of: function)), words: Slot(truncatingIfNeeded: window.firstWord),
        values: Slot(truncatingIfNeeded: window.firstValue)), range)
  }

  /// The callee has changed what it was lent.
  private func takeBack(_ opened: OpenPlace, from slot: Slot, _ range: SourceRange) {
    let leaf = opened.leaf
    move(Operand(representation: leaf.representation, slot: slot, isTemporary: true), to: leaf.slot, range)
    close(opened)
  }

  private func move(_ operand: Operand, to slot: Slot, _ range: SourceRange) {
    emit(
      operand.representation.isWord
        ? .moveWord(to: slot, from: operand.slot) : .takeValue(to: slot, from: operand.slot), range)
  }

  // MARK: - Closures

  private func call(
    _ closure: CheckedExpression, _ arguments: [CheckedExpression], _ representation: Representation,
    _ range: SourceRange
  ) -> Operand {
    let layout = CallLayout(arguments.map { $0.type })
    let firstWord = nextWord
    let firstValue = nextValue
    for _ in 0..<layout.wordCount { _ = allocate(.int) }
    for _ in 0..<layout.valueCount { _ = allocate(.value) }
    let called = stable(closure, while: arguments.contains { $0.mayChangeVariables })
    for (argument, place) in zip(arguments, layout.parameters) {
      compileArgument(
        argument,
        into: Slot(
          truncatingIfNeeded: Int(place.slot) + (place.representation.isWord ? firstWord : firstValue)))
    }
    // The callee's registers would lie on the closure's: it moves into the first, which is the result's.
    let window = Slot(truncatingIfNeeded: firstValue)
    deliver(called, into: window, range)
    emit(.callClosure(window, words: Slot(truncatingIfNeeded: firstWord), values: window), range)
    return Operand(
      representation: representation,
      slot: representation.isWord ? Slot(truncatingIfNeeded: firstWord) : window,
      isTemporary: true)
  }

  func closure(_ function: Function, into destination: Slot?, _ range: SourceRange) -> Operand {
    refuseFailed(function.block, function.name, range)
    let target = destination ?? allocate(.value)
    let start = mark
    let first = Slot(truncatingIfNeeded: nextValue)
    for variable in function.captures {
      let slot = allocate(.value)
      if compilation.isBoxed(variable) {
        capture(variable, into: slot, range)
      } else {
        let inner = mark
        let operand = read(variable, into: nil, range)
        if operand.representation.isWord {
          emit(.box(to: slot, from: operand.slot, operand.representation), range)
        } else {
          deliver(operand, into: slot, range)
        }
        reset(to: inner)
      }
    }
    let index = Index(compilation.index(of: function))
    emit(
      .makeClosure(to: target, index, first: first, count: Slot(truncatingIfNeeded: function.captures.count)),
      range)
    reset(to: start)
    return Operand(representation: .value, slot: target, isTemporary: destination == nil)
  }

  /// Puts a captured variable's box, or the constant's value, into a register.
  private func capture(_ variable: Variable, into slot: Slot, _ range: SourceRange) {
    if case .box(_, let box)? = places[ObjectIdentifier(variable)] {
      emit(.copyValue(to: slot, from: box), range)
    } else {
      read(variable, into: slot, range)
    }
  }
}
