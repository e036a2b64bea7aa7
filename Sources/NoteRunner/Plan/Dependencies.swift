import Bindings

/// What later blocks get from a block that has succeeded.
enum BlockExports: Equatable {
  /// Values that are known by their digest.
  ///
  /// - holdsCode: whether functions are among them.
  case values(Digest, holdsCode: Bool)
  /// More than values: closures that share a variable. Whoever uses them must run, each time.
  case shared
}

/// Which blocks the result of a block depends on, directly and through the functions and types that it can reach.
struct Dependencies {
  let engine: Engine

  /// The earlier blocks whose exports the result of a block follows from, ascending. What those made of still earlier
  /// ones is in their values already; but a function means what the block means that declares it, and looks up names
  /// there.
  func needed(by index: Int, exports: [BlockExports?]) -> [Int] {
    var found: Set<Int> = []
    var pending = engine.checks[index].uses
    while let used = pending.popLast() {
      guard used != index, found.insert(used).inserted, let block = engine.checks[used].block else { continue }
      pending += block.typeBlocks
      var reachesCode = block.declaresCode
      if case .values(_, holdsCode: true) = exports[used] { reachesCode = true }
      if reachesCode { pending += engine.checks[used].uses }
    }
    return found.sorted()
  }

  /// The block and all that must run before it, whatever may come out.
  func all(of index: Int) -> Set<Int> {
    var found: Set<Int> = []
    var pending = [index] + sharing(before: index)
    while let block = pending.popLast() {
      guard found.insert(block).inserted else { continue }
      pending += engine.checks[block].uses
      pending += engine.checks[block].block?.typeBlocks ?? []
    }
    return found
  }

  /// Blocks that must be present when a later one runs, needed or not: their variables may be changed by whoever calls
  /// a function.
  func sharing(before index: Int) -> [Int] {
    (0..<index).filter { earlier in
      engine.checks[earlier].block?.globals.contains { $0.isChangedByFunctions } == true
    }
  }
}
