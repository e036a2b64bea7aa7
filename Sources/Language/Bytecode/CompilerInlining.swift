// Calls of small functions become the functions' code: a formula that has got a name costs no more than one written
// out. Only formulas: a body of constants and a value, which changes nothing and calls no other function of a block.
// So what one call becomes is bounded, and nothing can be seen of it: a failure still names the function.

extension Compiler {
  /// The value of a call whose code stands where the call does; `nil` where it must be a call.
  func inlined(
    _ callee: Function, _ arguments: [CheckedExpression], _ type: Type, into destination: Slot?,
    _ range: SourceRange
  ) -> Operand? {
    guard let formula = compilation.formula(of: callee) else { return nil }
    refuseFailed(callee.block, callee.name, range)
    return choose(Representation(type), into: destination, range) { target in
      let operands = arguments.indices.map { index in
        stable(arguments[index], while: arguments[(index + 1)...].contains { $0.mayChangeVariables })
      }
      for (parameter, operand) in zip(callee.parameters, operands) {
        places[ObjectIdentifier(parameter.variable)] = .register(operand.representation, operand.slot)
      }
      let start = function.code.count
      scope(range) {
        for constant in formula.constants { define(constant.variable, as: constant.value, range) }
        compile(formula.value, into: target)
      }
      function.inlinedCalls.append(
        InlinedCall(
          code: start..<function.code.count, name: callee.name, block: callee.block, range: range))
      for operand in operands { release(operand, range) }
    }
  }
}

/// The body of a function that only computes a value.
struct Formula {
  /// What stands before the value: `let` after `let`.
  private(set) var constants: [(variable: Variable, value: CheckedExpression)] = []
  let value: CheckedExpression

  /// Longer bodies gain little: the call is then a small part of what they take.
  private static let largestSize = 48

  /// `nil` when the function does anything else.
  init?(_ function: Function) {
    switch function.kind {
    case .function, .method: break
    case .mutatingMethod, .initializer, .closure: return nil
    }
    guard function.captures.isEmpty, case .returnStatement(let value?)? = function.body.last?.kind,
      value.type != .void, value.type != .never,
      !function.parameters.contains(where: { $0.isInOut || $0.variable.isCaptured })
    else { return nil }
    var size = 0
    for statement in function.body.dropLast() {
      guard case .variable(let variable, let value?) = statement.kind, !variable.isCaptured,
        value.isFormula(&size)
      else { return nil }
      constants.append((variable, value))
    }
    guard value.isFormula(&size), size <= Self.largestSize else { return nil }
    self.value = value
  }
}

extension CheckedExpression {
  /// Whether evaluating it only reads parameters and local constants, and calls natives.
  ///
  /// - Parameter size: Grows by the number of its parts.
  fileprivate func isFormula(_ size: inout Int) -> Bool {
    size += 1
    func all(_ parts: CheckedExpression...) -> Bool { parts.allSatisfy { $0.isFormula(&size) } }
    switch kind {
    case .integer, .double, .float, .boolean, .string: return true
    case .variable(let variable):
      // A global may not have its value yet when the function is called.
      return variable.place == .local
    case .field(let base, _), .tupleElement(let base, _), .unwrap(let base), .negate(_, let base),
      .not(let base), .wrap(let base), .rawValue(let base):
      return all(base)
    case .binary(_, let left, let right), .and(let left, let right), .or(let left, let right),
      .arrayElement(let left, let right), .dictionaryValue(let left, let right),
      .range(let left, let right):
      return all(left, right)
    case .ternary(let condition, let then, let otherwise): return all(condition, then, otherwise)
    case .tuple(let parts), .structure(_, let parts), .array(let parts), .call(.native, let parts):
      return parts.allSatisfy { $0.isFormula(&size) }
    case .interpolation, .nilLiteral, .dictionary, .dictionaryValueOrDefault, .equality, .coalesce,
      .optionalChain, .upcast, .mapElements, .elements, .call, .mutate, .enumeration, .fromRawValue, .closure,
      .function, .inOut, .statement, .expect:
      return false
    }
  }
}
