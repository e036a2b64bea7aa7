// A struct or enum that contains itself would be endless: so Swift refuses it, also through optionals and tuples.
// Arrays and dictionaries may hold the type around them.

extension Checker {
  func checkContainment() {
    for (nominal, _) in typesOfBlock {
      if let field = nominal.fields.first(where: { leads($0.type, to: nominal) }) {
        report(.holdsItself(nominal.name), field.range)
      }
      if nominal.cases.contains(where: { $0.payload.contains { leads($0.type, to: nominal) } }) {
        report(.enumHoldsItself(nominal.name), nominal.range)
      }
    }
  }

  /// Whether a value of the type has one of `target` within itself. The way there may lead through any number of
  /// types: a loop, not a recursion.
  private func leads(_ type: Type, to target: Nominal) -> Bool {
    var seen: Set<ObjectIdentifier> = []
    var pending = [type]
    while let next = pending.popLast() {
      switch next.resolved {
      case .optional(let wrapped): pending.append(wrapped)
      case .tuple(let members): pending += members.map { $0.type }
      case .nominal(let nominal, _):
        if nominal === target { return true }
        // Types of earlier blocks cannot hold one of this block's.
        guard nominal.block == target.block, seen.insert(ObjectIdentifier(nominal)).inserted else { continue }
        pending += nominal.fields.map { $0.type }
        for one in nominal.cases { pending += one.payload.map { $0.type } }
      case .int, .double, .float, .bool, .string, .void, .never, .array, .dictionary, .function, .parameter,
        .variable, .error:
        continue
      }
    }
    return false
  }
}
