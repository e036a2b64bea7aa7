// What functions capture of the functions around them.
//
// Local functions may call each other before their bodies have been checked. So each call, and each closure that is
// made, is noted where it stands. When all bodies are known, what they capture is closed over the calls; then it is
// known, too, whether all of that had a value where it was captured.

/// A function that is called or taken as a value, or a closure that is made.
struct FunctionUse {
  let function: Function
  /// In whose body it stands; `nil` at the top level.
  let user: Function?
  let depth: Int
  let range: SourceRange
  /// How many variables had been declared by then.
  let declared: Int
  let unassigned: Set<ObjectIdentifier>
  let unfinishedSelf: (variable: Variable, problem: TypeProblem)?
}

extension Checker {
  func noteUse(of function: Function, _ range: SourceRange) {
    functionUses.append(
      FunctionUse(
        function: function, user: context.function, depth: context.depth, range: range,
        declared: declaredCount, unassigned: context.flow.unassigned, unfinishedSelf: unfinishedSelf))
  }

  /// Who calls a function captures what it captures, as far as that comes from further out.
  func closeCaptures() {
    var users: [ObjectIdentifier: [Function]] = [:]
    for use in functionUses {
      if let user = use.user { users[ObjectIdentifier(use.function), default: []].append(user) }
    }
    var grown = blockFunctions.filter { !$0.captures.isEmpty }
    while let function = grown.popLast() {
      for user in users[ObjectIdentifier(function)] ?? [] {
        let added = function.captures.filter { variable in
          variable.depth < user.depth && !user.captures.contains { $0 === variable }
        }
        if added.isEmpty { continue }
        user.captures += added
        grown.append(user)
      }
    }
    for use in functionUses { checkCaptures(of: use) }
  }

  private func checkCaptures(of use: FunctionUse) {
    for variable in use.function.captures where variable.depth == use.depth {
      if let unfinished = use.unfinishedSelf, unfinished.variable === variable {
        report(unfinished.problem, use.range)
      } else if variable.order > use.declared || use.unassigned.contains(ObjectIdentifier(variable)) {
        report(.usedBeforeAssigned(variable.name, isConstant: variable.isConstant), use.range)
      }
    }
  }
}
