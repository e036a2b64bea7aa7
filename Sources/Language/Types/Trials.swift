// Closures are checked with one type after the other until one fits: all that a trial did is undone.

extension Checker {
  /// What checking leaves behind in a block.
  struct Findings {
    var diagnostics: [Diagnostic] = []
    var usedBlocks: Set<Int> = []
    var changedVariables: [Variable] = []
    var functions: [Function] = []
    var functionUses: [FunctionUse] = []

    mutating func add(_ other: Findings) {
      diagnostics += other.diagnostics
      usedBlocks.formUnion(other.usedBlocks)
      for variable in other.changedVariables where !changedVariables.contains(where: { $0 === variable }) {
        changedVariables.append(variable)
      }
      functions += other.functions
      functionUses += other.functionUses
    }
  }

  private var findings: Findings {
    get {
      Findings(
        diagnostics: diagnostics, usedBlocks: usedBlocks, changedVariables: changedVariables,
        functions: blockFunctions, functionUses: functionUses)
    }
    set {
      diagnostics = newValue.diagnostics
      usedBlocks = newValue.usedBlocks
      changedVariables = newValue.changedVariables
      blockFunctions = newValue.functions
      functionUses = newValue.functionUses
    }
  }

  /// Does the work, says whether it went without errors, and undoes it.
  func tries(_ work: () -> Void) -> Bool {
    let start = inference.mark
    let saved = (findings, context.flow, context.captures, chains)
    trials += 1
    diagnostics = []
    work()
    let isRight = !diagnostics.contains { $0.severity == .error }
    trials -= 1
    (findings, context.flow, context.captures, chains) = saved
    inference.rollBack(to: start)
    if trials == 0 {
      findings.add(lasting)
      lasting = Findings()
    }
    return isRight
  }

  /// Does work that has nothing to do with the trial that happens to come by first, such as checking a struct's
  /// fields: it is done once, so it stays, with its errors, and says nothing of the trial.
  func outsideTrials(_ work: () -> Void) {
    if trials == 0 { return work() }
    let saved = (findings, trials)
    let start = inference.mark
    findings = Findings()
    trials = 0
    work()
    lasting.add(findings)
    (findings, trials) = saved
    inference.keepAll(since: start)
  }
}
