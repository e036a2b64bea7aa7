extension Dataset {
  /// Two circles around the origin: class 0 of radius 1, class 1 of radius ½.
  ///
  /// Points are evenly spaced on their circle, then moved by `noise` times a standard normal number in each
  /// direction. Classes take turns from row to row. Traps unless there are two rows and the noise is not negative.
  public static func circles(count: Int, noise: Double = 0.05, seed: Int = 0) -> Dataset {
    orTrap { () throws(KernelError) in try generatedCircles(count: count, noise: noise, seed: seed) }
  }

  /// The core of `circles`.
  package static func generatedCircles(count: Int, noise: Double, seed: Int) throws(KernelError) -> Dataset {
    try checkGenerator(count: count, classes: 2, noise: noise)
    var stream = RandomStream(seed: seed, for: .generator, index: 2)
    var points = GeneratedPoints()
    for row in 0..<count {
      let label = row % 2
      let inClass = (count - label + 1) / 2
      let radius = label == 0 ? 1 : 0.5
      let (sine, cosine) = sineAndCosine(fullTurn * (Double(row / 2) / Double(inClass)))
      points.add(radius * cosine, radius * sine, label: label, noise: noise, &stream)
    }
    return points.dataset(named: "circles", classes: 2)
  }
}
