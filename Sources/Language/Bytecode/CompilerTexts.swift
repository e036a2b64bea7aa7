// Texts are built where they stay: parts are appended to one text, none is made only to be appended to another.

extension Compiler {
  /// A new text, to which each part is appended when it has been computed. It is not built in the destination, which
  /// a part may read.
  func interpolation(_ parts: [InterpolationPart], into destination: Slot?, _ range: SourceRange) -> Operand {
    building(into: destination, range) { text in
      var rest = parts[...]
      if case .text(let start) = parts.first {
        emit(.makeString(to: text, program.add(Value(start))), range)
        rest = rest.dropFirst()
      } else {
        emit(.makeString(to: text, program.add(Value(""))), range)
      }
      for part in rest { append(part, to: text, range) }
    }
  }

  private func append(_ part: InterpolationPart, to text: Slot, _ range: SourceRange) {
    let start = mark
    append(evaluated(part, isKept: false, range), to: text)
    reset(to: start)
  }

  /// `place += "…"`: the parts are computed first, since they may read the place, and then appended to what is there.
  ///
  /// - Returns: `false` where computing a part may change a variable, for its index or what another part has read.
  func appendParts(_ place: LValue, _ steps: [Step], _ value: CheckedExpression) -> Bool {
    guard case .interpolation(let parts) = value.kind else { return false }
    let changesVariables = parts.contains {
      if case .value(let expression) = $0 { expression.mayChangeVariables } else { false }
    }
    if changesVariables { return false }
    let evaluated = parts.map { self.evaluated($0, isKept: true, value.range) }
    let opened = open(place, steps)
    for part in evaluated { append(part, to: opened.leaf.slot) }
    close(opened)
    return true
  }

  /// A part of a text that has been computed: a word, or a text.
  private struct EvaluatedPart {
    let operand: Operand
    let range: SourceRange
  }

  /// - Parameter isKept: The text that it is appended to may be the one that the part is.
  private func evaluated(_ part: InterpolationPart, isKept: Bool, _ range: SourceRange) -> EvaluatedPart {
    switch part {
    case .text(let added):
      let text = temporary(.value)
      emit(.loadValue(to: text.slot, program.add(Value(added))), range)
      return EvaluatedPart(
        operand: Operand(representation: .value, slot: text.slot, isTemporary: false), range: range)
    case .value(let expression):
      let operand = compile(expression)
      switch expression.type {
      case .int, .double, .float, .bool: return EvaluatedPart(operand: operand, range: expression.range)
      case .string:
        return EvaluatedPart(
          operand: isKept ? owned(operand, expression.range) : operand, range: expression.range)
      case .void, .never, .array, .dictionary, .optional, .tuple, .function, .nominal, .parameter, .variable,
        .error:
        let text = temporary(.value)
        describe(operand, expression.type, into: text.slot, expression.range)
        return EvaluatedPart(operand: text, range: expression.range)
      }
    }
  }

  private func append(_ part: EvaluatedPart, to text: Slot) {
    if part.operand.representation.isWord {
      emit(.appendWordText(to: text, from: part.operand.slot, part.operand.representation), part.range)
    } else {
      emit(.appendString(text, part.operand.slot), part.range)
      release(part.operand, part.range)
    }
  }

  /// `left + right` of texts.
  func concatenation(
    _ left: CheckedExpression, _ right: CheckedExpression, into destination: Slot?, _ range: SourceRange
  ) -> Operand {
    building(into: destination, range) { text in
      compile(left, into: text)
      let operand = compile(right)
      emit(.appendString(text, operand.slot), range)
      release(operand, range)
    }
  }

  /// A text that is built in a register of its own, and then brought to the destination.
  private func building(
    into destination: Slot?, _ range: SourceRange, _ body: (_ text: Slot) -> Void
  ) -> Operand {
    let start = mark
    let text = allocate(.value)
    let inner = mark
    body(text)
    reset(to: inner)
    guard let destination else { return Operand(representation: .value, slot: text, isTemporary: true) }
    emit(.takeValue(to: destination, from: text), range)
    reset(to: start)
    return Operand(representation: .value, slot: destination, isTemporary: false)
  }

  func describe(_ operand: Operand, _ type: Type, into slot: Slot, _ range: SourceRange) {
    switch type {
    case .string: deliver(operand, into: slot, range)
    case .int, .double, .float, .bool:
      emit(.describeWord(to: slot, from: operand.slot, operand.representation), range)
    case .void, .never, .array, .dictionary, .optional, .tuple, .function, .nominal, .parameter, .variable,
      .error:
      let start = mark
      let value = operand.representation == .value ? operand : boxed(operand, range)
      emit(.describe(to: slot, from: value.slot, type: compilation.index(ofType: type)), range)
      release(value, range)
      reset(to: start)
    }
  }
}
