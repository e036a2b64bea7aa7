// Expressions: each leaves its value in a register, the wanted one if there is one.

extension Compiler {
  /// - Parameter destination: Where the value has to be; it is written only once everything that the
  ///   expression reads has been read, so that it may be a variable's register.
  @discardableResult
  func compile(_ expression: CheckedExpression, into destination: Slot? = nil) -> Operand {
    let representation = Representation(expression.type)
    let range = expression.range
    /// One instruction that writes the result.
    func result(_ make: (Slot) -> Instruction) -> Operand {
      let slot = destination ?? allocate(representation)
      emit(make(slot), range)
      return Operand(representation: representation, slot: slot, isTemporary: destination == nil)
    }
    /// The same, reading one operand.
    func unary(_ operand: CheckedExpression, _ make: (Slot, Slot) -> Instruction) -> Operand {
      let target = destination ?? allocate(representation)
      let start = mark
      let source = compile(operand)
      emit(make(target, source.slot), range)
      release(source, range)
      reset(to: start)
      return Operand(representation: representation, slot: target, isTemporary: destination == nil)
    }
    func literal(_ word: Int64) -> Operand {
      deliver(constant(word, representation, range), into: destination, range)
    }

    switch expression.kind {
    case .integer(let value): return literal(value)
    case .double(let value): return literal(Int64(bitPattern: value.bitPattern))
    case .float(let value): return literal(Int64(value.bitPattern))
    case .boolean(let value): return literal(value ? 1 : 0)
    case .string(let text):
      let index = program.add(Value(text))
      return result { .loadValue(to: $0, index) }
    case .nilLiteral:
      // The checker lets nothing through that it refused; should it ever, nothing is left out in silence.
      if expression.type.hasError { emit(.fail(program.add(message: Message.refused)), range) }
      return result { .loadNothing(to: $0) }
    case .interpolation(let parts): return interpolation(parts, into: destination, range)
    case .array(let elements): return array(elements, expression.type, into: destination, range)
    case .dictionary(let elements): return dictionary(elements, expression.type, into: destination, range)
    case .tuple(let members):
      return aggregate(members, into: destination, range) { .makeTuple(to: $0, first: $1, count: $2) }
    case .structure(_, let fields):
      return aggregate(fields, into: destination, range) { .makeTuple(to: $0, first: $1, count: $2) }
    case .enumeration(_, let tag, let payload):
      return enumeration(tag, payload, representation, into: destination, range)
    case .range(let lower, let upper): return rangeValue(lower, upper, into: destination, range)

    case .variable(let variable): return read(variable, into: destination, range)
    case .field(let base, let index), .tupleElement(let base, let index):
      if representation.isWord, index < TupleObject.nearCount,
        case .arrayElement(let array, let place) = base.kind
      {
        return operation(array, place, representation, into: destination, range) {
          .elementField(to: $0, array: $1, index: $2, Slot(index))
        }
      }
      return unary(base) { target, source in
        representation.isWord
          ? .fieldWord(to: target, tuple: source, Slot(index))
          : .fieldValue(to: target, tuple: source, Slot(index))
      }
    case .arrayElement(let base, let index):
      return operation(base, index, representation, into: destination, range) {
        representation.isWord
          ? .elementWord(to: $0, array: $1, index: $2) : .elementValue(to: $0, array: $1, index: $2)
      }
    case .dictionaryValue(let base, let key):
      return lookUp(base, key, expression.type, into: destination, range)
    case .dictionaryValueOrDefault(let base, let key, let fallback):
      return lookUp(base, key, or: fallback, expression.type, into: destination, range)
    case .unwrap(let optional):
      return unwrap(optional, expression.type, into: destination, range)

    case .binary(let primitive, let left, let right):
      return binary(primitive, left, right, into: destination, range)
    case .negate(let type, let operand):
      return unary(operand) { target, source in
        switch type {
        case .int: return .negateInt(target, source)
        case .double: return .negateDouble(target, source)
        case .float: return .negateFloat(target, source)
        case .bool, .string: fatalError("no such operator")
        }
      }
    case .not(let operand): return unary(operand) { .not($0, $1) }
    case .and, .or: return shortCircuit(expression, into: destination)
    case .equality(let left, let right, let isNegated):
      return equality(left, right, isNegated: isNegated, into: destination, range)
    case .coalesce(let left, let right):
      return coalesce(left, right, expression.type, into: destination, range)
    case .ternary(let condition, let then, let otherwise):
      return choose(representation, into: destination, range) { target in
        let otherwiseLabel = Label()
        let afterwards = Label()
        jump(to: otherwiseLabel, if: condition, is: false)
        compile(then, into: target)
        emit(to: afterwards, range) { .jump($0) }
        bind(otherwiseLabel)
        compile(otherwise, into: target)
        bind(afterwards)
      }
    case .optionalChain(let base, let variable, let body):
      return chain(base, variable, body, into: destination, range)

    case .wrap(let operand): return wrap(operand, into: destination, range)
    case .upcast(let operand): return compile(operand, into: destination)
    case .mapElements(let array, let variable, let body):
      return mapElements(array, variable, body, into: destination, range)
    case .elements(let operand):
      let type = compilation.index(ofType: operand.type)
      return unary(operand) { .elements(to: $0, from: $1, type: type) }

    case .call(let callee, let arguments):
      return call(callee, arguments, expression.type, into: destination, range)
    case .mutate(let place, let row, let typeArguments, let arguments):
      return mutate(place, row, typeArguments, arguments, expression.type, into: destination, range)
    case .rawValue(let operand): return rawValue(operand, representation, into: destination, range)
    case .fromRawValue(let nominal, let operand):
      return fromRawValue(nominal, operand, expression.type, into: destination, range)
    case .closure(let function), .function(let function): return closure(function, into: destination, range)
    case .inOut: fatalError("`&` outside of an argument")
    case .statement(let statement):
      return choose(representation, into: destination, range) { target in
        let afterwards = Label()
        let operand = Operand(representation: representation, slot: target, isTemporary: true)
        // `swap(&a, &b)` gives nothing.
        if expression.type == .void { emit(.loadNothing(to: target), range) }
        yields.append(YieldContext(result: operand, afterwards: afterwards, firstValue: nextValue))
        self.statement(statement)
        yields.removeLast()
        bind(afterwards)
      }
    case .expect(let expectation):
      expect(expectation, range)
      return nothing(into: destination, range)
    }
  }

