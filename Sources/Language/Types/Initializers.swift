// Initializers: each field gets its value before `self` is used as a whole, and before the end.

extension Checker {
  func beginInitializer(_ nominal: Nominal, _ context: FunctionContext) {
    completeFields(of: nominal)
    if nominal.kind == .enumeration {
      // Nothing but `self` to be set.
      let standIn = Variable(
        name: "self", type: .nominal(nominal, []), isConstant: false, place: .local, depth: context.depth,
        range: nominal.range)
      context.unsetFields = [standIn]
      context.flow.unassigned.insert(ObjectIdentifier(standIn))
      return
    }
    context.unsetFields = nominal.fields.map {
      Variable(
        name: $0.name, type: $0.type, isConstant: $0.isConstant, place: .local, depth: context.depth,
        range: $0.range)
    }
    for (field, standIn) in zip(nominal.fields, context.unsetFields) where field.defaultValue == nil {
      context.flow.unassigned.insert(ObjectIdentifier(standIn))
    }
  }

  var isInitializer: Bool {
    if case .initializer? = context.function?.kind { return true } else { return false }
  }

  private func isField(_ standIn: Variable) -> Bool { standIn.type != context.selfType }

  func checkFieldsAreSet(_ range: SourceRange) {
    guard isInitializer else { return }
    for standIn in context.unsetFields where context.flow.unassigned.contains(ObjectIdentifier(standIn)) {
      guard isField(standIn) else {
        report(.selfNotSet, range)
        continue
      }
      report(.fieldNotSet(standIn.name), range, notes: declared(standIn.name, block: block, standIn.range))
    }
  }

  func initializedSelf(_ range: SourceRange) -> CheckedExpression? {
    guard isInitializer, let variable = context.selfVariable else { return nil }
    return CheckedExpression(.variable(variable), variable.type, range)
  }

  // MARK: - `self` as a whole

  /// `self`, and why it cannot be used as a whole yet.
  var unfinishedSelf: (variable: Variable, problem: TypeProblem)? {
    guard let variable = context.selfVariable,
      let standIn = context.unsetFields.first(where: {
        context.flow.unassigned.contains(ObjectIdentifier($0))
      })
    else { return nil }
    return (variable, .selfUsedEarly(field: isField(standIn) ? standIn.name : nil))
  }

  func checkSelfIsFinished(_ range: SourceRange) {
    if let unfinished = unfinishedSelf { report(unfinished.problem, range) }
  }

  /// `self.name` in an initializer, where `name` is a field: it needs no other field.
  func ownField(_ base: Expression, _ name: Name, _ range: SourceRange) -> CheckedExpression? {
    guard !context.unsetFields.isEmpty, case .name(let root) = base.kind, root.text == "self",
      let variable = context.selfVariable, case .nominal(let nominal, _) = variable.type,
      let index = nominal.fields.firstIndex(where: { $0.name == name.text })
    else { return nil }
    return field(read(variable, base.range), index, of: nominal, range)
  }

  /// `self = value`: all fields at once.
  func initializeSelf(_ variable: Variable, _ target: Expression, _ value: Expression, _ range: SourceRange)
    -> [CheckedStatement]
  {
    let new = source(value, as: variable.type)
    for standIn in context.unsetFields {
      context.flow.unassigned.remove(ObjectIdentifier(standIn))
      context.flow.assigned.insert(ObjectIdentifier(standIn))
    }
    if new.type.hasError { return [] }
    let place = LValue(variable: variable, steps: [], type: variable.type.resolved, range: target.range)
    return [CheckedStatement(.assign(place, new), range)]
  }
}
