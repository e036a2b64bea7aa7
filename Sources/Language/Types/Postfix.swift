// Members, subscripts and chains: what is written behind a value.

extension Checker {
  /// One link of a spine of members, calls and subscripts. Bases are taken without a chain of their own.
  func postfix(_ expression: Expression, hint: Type?) -> Prepared {
    let range = expression.range
    switch expression.kind {
    case .implicitMember(let name):
      return staticMember(implicitBases[implicitBases.count - 1], name, range, hint: hint)
    case .member(let base, let name):
      if let type = typeReference(base) { return staticMember(type, name, range, hint: hint) }
      return .checked(ownField(base, name, range) ?? member(self.base(base), name, range))
    case .tupleElement(let base, let index):
      let value = self.base(base)
      guard case .tuple(let members) = value.type.resolved else {
        if value.type.hasError { return .checked(refused(range)) }
        return .checked(refused(missingMember(Name(String(index), range), of: value.type), range))
      }
      guard index < members.count else {
        return .checked(refused(.tupleTooShort(index, value.type.spelling), range))
      }
      return .checked(CheckedExpression(.tupleElement(value, index), members[index].type, range))
    case .call(let callee, let arguments): return call(callee, arguments, range, hint: hint)
    case .subscripted(let base, let arguments):
      if typeReference(base) != nil {
        return .checked(refused(.notSupported("a subscript of a type"), range))
      }
      return .checked(subscripted(self.base(base), arguments, range))
    case .forceUnwrap(let base):
      let value = self.base(base)
      if value.type.hasError { return .checked(refused(range)) }
      guard let wrapped = value.type.wrapped else {
        return .checked(refused(.notOptional("!", value.type.spelling), range))
      }
      return .checked(CheckedExpression(.unwrap(value), wrapped, range))
    case .optionalChain(let base):
      let value = self.base(base)
      if value.type.hasError { return .checked(refused(range)) }
      guard let wrapped = value.type.wrapped else {
        return .checked(refused(.notOptional("?", value.type.spelling), range))
      }
      let variable = newLocal("?", wrapped, range)
      chains[chains.count - 1].append(ChainLink(base: value, variable: variable))
      return .checked(CheckedExpression(.variable(variable), wrapped, range))
    default: return prepare(expression, hint: hint)
    }
  }

  /// What stands in front of a dot, bracket or parenthesis.
  func base(_ expression: Expression) -> CheckedExpression {
    switch expression.kind {
    case .member, .tupleElement, .call, .subscripted, .forceUnwrap, .optionalChain, .implicitMember:
      return complete(postfix(expression, hint: nil))
    default: return check(expression)
    }
  }

  // MARK: - Optional chains

  func hasOptionalChain(_ expression: Expression) -> Bool {
    var link = expression
    while true {
      switch link.kind {
      case .optionalChain: return true
      case .member(let base, _), .tupleElement(let base, _), .call(let base, _), .subscripted(let base, _),
        .forceUnwrap(let base):
        link = base
      default: return false
      }
    }
  }

  /// Wraps what the links lead to: `nil` as soon as one of them is.
  func chained(_ body: () -> Prepared) -> CheckedExpression {
    chains.append([])
    var result = complete(body())
    let links = chains.removeLast()
    if result.type.hasError { return result }
    if result.type.wrapped == nil {
      result = CheckedExpression(.wrap(result), .optional(result.type), result.range)
    }
    for link in links.reversed() {
      if link.isChanged {
        let nothing = CheckedExpression(.nilLiteral, result.type, link.base.range)
        result = CheckedExpression(
          .ternary(isThere(link), result, nothing), result.type, link.base.range.union(result.range))
        continue
      }
      result = CheckedExpression(
        .optionalChain(link.base, link.variable, body: result), result.type,
        link.base.range.union(result.range))
    }
    return result
  }

  // MARK: - Subscripts

  func subscripted(_ base: CheckedExpression, _ arguments: [Argument], _ range: SourceRange)
    -> CheckedExpression
  {
    let type = base.type.resolved
    if type.hasError {
      for argument in arguments { checkAlone(argument.value) }
      return refused(range)
    }
    if let wrapped = type.wrapped {
      return refused(.subscriptOfOptional(type.spelling, wrapped.spelling), base.range)
    }
    if arguments.count == 1, let part = partOfArray(base, arguments[0].value, range) { return part }
    switch type {
    case .array(let element) where arguments.count == 1 && arguments[0].label == nil:
      let index = prepare(arguments[0].value)
      if isIndex(index) {
        return CheckedExpression(.arrayElement(base, index: complete(index, as: .int)), element, range)
      }
      return subscriptRow(base, [index], arguments, range)
    case .dictionary(let key, let value) where arguments.count == 1 && arguments[0].label == nil:
      let key = check(arguments[0].value, as: key)
      return CheckedExpression(.dictionaryValue(base, key: key), .optional(value), range)
    case .dictionary(let key, let value)
    where arguments.count == 2 && arguments[0].label == nil && arguments[1].label?.text == "default":
      let key = check(arguments[0].value, as: key)
      let fallback = check(arguments[1].value, as: value)
      return CheckedExpression(.dictionaryValueOrDefault(base, key: key, fallback: fallback), value, range)
    default:
      return subscriptRow(base, arguments.map { prepare($0.value) }, arguments, range)
    }
  }

  /// `a[2...]`, `a[..<5]`, `a[...4]`: the standard library's `suffix(from:)`, `prefix(upTo:)`, `prefix(through:)`.
  private func partOfArray(_ base: CheckedExpression, _ index: Expression, _ range: SourceRange)
    -> CheckedExpression?
  {
    guard case .array = base.type.resolved else { return nil }
    let method: String
    let label: String
    let bound: Expression
    switch index.kind {
    case .rangeFrom(let lower): (method, label, bound) = ("suffix", "from", lower)
    case .rangeUpTo(let name, let upper):
      (method, label, bound) = ("prefix", name.text == "..." ? "through" : "upTo", upper)
    case .parenthesized(let inner): return partOfArray(base, inner, range)
    default: return nil
    }
    guard let (callables, source) = methods(method, of: base.type),
      let callable = callables.first(where: { $0.parameters.first?.label == label })
    else { return nil }
    let value = check(bound, as: .int)
    return build(
      callable, receiver: base, typeArguments: typeArguments(callable, source.arguments), [value], range,
      nameRange: range)
  }

  /// Everything but a range, so that a wrong index is reported as what it should be: an `Int`.
  private func isIndex(_ prepared: Prepared) -> Bool {
    switch prepared {
    case .range: return false
    case .checked(let expression):
      guard case .nominal(let nominal, _) = expression.type.resolved else { return true }
      return nominal !== library.range && nominal !== library.closedRange
    default: return true
    }
  }

  private func subscriptRow(
    _ base: CheckedExpression, _ prepared: [Prepared], _ arguments: [Argument], _ range: SourceRange
  ) -> CheckedExpression {
    for source in membersOf(base.type) where !source.asArray && !source.members.subscripts.isEmpty {
      let candidates = source.members.subscripts.map {
        Candidate(callable: $0, receiver: base, typeArguments: typeArguments($0, source.arguments))
      }
      // Subscripts have no labels unless one is written as such in the row, with `_` meaning none.
      let unlabeled = arguments.map { Argument(label: $0.label, value: $0.value) }
      return complete(
        resolveCall(
          candidates, unlabeled, prepared: prepared, range, nameRange: range, hint: nil, isSubscript: true))
    }
    return refused(.noSubscript(base.type.spelling), range)
  }
}
