extension Dataset {
  /// Two half circles of radius 1 that reach into each other.
  ///
  /// With t evenly spaced in [0, π]: class 0 at (cos t, sin t), class 1 at (1 − cos t, ½ − sin t), moved by `noise`
  /// times a standard normal number in each direction. Classes take turns from row to row.
  /// Traps unless there are two rows and the noise is not negative.
  public static func moons(count: Int, noise: Double = 0.1, seed: Int = 0) -> Dataset {
    orTrap { () throws(KernelError) in try generatedMoons(count: count, noise: noise, seed: seed) }
  }

  /// The core of `moons`.
  package static func generatedMoons(count: Int, noise: Double, seed: Int) throws(KernelError) -> Dataset {
    try checkGenerator(count: count, classes: 2, noise: noise)
    var stream = RandomStream(seed: seed, for: .generator, index: 1)
    var points = GeneratedPoints()
    for row in 0..<count {
      let label = row % 2
      let inClass = (count - label + 1) / 2
      let t = fullTurn / 2 * ((Double(row / 2) + 0.5) / Double(inClass))
      let (sine, cosine) = sineAndCosine(t)
      if label == 0 {
        points.add(cosine, sine, label: 0, noise: noise, &stream)
      } else {
        points.add(1 - cosine, 0.5 - sine, label: 1, noise: noise, &stream)
      }
    }
    return points.dataset(named: "moons", classes: 2)
  }
}
