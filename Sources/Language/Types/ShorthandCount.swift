// How many parameters a closure without a parameter list uses: one more than the highest `$n` in its body, closures
// inside it excluded.

func shorthandCount(_ statements: [Statement]) -> Int {
  var scan = ShorthandScan()
  scan.statements(statements)
  return scan.count
}

private struct ShorthandScan {
  /// No function has more parameters: a higher number is a slip, and lists so long are not made.
  static let most = 256

  var count = 0

  mutating func statements(_ list: [Statement]) {
    for statement in list { self.statement(statement) }
  }

  private mutating func statement(_ statement: Statement) {
    switch statement.kind {
    case .variable(let declaration):
      for binding in declaration.bindings { optional(binding.initializer) }
    case .expression(let expression): self.expression(expression)
    case .assignment(let target, _, let value):
      expression(target)
      expression(value)
    case .ifStatement(let choice): self.choice(choice)
    case .guardStatement(let conditions, let otherwise):
      self.conditions(conditions)
      statements(otherwise)
    case .switchStatement(let choice): self.choice(choice)
    case .whileLoop(_, let conditions, let body):
      self.conditions(conditions)
      statements(body)
    case .repeatLoop(_, let body, let condition):
      statements(body)
      expression(condition)
    case .scope(let body): statements(body)
    case .labelled(_, let inner): self.statement(inner)
    case .forLoop(_, _, let pattern, let sequence, let condition, let body):
      self.pattern(pattern)
      expression(sequence)
      optional(condition)
      statements(body)
    case .returnStatement(let value): optional(value)
    case .function, .structure, .enumeration, .importModule, .breakStatement, .continueStatement,
      .fallthroughStatement, .invalid:
      break
    }
  }

  private mutating func optional(_ expression: Expression?) {
    if let expression { self.expression(expression) }
  }

  private mutating func conditions(_ list: [Condition]) {
    for condition in list {
      switch condition {
      case .expression(let expression): self.expression(expression)
      case .unwrap(_, _, let expression): optional(expression)
      case .matching(let pattern, let expression), .unwrapParts(let pattern, let expression):
        self.pattern(pattern)
        self.expression(expression)
      }
    }
  }

  private mutating func choice(_ choice: If) {
    conditions(choice.conditions)
    statements(choice.then)
    statements(choice.otherwise ?? [])
  }

  private mutating func choice(_ choice: Switch) {
    expression(choice.subject)
    for one in choice.cases {
      for item in one.items {
        pattern(item.pattern)
        optional(item.guardExpression)
      }
      statements(one.body)
    }
  }

  private mutating func pattern(_ pattern: Pattern) {
    switch pattern.kind {
    case .wildcard, .binding: break
    case .tuple(let elements), .enumCase(_, _, let elements):
      for element in elements { self.pattern(element.pattern) }
    case .optional(let inner): self.pattern(inner)
    case .expression(let expression): self.expression(expression)
    }
  }

  private mutating func arguments(_ list: [Argument]) {
    for argument in list { expression(argument.value) }
  }

  private mutating func expression(_ start: Expression) {
    // Long chains of operators lean to the left.
    var expression = start
    while case .infix(_, let left, let right) = expression.kind {
      self.expression(right)
      expression = left
    }
    switch expression.kind {
    case .integer, .float, .boolean, .nilLiteral, .implicitMember, .closure, .type, .invalid, .infix: break
    case .string(let parts):
      for part in parts {
        if case .interpolation(let inner) = part { self.expression(inner) }
      }
    case .array(let elements):
      for element in elements { self.expression(element) }
    case .dictionary(let elements):
      for element in elements {
        self.expression(element.key)
        self.expression(element.value)
      }
    case .name(let name):
      if name.text.utf8.first == UInt8(ascii: "$"), let index = Int(name.text.dropFirst()) {
        count = max(count, min(index, ShorthandScan.most) + 1)
      }
    case .member(let base, _), .tupleElement(let base, _), .prefix(_, let base), .rangeUpTo(_, let base),
      .rangeFrom(let base), .parenthesized(let base), .optionalChain(let base), .forceUnwrap(let base),
      .inOut(let base):
      self.expression(base)
    case .call(let callee, let list), .subscripted(let callee, let list):
      self.expression(callee)
      arguments(list)
    case .ternary(let condition, let yes, let no):
      self.expression(condition)
      self.expression(yes)
      self.expression(no)
    case .tuple(let elements):
      for element in elements { self.expression(element.value) }
    case .ifExpression(let choice): self.choice(choice)
    case .switchExpression(let choice): self.choice(choice)
    }
  }
}
