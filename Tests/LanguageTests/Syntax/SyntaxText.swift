import Language

// The tree as text, fully parenthesised, so that a test can say in one line how something was read.

func text(_ expression: Expression) -> String {
  switch expression.kind {
  case .integer(let value): "\(value)"
  case .float(let digits): digits
  case .string(let parts):
    "\""
      + parts.map { part in
        switch part {
        case .text(let text): text
        case .interpolation(let value): "\\(" + text(value) + ")"
        }
      }.joined() + "\""
  case .boolean(let value): "\(value)"
  case .nilLiteral: "nil"
  case .array(let elements): "[" + list(elements) + "]"
  case .dictionary(let pairs):
    "[" + pairs.map { text($0.key) + ": " + text($0.value) }.joined(separator: ", ") + "]"
  case .name(let name): name.text
  case .implicitMember(let name): "." + name.text
  case .member(let base, let name): text(base) + "." + name.text
  case .tupleElement(let base, let index): text(base) + ".\(index)"
  case .call(let callee, let arguments): text(callee) + "(" + list(arguments) + ")"
  case .subscripted(let base, let arguments): text(base) + "[" + list(arguments) + "]"
  case .prefix(let symbol, let operand): "(" + symbol.text + text(operand) + ")"
  case .infix(let symbol, let left, let right): "(" + text(left) + " " + symbol.text + " " + text(right) + ")"
  case .ternary(let condition, let then, let otherwise):
    "(" + text(condition) + " ? " + text(then) + " : " + text(otherwise) + ")"
  case .rangeUpTo(let symbol, let upper): "(" + symbol.text + text(upper) + ")"
  case .rangeFrom(let lower): "(" + text(lower) + "...)"
  case .closure(let closure): text(closure)
  case .tuple(let elements):
    "(" + elements.map { label($0.label) + text($0.value) }.joined(separator: ", ") + ")"
  case .parenthesized(let inner): text(inner)
  case .optionalChain(let base): text(base) + "?"
  case .forceUnwrap(let base): text(base) + "!"
  case .inOut(let place): "&" + text(place)
  case .ifExpression: "if…"
  case .switchExpression: "switch…"
  case .type(let type): text(type)
  case .invalid: "invalid"
  }
}

private func list(_ elements: [Expression]) -> String { elements.map { text($0) }.joined(separator: ", ") }

private func list(_ arguments: [Argument]) -> String {
  arguments.map { ($0.isTrailingClosure ? "trailing " : "") + label($0.label) + text($0.value) }
    .joined(separator: ", ")
}

private func label(_ label: Name?) -> String { label.map { $0.text + ": " } ?? "" }

private func text(_ closure: Closure) -> String {
  let head = closure.parameters.map { parameters in
    parameters.map { $0.name.text + ($0.type.map { ": " + text($0) } ?? "") }.joined(separator: ", ")
      + (closure.result.map { " -> " + text($0) } ?? "") + " in "
  }
  return "{" + (head ?? "") + closure.body.map { text($0) }.joined(separator: "; ") + "}"
}

