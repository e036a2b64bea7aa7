extension Dataset {
  /// The `n` ways to hold back one n-th of the data for validation: cross-validation.
  ///
  ///     for fold in data.folds(3) { ... train on fold.training, measure on fold.validation ... }
  ///
  /// Every row is held back exactly once; the sizes of folds differ by at most one, and so do the numbers of each
  /// class in them. Traps unless n is from 2 to `count`.
  public func folds(_ n: Int, seed: Int = 0) -> [(training: Dataset, validation: Dataset)] {
    orTrap { () throws(KernelError) in try crossValidation(folds: n, seed: seed) }
  }

  /// The core of `folds`.
  package func crossValidation(
    folds n: Int, seed: Int
  ) throws(KernelError) -> [(training: Dataset, validation: Dataset)] {
    guard n >= 2, n <= count else {
      throw .invalidArgument(name: "folds", value: "\(n)", allowed: "from 2 to the number of rows, \(count)")
    }
    var stream = RandomStream(seed: seed, for: .splitting, index: 1)
    // Dealing out the rows class by class, like cards, balances the classes as well as the sizes.
    var fold = [Int](repeating: 0, count: count)
    var dealt = 0
    for group in rowsByClass(&stream) {
      for row in group {
        fold[row] = dealt % n
        dealt += 1
      }
    }
    let order = stream.permutation(of: count)
    return (0..<n).map { number in
      (rows(order.filter { fold[$0] != number }), rows(order.filter { fold[$0] == number }))
    }
  }
}
