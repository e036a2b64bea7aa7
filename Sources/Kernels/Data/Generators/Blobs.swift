extension Dataset {
  /// Round clouds of points in the plane, one per class.
  ///
  /// The centre of class c lies on the circle of radius 2, at angle 2π c / classes; points are normally distributed
  /// around it, with standard deviation `noise` in each direction. Classes take turns from row to row.
  /// Traps unless there is a row per class and the noise is not negative.
  public static func blobs(count: Int, classes: Int = 3, noise: Double = 0.5, seed: Int = 0) -> Dataset {
    orTrap { () throws(KernelError) in
      try generatedBlobs(count: count, classes: classes, noise: noise, seed: seed)
    }
  }

  /// The core of `blobs`.
  package static func generatedBlobs(
    count: Int, classes: Int, noise: Double, seed: Int
  ) throws(KernelError) -> Dataset {
    try checkGenerator(count: count, classes: classes, noise: noise)
    var stream = RandomStream(seed: seed, for: .generator, index: 3)
    var points = GeneratedPoints()
    for row in 0..<count {
      let label = row % classes
      let (sine, cosine) = sineAndCosine(fullTurn * Double(label) / Double(classes))
      points.add(2 * cosine, 2 * sine, label: label, noise: noise, &stream)
    }
    return points.dataset(named: "blobs", classes: classes)
  }
}
