extension Dataset {
  /// Interleaved spiral arms in the plane, one per class, each a full turn out to radius 2: a classic that no
  /// straight line separates.
  ///
  /// The i-th of n points of class c lies at radius r = 2 t and angle 2π (c / classes + t), where t = (i + ½) / n,
  /// moved by `noise` times a standard normal number in each direction. Classes take turns from row to row.
  /// Traps unless there is a row per class and the noise is not negative.
  ///
  /// Lang and Witbrock, "Learning to tell two spirals apart", 1988, for the idea.
  public static func spirals(count: Int, classes: Int = 2, noise: Double = 0.1, seed: Int = 0) -> Dataset {
    orTrap { () throws(KernelError) in
      try generatedSpirals(count: count, classes: classes, noise: noise, seed: seed)
    }
  }

  /// The core of `spirals`.
  package static func generatedSpirals(
    count: Int, classes: Int, noise: Double, seed: Int
  ) throws(KernelError) -> Dataset {
    try checkGenerator(count: count, classes: classes, noise: noise)
    var stream = RandomStream(seed: seed, for: .generator, index: 0)
    var points = GeneratedPoints()
    for row in 0..<count {
      let label = row % classes
      let inClass = (count - label + classes - 1) / classes
      let t = (Double(row / classes) + 0.5) / Double(inClass)
      let (sine, cosine) = sineAndCosine(fullTurn * (Double(label) / Double(classes) + t))
      points.add(2 * t * cosine, 2 * t * sine, label: label, noise: noise, &stream)
    }
    return points.dataset(named: "spirals", classes: classes)
  }
}
