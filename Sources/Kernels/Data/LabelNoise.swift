extension Dataset {
  /// A share of the rows, drawn at random, gets a wrong class, each wrong one equally likely.
  ///
  /// Exactly round(fraction × count) rows change. Traps unless the data has at least two classes and the fraction
  /// is from 0 to 1.
  public func withLabelNoise(fraction: Double, seed: Int = 0) -> Dataset {
    orTrap { () throws(KernelError) in try mislabelled(fraction: fraction, seed: seed) }
  }

  /// The core of `withLabelNoise`.
  package func mislabelled(fraction: Double, seed: Int) throws(KernelError) -> Dataset {
    guard fraction >= 0, fraction <= 1 else {
      throw .invalidArgument(name: "fraction", value: "\(fraction)", allowed: "a number from 0 to 1")
    }
    var labels = try labels(for: "withLabelNoise")
    guard let classes, classes >= 2 else {
      throw .unsuitableData(reason: "withLabelNoise needs at least two classes, but \(name) has one")
    }
    var stream = RandomStream(seed: seed, for: .labelNoise)
    let changed = Int((fraction * Double(count)).rounded(.toNearestOrAwayFromZero))
    for row in stream.permutation(of: count).prefix(changed) {
      // One of the others: those above the true class move down by one.
      let other = stream.integer(below: classes - 1)
      labels[row] = other < labels[row] ? other : other + 1
    }
    return Dataset(
      name: name, inputs: inputs, target: .labels(labels, classes: classes), featureShape: featureShape)
  }
}
