// Optionals: wrapping, unwrapping, chains.

extension Compiler {
  func wrap(_ operand: CheckedExpression, into destination: Slot?, _ range: SourceRange) -> Operand {
    if Representation(operand.type) == .value, !operand.type.isAbsentable {
      return compile(operand, into: destination)
    }
    let target = destination ?? allocate(.value)
    let start = mark
    let source = compile(operand)
    if source.representation.isWord {
      emit(.box(to: target, from: source.slot, source.representation), range)
    } else {
      emit(.wrapNested(to: target, from: owned(source, range).slot), range)
    }
    reset(to: start)
    return Operand(representation: .value, slot: target, isTemporary: destination == nil)
  }

  /// `optional!`
  func unwrap(_ optional: CheckedExpression, _ type: Type, into destination: Slot?, _ range: SourceRange)
    -> Operand
  {
    let representation = Representation(type)
    if representation == .value, !type.isAbsentable {
      let operand = compile(optional, into: destination)
      emit(.requireSome(operand.slot), range)
      return operand
    }
    let target = destination ?? allocate(representation)
    let start = mark
    let source = compile(optional)
    emit(.requireSome(source.slot), range)
    unwrap(source, type, into: target, range)
    reset(to: start)
    return Operand(representation: representation, slot: target, isTemporary: destination == nil)
  }

  /// Moves what an optional wraps, which is known to be there, into a register; a temporary is used up.
  func unwrap(_ optional: Operand, _ type: Type, into target: Slot, _ range: SourceRange) {
    if Representation(type).isWord {
      emit(.unbox(to: target, from: optional.slot), range)
      release(optional, range)
    } else if type.isAbsentable {
      emit(.unwrapNested(to: target, from: optional.slot), range)
      release(optional, range)
    } else {
      deliver(optional, into: target, range)
    }
  }

  func coalesce(
    _ left: CheckedExpression, _ right: CheckedExpression, _ type: Type, into destination: Slot?,
    _ range: SourceRange
  ) -> Operand {
    choose(Representation(type), into: destination, range) { target in
      let isNil = Label()
      let afterwards = Label()
      let optional = compile(left)
      emit(to: isNil, range) { .jumpIfNothing(optional.slot, $0) }
      if left.type == type {
        deliver(optional, into: target, range)
      } else {
        unwrap(optional, type, into: target, range)
      }
      emit(to: afterwards, range) { .jump($0) }
      bind(isNil)
      compile(right, into: target)
      bind(afterwards)
    }
  }

  /// `base?.body`
  func chain(
    _ base: CheckedExpression, _ variable: Variable, _ body: CheckedExpression, into destination: Slot?,
    _ range: SourceRange
  ) -> Operand {
    choose(.value, into: destination, range) { target in
      let isNil = Label()
      let afterwards = Label()
      let optional = compile(base)
      emit(to: isNil, range) { .jumpIfNothing(optional.slot, $0) }
      scope(range) {
        defineUnwrapped(variable, optional, range)
        compile(body, into: target)
      }
      emit(to: afterwards, range) { .jump($0) }
      bind(isNil)
      emit(.loadNothing(to: target), range)
      bind(afterwards)
    }
  }

  /// `if let variable = optional`, behind the test.
  func defineUnwrapped(_ variable: Variable, _ optional: Operand, _ range: SourceRange) {
    declare(variable, range)
    if case .register(_, let slot)? = places[ObjectIdentifier(variable)] {
      unwrap(optional, variable.type, into: slot, range)
      return
    }
    let start = mark
    let value = temporary(Representation(variable.type))
    unwrap(optional, variable.type, into: value.slot, range)
    assign(value, to: variable, range)
    reset(to: start)
  }
}
