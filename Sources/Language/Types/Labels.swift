// `do { … }`, and statements with a label.

extension Checker {
  func scope(_ body: [Statement], label: Name? = nil) -> CheckedStatement.Kind {
    left(by: label) { withScope { statements(body) } }
  }

  func labelled(_ label: Name, _ inner: Statement) -> CheckedStatement.Kind? {
    switch inner.kind {
    case .switchStatement(let choice):
      return .switchStatement(switchStatement(choice, label: label, inner.range, result: nil))
    case .ifStatement(let choice):
      return left(by: label) { [CheckedStatement(ifStatement(choice), inner.range)] }
    case .scope(let body): return scope(body, label: label)
    case .variable, .function, .structure, .enumeration, .importModule, .expression, .assignment,
      .guardStatement,
      .whileLoop, .repeatLoop, .forLoop, .labelled, .returnStatement, .breakStatement, .continueStatement,
      .fallthroughStatement, .invalid:
      return nil
    }
  }

  /// What a `break` with that label leaves.
  private func left(by label: Name?, _ body: () -> [CheckedStatement]) -> CheckedStatement.Kind {
    let target = JumpTarget(label: label?.text)
    context.jumps.append(Jump(target: target, kind: .scope))
    let checked = body()
    if let flow = context.jumps.removeLast().afterBreak { context.flow = context.flow.joined(flow) }
    return .scope(target, checked)
  }
}