func text(_ statement: Statement) -> String {
  switch statement.kind {
  case .expression(let value): text(value)
  case .variable(let declaration):
    (declaration.isConstant ? "let " : "var ")
      + declaration.bindings.map { binding in
        text(binding.pattern) + (binding.type.map { ": " + text($0) } ?? "")
          + (binding.initializer.map { " = " + text($0) } ?? "") + (binding.getter == nil ? "" : " {…}")
      }.joined(separator: ", ")
  case .assignment(let target, let operation, let value):
    text(target) + " " + (operation?.text ?? "") + "= " + text(value)
  case .function(let function): "func \(function.name.text)/\(function.parameters.count)"
  case .structure(let structure): "struct \(structure.name.text)/\(structure.members.count)"
  case .enumeration(let enumeration): "enum \(enumeration.name.text)/\(enumeration.cases.count)"
  case .importModule(let name): "import \(name.text)"
  case .ifStatement(let branch):
    "if " + branch.conditions.map { text($0) }.joined(separator: ", ") + block(branch.then)
      + (branch.otherwise.map { " else" + block($0) } ?? "")
  case .guardStatement(let conditions, let otherwise):
    "guard " + conditions.map { text($0) }.joined(separator: ", ") + " else" + block(otherwise)
  case .switchStatement(let choice):
    "switch " + text(choice.subject) + " {"
      + choice.cases.map { one in
        one.items.map { text($0.pattern) + ($0.guardExpression.map { " where " + text($0) } ?? "") }
          .joined(separator: ", ") + ":" + block(one.body)
      }.joined(separator: " ") + "}"
  case .whileLoop(let label, let conditions, let body):
    mark(label) + "while " + conditions.map { text($0) }.joined(separator: ", ") + block(body)
  case .repeatLoop(let label, let body, let condition):
    mark(label) + "repeat" + block(body) + " while " + text(condition)
  case .scope(let body): "do" + block(body)
  case .labelled(let label, let inner): mark(label) + text(inner)
  case .forLoop(let label, let isCase, let pattern, let sequence, let filter, let body):
    mark(label) + (isCase ? "for case " : "for ") + text(pattern) + " in " + text(sequence)
      + (filter.map { " where " + text($0) } ?? "")
      + block(body)
  case .returnStatement(let value): "return" + (value.map { " " + text($0) } ?? "")
  case .breakStatement(let label): "break" + (label.map { " " + $0.text } ?? "")
  case .continueStatement(let label): "continue" + (label.map { " " + $0.text } ?? "")
  case .fallthroughStatement: "fallthrough"
  case .invalid: "invalid"
  }
}

private func mark(_ label: Name?) -> String { label.map { $0.text + ": " } ?? "" }

private func block(_ statements: [Statement]) -> String {
  " {" + statements.map { text($0) }.joined(separator: "; ") + "}"
}

private func text(_ condition: Condition) -> String {
  switch condition {
  case .expression(let value): text(value)
  case .unwrap(let isConstant, let name, let value):
    (isConstant ? "let " : "var ") + name.text + (value.map { " = " + text($0) } ?? "")
  case .unwrapParts(let parts, let value): "let " + text(parts) + " = " + text(value)
  case .matching(let pattern, let value): "case " + text(pattern) + " = " + text(value)
  }
}

func text(_ pattern: Pattern) -> String {
  switch pattern.kind {
  case .wildcard: "_"
  case .binding(_, let name): "'" + name.text
  case .tuple(let elements): elements.pattern
  case .enumCase(let type, let name, let elements):
    (type?.text ?? "") + "." + name.text + (elements.isEmpty ? "" : elements.pattern)
  case .optional(let inner): text(inner) + "?"
  case .expression(let value): text(value)
  }
}

extension [PatternElement] {
  fileprivate var pattern: String {
    "(" + map { label($0.label) + text($0.pattern) }.joined(separator: ", ") + ")"
  }
}

func text(_ type: TypeSyntax) -> String {
  switch type.kind {
  case .named(let name, let arguments):
    name.text + (arguments.isEmpty ? "" : "<" + arguments.map { text($0) }.joined(separator: ", ") + ">")
  case .array(let element): "[" + text(element) + "]"
  case .dictionary(let key, let value): "[" + text(key) + ": " + text(value) + "]"
  case .optional(let wrapped): text(wrapped) + "?"
  case .tuple(let elements):
    "(" + elements.map { label($0.label) + text($0.type) }.joined(separator: ", ") + ")"
  case .function(let parameters, let result):
    "(" + parameters.map { text($0) }.joined(separator: ", ") + ") -> " + text(result)
  case .invalid: "invalid"
  }
}

/// How a program is read: its statements, or its first error.
func read(_ source: String) -> String {
  let (statements, diagnostics) = Parser.parse(source)
  if let first = diagnostics.first { return "error: " + first.message }
  return statements.map { text($0) }.joined(separator: "; ")
}
