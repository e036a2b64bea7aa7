// What a block may change in place is its own when it begins.
//
// Whether a change copies first depends on whether anything else refers to the value: other variables, in other blocks.
// Which of those have run on this machine, and whether their values were made here or read from a store, must not
// matter to what a block costs. So each variable that a block may change is copied when it begins, without being
// charged; what is shared within the variable stays shared.

extension Machine {
  func takeOwnCopies(for block: CheckedBlock) {
    for global in program.globals where !global.representation.isWord {
      guard case .global(let owner) = global.variable.place, owner != block.index else { continue }
      let mayChange =
        global.variable.isChangedByFunctions || block.changes.contains { $0 === global.variable }
      guard mayChange, case .object(let object) = stack.values[global.slot] else { continue }
      stack.values[global.slot] = .object(copy(of: object))
    }
  }

  /// A copy of all containers and texts, in a loop: values nest as deep as memory allows.
  private func copy(of root: Object) -> Object {
    var copies: [ObjectIdentifier: Object] = [:]
    var pending: [(object: Object, content: ObjectContent?)] = [(root, nil)]
    while let (object, known) = pending.popLast() {
      if copies[ObjectIdentifier(object)] != nil { continue }
      if let content = known {
        let own = content.mapMembers { member in
          guard case .object(let object) = member else { return member }
          return .object(copies[ObjectIdentifier(object)] ?? object)
        }
        copies[ObjectIdentifier(object)] = self.object(of: own) ?? object
        continue
      }
      if object.kind == .array {
        let array = unsafeDowncast(object, to: ArrayObject.self)
        if array.references.isEmpty {
          copies[ObjectIdentifier(object)] = array.copy()
          continue
        }
      }
      guard object.isContainer || object.kind == .string, object.kind != .closure, object.kind != .box,
        let content = content(of: object)
      else {
        copies[ObjectIdentifier(object)] = object
        continue
      }
      pending.append((object, content))
      for case .object(let member) in content.members where copies[ObjectIdentifier(member)] == nil {
        pending.append((member, nil))
      }
    }
    return copies[ObjectIdentifier(root)] ?? root
  }
}

extension ObjectContent {
  fileprivate func mapMembers(_ transform: (Value) -> Value) -> ObjectContent {
    switch self {
    case .host, .string, .closure: self
    case .array(let elements): .array(elements.map(transform))
    case .dictionary(let keys, let values): .dictionary(keys: keys, values: values.map(transform))
    case .tuple(let members): .tuple(members.map(transform))
    case .enumeration(let tag, let payload): .enumeration(tag: tag, payload: payload.map(transform))
    case .some(let value): .some(transform(value))
    }
  }
}
