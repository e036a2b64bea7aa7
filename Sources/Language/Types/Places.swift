// What can be assigned or changed in place.

extension Checker {
  /// The way to a place, read off an expression that was checked as a value. Reports why it cannot be changed.
  func place(_ value: CheckedExpression, toCall method: String?, _ range: SourceRange) -> LValue? {
    var steps: [LValue.PlacedStep] = []
    guard let value = unchained(value, range) else { return nil }
    var node = value
    while true {
      let step: LValue.Step
      let base: CheckedExpression
      switch node.kind {
      case .variable(let variable):
        guard isChangeable(variable, from: node, method, range) else { return nil }
        change(variable)
        return LValue(
          variable: variable, steps: steps.reversed(), type: value.type.resolved, range: value.range)
      case .field(let inner, let index):
        if case .nominal(let nominal, _) = inner.type.resolved, nominal.fields[index].isConstant {
          let field = nominal.fields[index]
          report(
            .changeOfConstant(field.name), value.range,
            notes: declared(field.name, block: nominal.block, field.range))
          return nil
        }
        (step, base) = (.field(index), inner)
      case .tupleElement(let inner, let index): (step, base) = (.tupleElement(index), inner)
      case .arrayElement(let inner, let index): (step, base) = (.arrayElement(index), inner)
      case .dictionaryValue(let inner, let key): (step, base) = (.dictionaryValue(key), inner)
      case .dictionaryValueOrDefault(let inner, let key, let fallback):
        (step, base) = (.dictionaryValueOrDefault(key, fallback: fallback), inner)
      case .unwrap(let inner): (step, base) = (.unwrap, inner)
      case .optionalChain:
        reportChangeThroughChain(range)
        return nil
      default:
        if value.type.hasError { return nil }
        if let method {
          report(.changeOfValue(method), range)
        } else {
          report(.notAssignable, range)
        }
        return nil
      }
      steps.append(LValue.PlacedStep(step: step, type: node.type.resolved, range: node.range))
      node = base
    }
  }

  private func isChangeable(
    _ variable: Variable, from node: CheckedExpression, _ method: String?, _ range: SourceRange
  ) -> Bool {
    if !variable.isConstant { return true }
    if variable.type.hasError { return false }
    if variable.name == "self" {
      report(.changeOfSelf, range)
    } else {
      let notes = declared(variable.name, block: owner(of: variable), variable.range)
      if let method {
        report(.mutatingOnConstant(method, variable.name), range, notes: notes)
      } else {
        report(.changeOfConstant(variable.name), node.range, notes: notes)
      }
    }
    return false
  }

  private func reportChangeThroughChain(_ range: SourceRange) {
    report(.notSupported("lending a value through `?.`", instead: "unwrap it with `!`"), range)
  }

  private func owner(of variable: Variable) -> Int {
    if case .global(let owner) = variable.place { return owner } else { return block }
  }

  // MARK: - Assignment

  func assignment(_ target: Expression, _ operation: Name?, _ value: Expression, _ range: SourceRange)
    -> [CheckedStatement]
  {
    if hasOptionalChain(target) {
      return throughChain(range) {
        if let operation { return modification(target, operation, value, range) }
        return assign(value, to: target, range)
      }
    }
    if let operation { return modification(target, operation, value, range) }
    switch target.kind {
    case .name(let name) where name.text == "_":
      return [CheckedStatement(.expression(source(value, as: nil)), range)]
    case .name(let name) where name.text == "self" && isInitializer:
      if let variable = context.selfVariable { return initializeSelf(variable, target, value, range) }
    case .name(let name):
      if let variable = unassigned(name.text) { return initialize(variable, target, value, range) }
    case .member(let base, let name):
      if let statement = initializeField(base, name, target, value, range) { return [statement] }
    case .tuple(let elements): return assignTuple(elements, value, range)
    default: break
    }
    if case .name(let name) = target.kind, let statement = initializeField(nil, name, target, value, range) {
      return [statement]
    }
    return assign(value, to: target, range)
  }

