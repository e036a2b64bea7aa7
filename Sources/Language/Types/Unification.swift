/// Finds out what type variables stand for, and can take it back.
final class Unification {
  private var trail: [TypeVariable] = []

  /// To roll back to.
  var mark: Int { trail.count }

  func rollBack(to mark: Int) {
    while trail.count > mark { trail.removeLast().binding = nil }
  }

  /// What was bound since stays bound, whatever is rolled back.
  func keepAll(since mark: Int) { trail.removeLast(trail.count - mark) }

  func bind(_ variable: TypeVariable, to type: Type) {
    variable.binding = type
    trail.append(variable)
  }

  /// Makes the two equal if that can be; else leaves both as they were.
  func unify(_ left: Type, _ right: Type) -> Bool {
    let start = mark
    if equate(left.resolved, right.resolved) { return true }
    rollBack(to: start)
    return false
  }

  private func equate(_ left: Type, _ right: Type) -> Bool {
    switch (left, right) {
    case (.error, _), (_, .error): return true
    case (.variable(let one), .variable(let other)):
      if one !== other { bind(one, to: right) }
      return true
    case (.variable(let variable), let type), (let type, .variable(let variable)):
      if type.mentions(variable) { return false }
      bind(variable, to: type)
      return true
    case (.array(let one), .array(let other)), (.optional(let one), .optional(let other)):
      return equate(one.resolved, other.resolved)
    case (.dictionary(let key, let value), .dictionary(let otherKey, let otherValue)):
      return equate(key.resolved, otherKey.resolved) && equate(value.resolved, otherValue.resolved)
    case (.tuple(let members), .tuple(let others)):
      return members.count == others.count
        && zip(members, others).allSatisfy {
          $0.label == $1.label && equate($0.type.resolved, $1.type.resolved)
        }
    case (.function(let parameters, let result), .function(let others, let otherResult)):
      return parameters.count == others.count
        && zip(parameters, others).allSatisfy { equate($0.resolved, $1.resolved) }
        && equate(result.resolved, otherResult.resolved)
    case (.nominal(let one, let arguments), .nominal(let other, let others)):
      return one === other && zip(arguments, others).allSatisfy { equate($0.resolved, $1.resolved) }
    default:
      return left == right
    }
  }
}

extension Type {
  /// Follows bound variables at the top.
  var resolved: Type {
    var type = self
    while case .variable(let variable) = type, let binding = variable.binding { type = binding }
    return type
  }

  /// Applies a change to every part that is not made of parts.
  func mapLeaves(_ change: (Type) -> Type) -> Type {
    switch self {
    case .variable(let variable): return variable.binding.map { $0.mapLeaves(change) } ?? change(self)
    case .array(let element): return .array(element.mapLeaves(change))
    case .optional(let wrapped): return .optional(wrapped.mapLeaves(change))
    case .dictionary(let key, let value):
      return .dictionary(key: key.mapLeaves(change), value: value.mapLeaves(change))
    case .tuple(let members):
      return .tuple(members.map { TupleMember(label: $0.label, $0.type.mapLeaves(change)) })
    case .function(let parameters, let result):
      return .function(parameters.map { $0.mapLeaves(change) }, result: result.mapLeaves(change))
    case .nominal(let nominal, let arguments):
      return arguments.isEmpty ? self : .nominal(nominal, arguments.map { $0.mapLeaves(change) })
    case .int, .double, .float, .bool, .string, .void, .never, .parameter, .error: return change(self)
    }
  }

  /// The parts that are not made of parts.
  private func anyLeaf(_ test: (Type) -> Bool) -> Bool {
    switch self {
    case .variable(let variable): return variable.binding.map { $0.anyLeaf(test) } ?? test(self)
    case .array(let element): return element.anyLeaf(test)
    case .optional(let wrapped): return wrapped.anyLeaf(test)
    case .dictionary(let key, let value): return key.anyLeaf(test) || value.anyLeaf(test)
    case .tuple(let members): return members.contains { $0.type.anyLeaf(test) }
    case .function(let parameters, let result):
      return result.anyLeaf(test) || parameters.contains { $0.anyLeaf(test) }
    case .nominal(_, let arguments): return arguments.contains { $0.anyLeaf(test) }
    case .int, .double, .float, .bool, .string, .void, .never, .parameter, .error: return test(self)
    }
  }

  func mentions(_ variable: TypeVariable) -> Bool {
    anyLeaf { if case .variable(let other) = $0 { return other === variable } else { return false } }
  }

  var hasVariables: Bool { anyLeaf { if case .variable = $0 { return true } else { return false } } }

  var hasError: Bool { anyLeaf { if case .error = $0 { return true } else { return false } } }

  /// Whether nothing in it can be replaced: most types, and then a new one need not be made.
  private var isFixed: Bool {
    switch self {
    case .int, .double, .float, .bool, .string, .void, .never, .error: return true
    case .parameter, .variable: return false
    case .array(let element): return element.isFixed
    case .optional(let wrapped): return wrapped.isFixed
    case .dictionary(let key, let value): return key.isFixed && value.isFixed
    case .tuple(let members): return members.allSatisfy { $0.type.isFixed }
    case .function(let parameters, let result):
      return result.isFixed && parameters.allSatisfy { $0.isFixed }
    case .nominal(_, let arguments): return arguments.allSatisfy { $0.isFixed }
    }
  }

  /// With every bound variable replaced; what is still unknown becomes the error type.
  var concrete: Type {
    isFixed ? self : mapLeaves { if case .variable = $0 { return .error } else { return $0 } }
  }

  /// With the generic parameters replaced.
  func substituting(_ arguments: [Type]) -> Type {
    if arguments.isEmpty || isFixed { return self }
    return mapLeaves { type in
      if case .parameter(let index, _) = type, index < arguments.count { return arguments[index] }
      return type
    }
  }

  // MARK: Questions

  /// More parts than any program needs: each of thirty variables that is a pair of the one before doubles them.
  static let mostParts = 1000

  /// Whether it has more than `mostParts`. Looks no further than that, and recurses nowhere.
  var isTooLarge: Bool {
    switch self {
    case .int, .double, .float, .bool, .string, .void, .never, .error: return false
    case .nominal(_, let arguments) where arguments.isEmpty: return false
    default: break
    }
    var pending = [self]
    var count = 0
    while let next = pending.popLast() {
      count += 1
      if count > Type.mostParts { return true }
      switch next.resolved {
      case .array(let part), .optional(let part): pending.append(part)
      case .dictionary(let key, let value): pending += [key, value]
      case .tuple(let members): pending += members.map { $0.type }
      case .function(let parameters, let result): pending += parameters + [result]
      case .nominal(_, let arguments): pending += arguments
      case .int, .double, .float, .bool, .string, .void, .never, .parameter, .variable, .error: continue
      }
    }
    return false
  }

  var isNumeric: Bool {
    switch self {
    case .int, .double, .float: return true
    default: return false
    }
  }

  var primitive: PrimitiveType? {
    switch self {
    case .int: return .int
    case .double: return .double
    case .float: return .float
    case .bool: return .bool
    case .string: return .string
    default: return nil
    }
  }

  var wrapped: Type? {
    if case .optional(let wrapped) = resolved { return wrapped.resolved } else { return nil }
  }

  /// Without any optionals around it.
  var unwrappedFully: Type {
    var type = resolved
    while let wrapped = type.wrapped { type = wrapped }
    return type
  }
}
