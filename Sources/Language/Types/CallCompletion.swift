// The candidate that was chosen: its arguments are completed and the call is built.

extension Checker {
  /// How many closures inside each other are tried with several types; each level multiplies the work by four.
  private var mostTrials: Int { 2 }

  /// Checks the arguments against the parameters: first what is decided, then literals, closures last.
  func apply(
    _ candidate: Candidate, _ match: [Int?], _ arguments: [Argument], prepared given: [Prepared]?,
    _ range: SourceRange, nameRange: SourceRange, hint: Type?
  ) -> Prepared {
    let callable = candidate.callable
    var parts: [Prepared?] = []
    parts.reserveCapacity(match.count)
    for (position, index) in match.enumerated() {
      guard let index else {
        parts.append(nil)
        continue
      }
      let argument = arguments[index].value
      let type = callable.parameters[position].type.substituting(candidate.typeArguments)
      if callable.parameters[position].isInOut {
        parts.append(.checked(inOut(argument, as: type)))
        continue
      }
      let known = type.hasVariables ? nil : type
      let prepared: Prepared
      if case .inOut = argument.kind {
        prepared = .checked(refused(.needlessInOut, argument.range))
      } else {
        prepared = given?[index] ?? prepare(argument, hint: known)
      }
      if case .checked = prepared {
        parts.append(.checked(complete(prepared, as: type)))
      } else {
        parts.append(prepared)
      }
    }
    let result = callable.result.substituting(candidate.typeArguments)
    if let hint, result.hasVariables { adopt(hint, for: result) }
    let waiting = OpenCall(
      callable: callable, receiver: candidate.receiver, typeArguments: candidate.typeArguments,
      arguments: parts, range: range, nameRange: nameRange)
    if hint == nil, result.hasVariables, !waiting.needsFunctionTypes, waiting.hangsOnNumbers {
      return .call(waiting)
    }
    return .checked(finish(waiting))
  }

  /// Takes over what the context expects of the result.
  func adopt(_ hint: Type, for result: Type) {
    let wanted = hint.resolved
    if wanted.isUnknown { return }
    if case .variable = result.resolved, let wrapped = wanted.wrapped {
      _ = inference.unify(result, wrapped)
    } else if !inference.unify(result, wanted), let wrapped = wanted.wrapped {
      _ = inference.unify(result, wrapped)
    }
  }

  /// Completes the arguments of a chosen candidate and builds the call.
  func finish(_ call: OpenCall) -> CheckedExpression {
    let callable = call.callable
    let errorsBefore = diagnostics.count
    settleNumbers(call)
    var values = call.arguments.map { argument -> CheckedExpression? in
      if case .checked(let value)? = argument { return value } else { return nil }
    }
    for pass in 0..<2 {
      for position in values.indices where values[position] == nil {
        guard let argument = call.arguments[position], argument.needsFunctionType == (pass == 1) else {
          continue
        }
        let type = call.type(ofParameter: position)
        if callable.parameters[position].isBuilder, case .closure(let closure, let range) = argument {
          values[position] = builderClosure(closure, range, as: type)
        } else {
          values[position] = complete(argument, as: type)
        }
      }
    }
    if call.typeArguments.contains(where: { $0.isUnknown }),
      !values.contains(where: { $0?.type.hasError ?? false })
    {
      // What is wrong inside of a closure says more than that its type is not known.
      if diagnostics.count > errorsBefore { return refused(call.range) }
      return refused(.cannotInfer(in: callable.name, hasClosure: call.needsFunctionTypes), call.nameRange)
    }
    return build(
      callable, receiver: call.receiver, typeArguments: call.typeArguments, values, call.range,
      nameRange: call.nameRange)
  }

  /// Decides type variables that only numbers speak for. Where a closure is to take such a number, as in
  /// `reduce(0) { $0 + $1 }`, the first type for which the closure is right: `Int`, then `Double`, then `Float`.
  private func settleNumbers(_ call: OpenCall) {
    for type in call.typeArguments {
      guard case .variable(let variable) = type.resolved, let natural = call.naturalBinding(of: variable)
      else { continue }
      let users = call.arguments.indices.filter { index in
        guard let argument = call.arguments[index] else { return false }
        return argument.needsFunctionType && call.type(ofParameter: index).mentions(variable)
      }
      let isNumber = natural == .int || natural == .double
      guard isNumber, !users.isEmpty else {
        // Beside a refused argument the binding may be the variable itself.
        _ = inference.unify(type, natural)
        continue
      }
      if trials >= mostTrials {
        inference.bind(variable, to: beside(natural, users.map { call.type(ofParameter: $0) }))
        continue
      }
      func isRight(_ choice: Type) -> Bool {
        tries {
          self.inference.bind(variable, to: choice)
          for index in users {
            if let argument = call.arguments[index] {
              _ = self.complete(argument, as: call.type(ofParameter: index))
            }
          }
        }
      }
      // One after the other: Swift 6.3 for WebAssembly loses what is in a list of such constants.
      var chosen = natural
      if natural == .int, isRight(.int) {
        chosen = .int
      } else if isRight(.double) {
        chosen = .double
      } else if isRight(.float) {
        chosen = .float
      }
      inference.bind(variable, to: chosen)
    }
  }

  /// Deep inside closures that are themselves being tried, the other parameters decide: beside a `Double`, a number
  /// is one too.
  private func beside(_ natural: Type, _ functions: [Type]) -> Type {
    for function in functions {
      guard case .function(let parameters, _) = function.resolved else { continue }
      for parameter in parameters where parameter.resolved == .double || parameter.resolved == .float {
        return parameter.resolved
      }
    }
    return natural
  }

  // MARK: - In-out

  private func inOut(_ argument: Expression, as type: Type) -> CheckedExpression {
    guard case .inOut(let inner) = argument.kind else {
      _ = check(argument)
      return refused(.missingInOut, argument.range)
    }
    let value = lent(inner)
    if value.type.hasError { return refused(argument.range) }
    guard inference.unify(value.type, type) else { return mismatch(value, type) }
    guard let place = place(value, toCall: nil, argument.range) else { return refused(argument.range) }
    return CheckedExpression(.inOut(place), value.type, argument.range)
  }
}

extension Prepared {
  /// Closures and function names: completed last, when the types of their parameters are known.
  var needsFunctionType: Bool {
    switch self {
    case .closure, .functions, .operatorName: return true
    case .ternary(_, let yes, let no, _): return yes.needsFunctionType || no.needsFunctionType
    default: return false
    }
  }
}

extension OpenCall {
  var needsFunctionTypes: Bool { arguments.contains { $0?.needsFunctionType ?? false } }

  /// Whether only numbers without a type decide what is still unknown.
  var hangsOnNumbers: Bool {
    var hangs = false
    for type in typeArguments {
      guard case .variable(let variable) = type.resolved else { continue }
      let natural = naturalBinding(of: variable)
      guard natural == .int || natural == .double else { return false }
      hangs = true
    }
    return hangs
  }
}