  private func assign(_ value: Expression, to target: Expression, _ range: SourceRange) -> [CheckedStatement]
  {
    let current = read(target)
    if current.type.hasError {
      checkAlone(value)
      return []
    }
    let new = source(value, as: current.type)
    guard let place = place(current, toCall: nil, target.range), !new.type.hasError else { return [] }
    if isSame(current, new) {
      report(.assignedToItself, range)
      return []
    }
    return [CheckedStatement(.assign(place, new), range)]
  }

  /// Two spellings of one variable, or of one of its fields: as far as Swift looks.
  private func isSame(_ left: CheckedExpression, _ right: CheckedExpression) -> Bool {
    switch (left.kind, right.kind) {
    case (.variable(let one), .variable(let other)): one === other
    case (.field(let one, let index), .field(let other, let otherIndex)):
      if case .variable = one.kind { index == otherIndex && isSame(one, other) } else { false }
    default: false
    }
  }

  /// `(a, b) = (b, a)`: all values first, then all places.
  private func assignTuple(_ elements: [TupleElement], _ value: Expression, _ range: SourceRange)
    -> [CheckedStatement]
  {
    let targets = elements.map { element -> CheckedExpression? in
      if case .name(let name) = element.value.kind, name.text == "_" { return nil }
      return check(element.value)
    }
    if targets.contains(where: { $0?.type.hasError ?? false }) {
      checkAlone(value)
      return []
    }
    var new: CheckedExpression
    if targets.contains(where: { $0 == nil }) {
      new = check(value)
    } else {
      new = check(value, as: .tuple(targets.map { TupleMember($0?.type ?? .error) }))
    }
    guard case .tuple(let members) = new.type.resolved, members.count == targets.count else {
      if !new.type.hasError { report(.tuplePattern(elements.count, new.type.spelling), range) }
      return []
    }
    let parts = members.map { newLocal("part", $0.type, range) }
    var result = [CheckedStatement(.destructure(.tuple(parts.map { .bind($0) }), new), range)]
    for (target, part) in zip(targets, parts) {
      guard let target, let place = place(target, toCall: nil, target.range) else { continue }
      let value = coerced(CheckedExpression(.variable(part), part.type, target.range), to: target.type)
      result.append(CheckedStatement(.assign(place, value), range))
    }
    return result
  }

  // MARK: - First assignment

  /// A variable that was declared without a value and may not have one yet.
  private func unassigned(_ name: String) -> Variable? {
    for scope in scopes.reversed() {
      guard let entity = scope.names[name] else { continue }
      if case .variable(let variable) = entity, waiting[ObjectIdentifier(variable)] != nil { return variable }
      return nil
    }
    return nil
  }

  private func initialize(
    _ variable: Variable, _ target: Expression, _ value: Expression, _ range: SourceRange
  )
    -> [CheckedStatement]
  {
    let new = source(value, as: variable.type)
    let identity = ObjectIdentifier(variable)
    if variable.isConstant {
      let isOwn = variable.depth == context.depth
      let loops = context.jumps.filter { $0.isLoop }.count
      if !isOwn || context.flow.assigned.contains(identity) || loops > (waiting[identity] ?? 0) {
        report(
          .assignedTwice(variable.name), target.range,
          notes: declared(variable.name, block: block, variable.range))
      }
    }
    if variable.depth == context.depth {
      context.flow.unassigned.remove(identity)
      context.flow.assigned.insert(identity)
    } else {
      capture(variable)
    }
    change(variable)
    if new.type.hasError { return [] }
    let place = LValue(variable: variable, steps: [], type: variable.type.resolved, range: target.range)
    return [CheckedStatement(.assign(place, new), range)]
  }

