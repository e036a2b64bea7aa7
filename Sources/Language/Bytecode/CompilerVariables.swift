// Variables: registers, boxes that closures share, and variables of other frames.

extension Compiler {
  /// Gives a variable its register; one that closures share gets a new box, each time the code runs.
  func declare(_ variable: Variable, _ range: SourceRange) {
    let id = ObjectIdentifier(variable)
    if case .global = variable.place { return }
    let representation = Representation(variable.type)
    if compilation.isBoxed(variable) {
      let slot = allocateKept(.value)
      emit(.makeBox(to: slot), range)
      places[id] = .box(representation, slot)
    } else {
      places[id] = .register(representation, allocateKept(representation))
    }
  }

  /// Declares a variable and gives it the value of an expression.
  func define(_ variable: Variable, as value: CheckedExpression, _ range: SourceRange) {
    declare(variable, range)
    if case .register(_, let slot)? = places[ObjectIdentifier(variable)] {
      compile(value, into: slot)
    } else {
      let start = mark
      assign(compile(value), to: variable, range)
      reset(to: start)
    }
    markDefined(variable, range)
  }

  func markDefined(_ variable: Variable, _ range: SourceRange) {
    if variable.mayBeReadEarly, let index = program.index(of: variable) {
      emit(.defineGlobal(Index(index)), range)
    }
  }

  // MARK: - Reading

  /// The variable's own register where it has one, unless a destination is given.
  @discardableResult
  func read(_ variable: Variable, into destination: Slot?, _ range: SourceRange) -> Operand {
    let representation = Representation(variable.type)
    switch places[ObjectIdentifier(variable)] {
    case .register(_, let slot)?:
      let operand = Operand(representation: representation, slot: slot, isTemporary: false)
      return deliver(operand, into: destination, range)
    case .box(_, let box)?:
      let target = destination ?? allocate(representation)
      if representation.isWord {
        emit(.getBoxWord(to: target, box), range)
      } else if variable.type.isAbsentable {
        emit(.getOptionalBox(to: target, box), range)
      } else {
        emit(.getBox(to: target, box), range)
      }
      return Operand(representation: representation, slot: target, isTemporary: destination == nil)
    case nil:
      return readGlobal(variable, representation, into: destination, range)
    }
  }

  private func readGlobal(
    _ variable: Variable, _ representation: Representation, into destination: Slot?, _ range: SourceRange
  ) -> Operand {
    let index = globalIndex(variable, range)
    if variable.mayBeReadEarly { emit(.requireGlobal(index), range) }
    let target = destination ?? allocate(representation)
    if representation.isWord {
      emit(.getGlobalWord(to: target, index), range)
    } else if variable.type.isAbsentable {
      emit(.getOptionalGlobal(to: target, index), range)
    } else {
      emit(.getGlobal(to: target, index), range)
    }
    return Operand(representation: representation, slot: target, isTemporary: destination == nil)
  }

  func globalIndex(_ variable: Variable, _ range: SourceRange) -> Index {
    if case .global(let block) = variable.place { refuseFailed(block, variable.name, range) }
    guard let index = program.index(of: variable) else {
      fatalError("a variable without a place: \(variable.name)")
    }
    return Index(index)
  }

  /// Code that uses what a failed block should have defined fails itself.
  func refuseFailed(_ block: Int, _ name: String, _ range: SourceRange) {
    if block != function.block, compilation.failedBlocks.contains(block) {
      emit(.fail(program.add(message: Message.unavailable(name))), range)
    }
  }

  // MARK: - Writing

  /// Stores the value; a temporary is taken.
  func assign(_ operand: Operand, to variable: Variable, _ range: SourceRange) {
    switch places[ObjectIdentifier(variable)] {
    case .register(_, let slot)?:
      deliver(operand, into: slot, range)
    case .box(let representation, let box)?:
      if representation.isWord {
        emit(.setBoxWord(box, from: operand.slot), range)
      } else {
        emit(.setBox(box, from: owned(operand, range).slot), range)
      }
    case nil:
      let index = globalIndex(variable, range)
      if operand.representation.isWord {
        emit(.setGlobalWord(index, operand.slot), range)
      } else {
        emit(.setGlobal(index, owned(operand, range).slot), range)
      }
    }
  }

  /// The variable's value in a register where it can be changed in place: its own one, or one that it has been
  /// moved to and must be moved back from.
  func borrow(_ variable: Variable, _ range: SourceRange) -> Operand {
    let representation = Representation(variable.type)
    switch places[ObjectIdentifier(variable)] {
    case .register(_, let slot)?:
      return Operand(representation: representation, slot: slot, isTemporary: false)
    case .box(_, let box)?:
      let operand = temporary(representation)
      if representation.isWord {
        emit(.getBoxWord(to: operand.slot, box), range)
      } else {
        if !variable.type.isAbsentable { emit(.requireBox(box), range) }
        emit(.takeBox(to: operand.slot, box), range)
      }
      return operand
    case nil:
      let index = globalIndex(variable, range)
      if variable.mayBeReadEarly { emit(.requireGlobal(index), range) }
      let operand = temporary(representation)
      if representation.isWord {
        emit(.getGlobalWord(to: operand.slot, index), range)
      } else {
        if !variable.type.isAbsentable { emit(.requireUnused(index), range) }
        emit(.takeGlobal(to: operand.slot, index), range)
      }
      return operand
    }
  }

  func giveBack(_ operand: Operand, to variable: Variable, _ range: SourceRange) {
    if operand.isTemporary { assign(operand, to: variable, range) }
  }

  // MARK: - Moving

  /// Puts a value where it is wanted.
  @discardableResult
  func deliver(_ operand: Operand, into destination: Slot?, _ range: SourceRange) -> Operand {
    guard let destination, destination != operand.slot else { return operand }
    if operand.representation.isWord {
      emit(.moveWord(to: destination, from: operand.slot), range)
    } else if operand.isTemporary {
      emit(.takeValue(to: destination, from: operand.slot), range)
    } else {
      emit(.copyValue(to: destination, from: operand.slot), range)
    }
    return Operand(representation: operand.representation, slot: destination, isTemporary: false)
  }

  /// A value that may be taken out of its register.
  func owned(_ operand: Operand, _ range: SourceRange) -> Operand {
    if operand.isTemporary || operand.representation.isWord { return operand }
    let copy = temporary(.value)
    emit(.copyValue(to: copy.slot, from: operand.slot), range)
    return copy
  }

  /// The value in a value register, words boxed; it may be taken.
  func boxed(_ operand: Operand, _ range: SourceRange) -> Operand {
    if operand.representation == .value { return owned(operand, range) }
    let box = temporary(.value)
    emit(.box(to: box.slot, from: operand.slot, operand.representation), range)
    return box
  }
}