  /// Compiles for what it does; a value is dropped.
  func effect(_ expression: CheckedExpression) {
    let start = mark
    switch expression.kind {
    case .call(let callee, let arguments) where expression.type == .void || expression.type == .never:
      call(callee, arguments, resultIsUsed: false, expression.type, expression.range)
    case .mutate(let place, let row, let typeArguments, let arguments) where expression.type == .void:
      mutate(
        place, row, typeArguments, arguments, expression.type, into: nil, expression.range,
        resultIsUsed: false)
    case .expect(let expectation): expect(expectation, expression.range)
    default: release(compile(expression), expression.range)
    }
    reset(to: start)
  }

  /// `Void` as a value.
  func nothing(into destination: Slot?, _ range: SourceRange) -> Operand {
    let slot = destination ?? allocate(.value)
    emit(.loadNothing(to: slot), range)
    return Operand(representation: .value, slot: slot, isTemporary: destination == nil)
  }

  /// A result that is written on several ways.
  func choose(
    _ representation: Representation, into destination: Slot?, _ range: SourceRange, _ body: (Slot) -> Void
  ) -> Operand {
    let target = destination ?? allocate(representation)
    let start = mark
    body(target)
    reset(to: start)
    return Operand(representation: representation, slot: target, isTemporary: destination == nil)
  }

  /// A result that is written before all of the expression has been read: never straight into a variable.
  func build(
    _ representation: Representation, into destination: Slot?, _ range: SourceRange, _ body: (Slot) -> Void
  ) -> Operand {
    let start = mark
    let operand = temporary(representation)
    let inner = mark
    body(operand.slot)
    reset(to: inner)
    if destination == nil { return operand }
    let delivered = deliver(operand, into: destination, range)
    reset(to: start)
    return delivered
  }

  /// Two operands, left first.
  func operation(
    _ left: CheckedExpression, _ right: CheckedExpression, _ representation: Representation,
    into destination: Slot?, _ range: SourceRange, _ make: (Slot, Slot, Slot) -> Instruction
  ) -> Operand {
    let target = destination ?? allocate(representation)
    let start = mark
    let (first, second) = pair(left, right)
    emit(make(target, first.slot, second.slot), range)
    release(first, range)
    release(second, range)
    reset(to: start)
    return Operand(representation: representation, slot: target, isTemporary: destination == nil)
  }

  /// Both operands; the left one keeps its value when evaluating the right one changes the variable.
  func pair(_ left: CheckedExpression, _ right: CheckedExpression) -> (Operand, Operand) {
    let first = stable(left, while: right.mayChangeVariables)
    return (first, compile(right))
  }

  /// An operand that stays as it is, while what comes next may change variables: then the variable's value is copied.
  func stable(_ expression: CheckedExpression, while variablesMayChange: Bool) -> Operand {
    let operand = compile(expression)
    guard variablesMayChange, !operand.isTemporary, case .variable(let variable) = expression.kind,
      !variable.isConstant
    else { return operand }
    let copy = temporary(operand.representation)
    deliver(operand, into: copy.slot, expression.range)
    return copy
  }
}

extension CheckedExpression {
  /// Whether evaluating it can change a variable: said too often rather than too seldom.
  var mayChangeVariables: Bool {
    switch kind {
    case .integer, .double, .float, .boolean, .string, .nilLiteral, .variable, .closure, .function:
      return false
    case .field(let base, _), .tupleElement(let base, _), .unwrap(let base), .negate(_, let base),
      .not(let base),
      .wrap(let base), .upcast(let base), .elements(let base), .rawValue(let base),
      .fromRawValue(_, let base):
      return base.mayChangeVariables
    case .binary(_, let left, let right), .and(let left, let right), .or(let left, let right),
      .equality(let left, let right, _), .coalesce(let left, let right), .range(let left, let right),
      .arrayElement(let left, let right), .dictionaryValue(let left, let right):
      return left.mayChangeVariables || right.mayChangeVariables
    case .array(let parts), .tuple(let parts), .structure(_, let parts), .enumeration(_, _, let parts):
      return parts.contains { $0.mayChangeVariables }
    case .call(.native, let arguments):
      // A native changes a variable only through a closure that it is given.
      return arguments.contains {
        if case .function = $0.type { return true }
        return $0.mayChangeVariables
      }
    case .interpolation, .dictionary, .dictionaryValueOrDefault, .ternary, .optionalChain,
      .mapElements, .call, .mutate, .inOut, .statement, .expect:
      return true
    }
  }
}
