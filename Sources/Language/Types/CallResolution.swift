// Among the candidates of a call the one that fits: by labels, then by what its arguments cost.

extension Checker {
  func resolveCall(
    _ candidates: [Candidate], _ arguments: [Argument], prepared given: [Prepared]? = nil,
    _ range: SourceRange,
    nameRange: SourceRange, hint: Type?, typeName: String? = nil, isSubscript: Bool = false
  ) -> Prepared {
    // Most names mean one thing.
    if candidates.count == 1 {
      let match = matchLabels(candidates[0].callable, arguments, isSubscript: isSubscript)
      if match.failure == nil {
        return apply(
          candidates[0], match.arguments, arguments, prepared: given, range, nameRange: nameRange, hint: hint)
      }
    }
    let matches = candidates.map { matchLabels($0.callable, arguments, isSubscript: isSubscript) }
    let viable = candidates.indices.filter { matches[$0].failure == nil }
    if viable.count == 1 {
      let index = viable[0]
      return apply(
        candidates[index], matches[index].arguments, arguments, prepared: given, range, nameRange: nameRange,
        hint: hint)
    }
    if viable.isEmpty {
      reportNoLabels(candidates, matches, arguments, range, nameRange: nameRange, typeName)
      if given == nil { for argument in arguments { checkAlone(argument.value) } }
      return .checked(CheckedExpression(.nilLiteral, commonResult(candidates), range))
    }
    let prepared =
      given
      ?? arguments.indices.map { index in
        let value = arguments[index].value
        let types = viable.map { candidate -> Type? in
          guard let position = matches[candidate].arguments.firstIndex(of: index) else { return nil }
          return candidates[candidate].callable.parameters[position].type.substituting(
            candidates[candidate].typeArguments)
        }
        // What all candidates agree on helps already.
        let agreed = types[0].flatMap { first in
          types.allSatisfy { $0 == first } && !first.hasVariables ? first : nil
        }
        if case .inOut(let place) = value.kind { return prepare(place) }
        return prepare(value, hint: agreed)
      }
    if prepared.contains(where: { $0.isRefused }) {
      return .checked(CheckedExpression(.nilLiteral, commonResult(viable.map { candidates[$0] }), range))
    }
    guard let chosen = choose(viable, candidates, matches, prepared, hint) else {
      let types = prepared.map { describe($0) }
      report(
        .noOverload(
          typeName ?? candidates[0].callable.name, types: types,
          allowed: viable.map { spelled(candidates[$0], typeName) }), nameRange)
      return .checked(CheckedExpression(.nilLiteral, commonResult(viable.map { candidates[$0] }), range))
    }
    return apply(
      candidates[chosen], matches[chosen].arguments, arguments, prepared: prepared, range,
      nameRange: nameRange,
      hint: hint)
  }

  /// The result that all candidates have, so that what follows can be checked too.
  private func commonResult(_ candidates: [Candidate]) -> Type {
    let first = candidates[0].callable.result
    if candidates.allSatisfy({ $0.callable.result == first && $0.typeArguments.isEmpty }) { return first }
    return .error
  }

  private func spelled(_ candidate: Candidate, _ typeName: String?) -> String {
    let list = candidate.callable.parameters.map { parameter -> String in
      let type = parameter.type.substituting(candidate.typeArguments).spelling
      return parameter.label.map { $0 + ": " + type } ?? type
    }
    return (typeName ?? candidate.callable.name) + "(" + list.joined(separator: ", ") + ")"
  }

  func describe(_ prepared: Prepared) -> String {
    switch prepared {
    case .closure: return "closure"
    case .nilLiteral: return "nil"
    case .implicitMember(let expression): return "." + (rootName(expression) ?? "")
    case .array(let elements, _): return elements.isEmpty ? "[]" : prepared.naturalType?.spelling ?? "array"
    case .dictionary: return prepared.naturalType?.spelling ?? "dictionary"
    case .range: return "range"
    case .operatorName(let name), .functions(_, let name): return prepared.naturalType?.spelling ?? name.text
    case .checked, .integer, .float, .negated, .arithmetic, .tuple, .ternary, .call:
      return prepared.naturalType?.spelling ?? "expression"
    }
  }

  /// The candidate of least cost. What the surroundings expect breaks ties, as it does in Swift.
  private func choose(
    _ viable: [Int], _ candidates: [Candidate], _ matches: [LabelMatch], _ prepared: [Prepared], _ hint: Type?
  ) -> Int? {
    let wrongResult = 1_000
    var best: (index: Int, cost: Int)?
    for index in viable {
      let callable = candidates[index].callable
      let start = inference.mark
      defer { inference.rollBack(to: start) }
      var total: Int? = 0
      for (position, argument) in matches[index].arguments.enumerated() {
        guard let argument, let sum = total else { continue }
        let type = callable.parameters[position].type.substituting(candidates[index].typeArguments)
        total = cost(of: prepared[argument], as: type).map { $0 + sum }
      }
      guard var sum = total else { continue }
      if let hint, !hint.isUnknown {
        let result = callable.result.substituting(candidates[index].typeArguments)
        if cost(from: result, to: hint) == nil { sum += wrongResult }
      }
      if callable.generics.count > (candidates[index].receiver == nil ? 0 : 1) { sum += Cost.generic }
      if best == nil || sum < best!.cost { best = (index, sum) }
    }
    return best?.index
  }

  private func reportNoLabels(
    _ candidates: [Candidate], _ matches: [LabelMatch], _ arguments: [Argument], _ range: SourceRange,
    nameRange: SourceRange, _ typeName: String?
  ) {
    // The candidate that got furthest is the one that was meant.
    var best = 0
    for index in candidates.indices where matches[index].arguments.count > matches[best].arguments.count {
      best = index
    }
    let callable = candidates[best].callable
    let name = typeName.map { $0 + callable.fullName.dropFirst("init".utf8.count) } ?? callable.fullName
    if let failure = matches[best].failure {
      reportLabels(failure, callable, arguments, range, nameRange: nameRange, shown: name)
    }
  }
}
