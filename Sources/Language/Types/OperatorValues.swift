// Operators given where a function is wanted: `reduce(0, +)`.

extension Checker {
  /// What `+` gives on these operands; `nil` where there is none.
  func operatorResult(_ name: String, _ parameters: [Type], _ result: Type) -> Type? {
    let parameters = operands(parameters)
    guard parameters.count == 2 else { return nil }
    let (left, right) = (parameters[0], parameters[1])
    if left == right, let type = left.primitive, let operation = Primitive.Operation(name),
      operation.exists(on: type)
    {
      let given: Type = operation.isComparison ? .bool : left
      return inference.unify(given, result) ? given : nil
    }
    if (name == "&&" || name == "||"), left == .bool, right == .bool, inference.unify(.bool, result) {
      return .bool
    }
    for callable in operatorCandidates(name)
    where functionReference(callable, fits: .function(parameters, result: result)) {
      return result
    }
    return nil
  }

  func operatorValue(_ name: Name, as type: Type) -> CheckedExpression {
    guard case .function(let parameters, let result) = type,
      let found = operatorResult(name.text, parameters.map { $0.resolved }, result)
    else {
      return type == .error
        ? refused(name.range) : refused(.noFunctionFits(name.text, type.spelling), name.range)
    }
    return closure(parameters: parameters.map { $0.resolved }, result: found, name.range) { given in
      let values = self.operands(given)
      return self.complete(
        .checked(
          self.resolveOperator(name, .checked(values[0]), .checked(values[1]), name.range, hint: found)),
        as: found)
    }
  }

  /// A pair comes as one argument, as in `zip(weights, inputs).map(*)`.
  private func operands(_ parameters: [Type]) -> [Type] {
    if parameters.count == 1, case .tuple(let members) = parameters[0].resolved {
      return members.map { $0.type.resolved }
    }
    return parameters
  }

  private func operands(_ values: [CheckedExpression]) -> [CheckedExpression] {
    guard values.count == 1, case .tuple(let members) = values[0].type.resolved else { return values }
    return members.enumerated().map {
      CheckedExpression(.tupleElement(values[0], $0), $1.type.resolved, values[0].range)
    }
  }
}
