// Dividing data into a part to learn from and a part to test on.

extension Dataset {
  /// Two parts, drawn at random: round(trainingFraction × count) rows to train on, the rest to test on.
  ///
  /// Classes are split one by one, so that both parts have them in the proportions of the whole (a stratified
  /// split). Traps unless both parts get at least one row.
  ///
  /// - Parameter trainingFraction: strictly between 0 and 1.
  public func split(
    trainingFraction: Double, seed: Int = 0
  ) -> (training: Dataset, testing: Dataset) {
    orTrap { () throws(KernelError) in try parts(trainingFraction: trainingFraction, seed: seed) }
  }

  /// The core of `split`.
  package func parts(
    trainingFraction: Double, seed: Int
  ) throws(KernelError) -> (training: Dataset, testing: Dataset) {
    guard trainingFraction > 0, trainingFraction < 1 else {
      throw .invalidArgument(
        name: "trainingFraction", value: "\(trainingFraction)", allowed: "a number strictly between 0 and 1")
    }
    let total = Int((trainingFraction * Double(count)).rounded(.toNearestOrAwayFromZero))
    guard total > 0, total < count else {
      throw .unsuitableData(
        reason: "trainingFraction: \(trainingFraction) of \(count) rows leaves one of the two parts empty")
    }
    var stream = RandomStream(seed: seed, for: .splitting)
    let groups = rowsByClass(&stream)
    let quotas = Dataset.quotas(total: total, sizes: groups.map { $0.count })
    var training: [Int] = []
    var testing: [Int] = []
    for (group, quota) in zip(groups, quotas) {
      training += group.prefix(quota)
      testing += group.dropFirst(quota)
    }
    stream.shuffle(&training)
    stream.shuffle(&testing)
    return (rows(training), rows(testing))
  }

  /// The rows of each class in random order; all rows in one group where there are no classes.
  func rowsByClass(_ stream: inout RandomStream) -> [[Int]] {
    let order = stream.permutation(of: count)
    switch target {
    case .values: return [order]
    case .labels(let labels, let classes):
      var groups = [[Int]](repeating: [], count: classes)
      for row in order { groups[labels[row]].append(row) }
      return groups
    }
  }

  /// How much of each group makes up `total`: in proportion, rounded down, and what is missing goes to the groups
  /// with the largest remainders (the first of equals), as seats in a parliament.
  private static func quotas(total: Int, sizes: [Int]) -> [Int] {
    let whole = Int64(sizes.reduce(0, +))
    var quotas: [Int] = []
    var remainders: [Int64] = []
    for size in sizes {
      let product = Int64(total) * Int64(size)
      quotas.append(Int(product / whole))
      remainders.append(product % whole)
    }
    for _ in 0..<(total - quotas.reduce(0, +)) {
      var largest = 0
      for index in remainders.indices where remainders[index] > remainders[largest] { largest = index }
      quotas[largest] += 1
      remainders[largest] = -1
    }
    return quotas
  }
}
