/// An expression whose parts are checked as far as they need no expected type.
indirect enum Prepared {
  /// Nothing is open.
  case checked(CheckedExpression)
  case integer(UInt64, SourceRange)
  case float(String, SourceRange)
  case nilLiteral(SourceRange)
  /// `-` in front of a number that is still open.
  case negated(Prepared, SourceRange)
  /// Operators between numbers that are still open.
  case arithmetic(OpenArithmetic)
  case range(isClosed: Bool, Prepared, Prepared, SourceRange)
  case array([Prepared], SourceRange)
  case dictionary([(key: Prepared, value: Prepared)], SourceRange)
  case tuple([(label: String?, value: Prepared)], SourceRange)
  case ternary(CheckedExpression, Prepared, Prepared, SourceRange)
  case closure(Closure, SourceRange)
  /// `.name` and what follows it, as far as the context has to give its type.
  case implicitMember(Expression)
  /// The name of functions, taken as a value.
  case functions([Callable], Name)
  /// `+` as a value.
  case operatorName(Name)
  /// A generic call of whose type arguments some hang on literals alone: `Array(repeating: 0, count: 3)`.
  case call(OpenCall)
}

/// `1 + 2 * 0.5`: a chain of operators, left to right, that takes its type from outside. Flat, so that a chain of any
/// length needs no deep recursion.
final class OpenArithmetic {
  let first: Prepared
  var steps: [(operation: Name, operand: Prepared)]
  var hasFraction: Bool
  var range: SourceRange

  init(first: Prepared, steps: [(operation: Name, operand: Prepared)], hasFraction: Bool, range: SourceRange)
  {
    self.first = first
    self.steps = steps
    self.hasFraction = hasFraction
    self.range = range
  }
}

/// A call whose candidate is chosen, but not yet all of its type arguments.
final class OpenCall {
  let callable: Callable
  let receiver: CheckedExpression?
  let typeArguments: [Type]
  let arguments: [Prepared?]
  let range: SourceRange
  let nameRange: SourceRange
  var result: Type { callable.result.substituting(typeArguments) }
  func type(ofParameter index: Int) -> Type { callable.parameters[index].type.substituting(typeArguments) }

  init(
    callable: Callable, receiver: CheckedExpression?, typeArguments: [Type], arguments: [Prepared?],
    range: SourceRange, nameRange: SourceRange
  ) {
    self.callable = callable
    self.receiver = receiver
    self.typeArguments = typeArguments
    self.arguments = arguments
    self.range = range
    self.nameRange = nameRange
  }
}

extension Prepared {
  var range: SourceRange {
    switch self {
    case .checked(let expression): return expression.range
    case .integer(_, let range), .float(_, let range), .nilLiteral(let range), .negated(_, let range),
      .range(_, _, _, let range), .array(_, let range), .dictionary(_, let range), .tuple(_, let range),
      .ternary(_, _, _, let range), .closure(_, let range):
      return range
    case .arithmetic(let chain): return chain.range
    case .implicitMember(let expression): return expression.range
    case .functions(_, let name), .operatorName(let name): return name.range
    case .call(let call): return call.range
    }
  }

  /// A number without a type yet: whether it has a fraction; `nil` for anything else.
  var openNumber: (hasFraction: Bool, isNumber: Bool) {
    switch self {
    case .integer: return (false, true)
    case .float: return (true, true)
    case .negated(let operand, _): return operand.openNumber
    case .arithmetic(let chain): return (chain.hasFraction, true)
    case .ternary(_, let yes, let no, _):
      let (one, other) = (yes.openNumber, no.openNumber)
      return (one.hasFraction || other.hasFraction, one.isNumber && other.isNumber)
    default: return (false, false)
    }
  }

  /// Whether a part of it was refused, so that nothing can be told of the whole.
  var isRefused: Bool {
    switch self {
    case .checked(let expression): return expression.type.hasError
    case .array(let elements, _): return elements.contains { $0.isRefused }
    case .dictionary(let elements, _): return elements.contains { $0.key.isRefused || $0.value.isRefused }
    case .tuple(let elements, _): return elements.contains { $0.value.isRefused }
    case .ternary(let condition, let yes, let no, _):
      return condition.type.hasError || yes.isRefused || no.isRefused
    case .range(_, let lower, let upper, _): return lower.isRefused || upper.isRefused
    case .negated(let operand, _): return operand.isRefused
    case .integer, .float, .nilLiteral, .arithmetic, .closure, .implicitMember, .functions, .operatorName,
      .call:
      return false
    }
  }

  /// Whether it is `nil` or an optional, or a branch of it is.
  var hasOptionalBranch: Bool {
    switch self {
    case .nilLiteral: return true
    case .checked(let expression): return expression.type.wrapped != nil
    case .ternary(_, let yes, let no, _): return yes.hasOptionalBranch || no.hasOptionalBranch
    default: return false
    }
  }

  /// The type it has when nothing else is expected; `nil` where only the context can tell.
  var naturalType: Type? {
    switch self {
    case .checked(let expression): return expression.type
    case .integer: return .int
    case .float: return .double
    case .negated(let operand, _): return operand.naturalType
    case .arithmetic(let chain): return chain.hasFraction ? .double : .int
    case .array(let elements, _):
      guard let element = Prepared.join(elements) else { return nil }
      return .array(element)
    case .dictionary(let elements, _):
      guard let key = Prepared.join(elements.map { $0.key }),
        let value = Prepared.join(elements.map { $0.value })
      else { return nil }
      return .dictionary(key: key, value: value)
    case .tuple(let elements, _):
      var members: [TupleMember] = []
      for element in elements {
        guard let type = element.value.naturalType else { return nil }
        members.append(TupleMember(label: element.label, type))
      }
      return .tuple(members)
    case .ternary(_, let yes, let no, _): return Prepared.join([yes, no])
    case .functions(let callables, _): return callables.count == 1 ? callables[0].functionType : nil
    case .call(let call):
      let result = call.result
      return result.mapLeaves { type in
        guard case .variable(let variable) = type else { return type }
        return call.naturalBinding(of: variable) ?? type
      }
    case .nilLiteral, .range, .closure, .implicitMember, .operatorName: return nil
    }
  }

  /// The type that all have in common: the first that is not a mere literal decides.
  static func join(_ parts: [Prepared]) -> Type? {
    var found: Type?
    var isLiteral = false
    var isOptional = false
    for part in parts {
      if case .nilLiteral = part {
        isOptional = true
        continue
      }
      guard let type = part.naturalType else { continue }
      let number = part.openNumber
      guard let present = found else {
        found = type
        isLiteral = number.isNumber
        continue
      }
      if type == present { continue }
      if number.isNumber {
        if isLiteral, number.hasFraction { found = .double }
      } else if isLiteral, type.unwrappedFully.isNumeric {
        found = type
        isLiteral = false
      } else if type.wrapped == present {
        found = type
      } else if case .array(.int) = present, case .array(.double) = type {
        found = type
      }
    }
    guard let joined = found else { return nil }
    return isOptional && joined.wrapped == nil ? .optional(joined) : joined
  }
}

extension OpenCall {
  /// What literals among the arguments make of a type variable.
  func naturalBinding(of variable: TypeVariable) -> Type? {
    var parts: [Prepared] = []
    for (argument, parameter) in zip(arguments, callable.parameters) {
      let type = parameter.type.substituting(typeArguments).resolved
      if let argument, type == .variable(variable) { parts.append(argument) }
    }
    return Prepared.join(parts)
  }
}
