import Language

/// Which blocks the result of a block depends on, directly and through the functions and types that it can reach.
package struct Dependencies {
  let engine: Engine
  /// What blocks that may change the same variables behind each other's backs have in common.
  private let sharing: [Int]

  package init(engine: Engine) {
    self.engine = engine
    sharing = engine.checks.indices.filter { index in
      engine.checks[index].block?.globals.contains { $0.isChangedByFunctions } == true
    }
  }

  /// The earlier blocks whose exports the result of a block follows from, ascending. What those made of still earlier
  /// ones is in their values already; but a function means what the block means that declares it, and looks up names
  /// there.
  ///
  /// - Parameter holdsCode: whether functions are among the values that a block gave.
  package func needed(by index: Int, holdsCode: (Int) -> Bool) -> [Int] {
    var found: Set<Int> = []
    var pending = engine.checks[index].uses
    while let used = pending.popLast() {
      guard used != index, !found.contains(used), let block = engine.checks[used].block else { continue }
      found.insert(used)
      pending += block.typeBlocks
      if block.declaresCode || holdsCode(used) { pending += engine.checks[used].uses }
    }
    return found.sorted()
  }

  /// The blocks and all that must be dealt with before them, whatever may come out.
  package func all(of targets: [Int]) -> Set<Int> {
    var found: Set<Int> = []
    var pending = targets
    while let block = pending.popLast() {
      guard found.insert(block).inserted else { continue }
      pending += predecessors(of: block)
    }
    return found
  }

  /// The blocks that must be dealt with straight before this one: what they need in turn comes before them.
  package func predecessors(of index: Int) -> [Int] {
    let check = engine.checks[index]
    let types = check.uses.flatMap { engine.checks[$0].block?.typeBlocks ?? [] }
    return Set(check.uses + types + sharing(before: index)).filter { $0 < index }.sorted()
  }

  /// Blocks that must be present when a later one runs, needed or not: their variables may be changed by whoever calls
  /// a function.
  package func sharing(before index: Int) -> ArraySlice<Int> { sharing.prefix { $0 < index } }
}