  /// `self.x = value`, or `x = value`, in an initializer.
  private func initializeField(
    _ base: Expression?, _ name: Name, _ target: Expression, _ value: Expression, _ range: SourceRange
  ) -> CheckedStatement? {
    guard !context.unsetFields.isEmpty, let variable = context.selfVariable,
      case .nominal(let nominal, _) = variable.type,
      let index = nominal.fields.firstIndex(where: { $0.name == name.text })
    else { return nil }
    if let base {
      guard case .name(let root) = base.kind, root.text == "self" else { return nil }
    } else if scopes.dropFirst().contains(where: { $0.names[name.text] != nil }) {
      return nil
    }
    let field = nominal.fields[index]
    let standIn = ObjectIdentifier(context.unsetFields[index])
    let new = source(value, as: field.type)
    let isSet = context.flow.assigned.contains(standIn) || context.jumps.contains { $0.isLoop }
    if field.isConstant, isSet || field.defaultValue != nil {
      report(
        .assignedTwice("self." + field.name), target.range,
        notes: declared(field.name, block: nominal.block, field.range))
    }
    context.flow.unassigned.remove(standIn)
    context.flow.assigned.insert(standIn)
    let step = LValue.PlacedStep(step: .field(index), type: field.type, range: target.range)
    let place = LValue(variable: variable, steps: [step], type: field.type, range: target.range)
    return CheckedStatement(.assign(place, new), range)
  }

  /// What a target holds now; where it stands behind `?`, what is inside.
  private func read(_ target: Expression) -> CheckedExpression {
    if rootsInImplicitMember(target) || !hasOptionalChain(target) { return lent(target) }
    return unchained(base(target), target.range) ?? refused(target.range)
  }

  // MARK: - Compound assignment

  private func modification(
    _ target: Expression, _ operation: Name, _ value: Expression, _ range: SourceRange
  )
    -> [CheckedStatement]
  {
    let current = read(target)
    if current.type.hasError {
      checkAlone(value)
      return []
    }
    let type = current.type.resolved
    if let primitive = type.primitive, let kind = Primitive.Operation(operation.text),
      kind.exists(on: primitive)
    {
      let right = prepare(value)
      guard cost(of: right, as: type) != nil else {
        let found = complete(right)
        if !found.type.hasError {
          report(
            .operands(
              operation.text, type.spelling, found.type.spelling,
              hint: found.type.isNumeric && type.isNumeric ? type.spelling + "(…)" : nil), operation.range)
        }
        return []
      }
      let new = complete(right, as: type)
      guard let place = place(current, toCall: nil, target.range), !new.type.hasError else { return [] }
      return [CheckedStatement(.modify(place, .primitive(Primitive(kind, primitive)), new), range)]
    }
    if let row = compoundRow(operation, current, value, target.range) {
      return [CheckedStatement(row, range)]
    }
    let right = prepare(value)
    if right.isRefused { return [] }
    let result = resolveOperator(operation, .checked(current), right, range, hint: type)
    if result.type.hasError { return [] }
    guard let place = place(current, toCall: nil, target.range) else { return [] }
    let new = coerced(result, to: type)
    if new.type.hasError { return [] }
    if case .call(.native(let row, let types), let operands) = new.kind, operands.count == 2 {
      return [CheckedStatement(.modify(place, .native(row, typeArguments: types), operands[1]), range)]
    }
    return [CheckedStatement(.assign(place, new), range)]
  }

  /// A row `+=`; `nil` where there is none for these types.
  private func compoundRow(
    _ operation: Name, _ current: CheckedExpression, _ value: Expression, _ range: SourceRange
  )
    -> CheckedStatement.Kind?
  {
    let candidates = operatorCandidates(operation.text + "=").filter {
      $0.parameters.count == 2 && $0.parameters[0].isInOut
    }
    if candidates.isEmpty { return nil }
    let right = prepare(value)
    if right.isRefused { return .expression(refused(range)) }
    var best: (callable: Callable, types: [Type], cost: Int)?
    for callable in candidates {
      let types = typeArguments(callable, [])
      let start = inference.mark
      defer { inference.rollBack(to: start) }
      guard inference.unify(callable.parameters[0].type.substituting(types), current.type),
        let cost = cost(of: right, as: callable.parameters[1].type.substituting(types))
      else { continue }
      if best == nil || cost < best!.cost { best = (callable, types, cost) }
    }
    guard let (callable, types, _) = best, case .native(let row) = callable.target else { return nil }
    _ = inference.unify(callable.parameters[0].type.substituting(types), current.type)
    let new = complete(right, as: callable.parameters[1].type.substituting(types))
    guard let place = place(current, toCall: nil, range), !new.type.hasError else {
      return .expression(refused(range))
    }
    return .modify(place, .mutating(row, typeArguments: types.map { $0.concrete }), new)
  }
}
