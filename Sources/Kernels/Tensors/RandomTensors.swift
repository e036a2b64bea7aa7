extension Tensor {
  /// Random numbers, uniform in `range`. The same arguments give the same tensor, everywhere.
  ///
  /// Traps if a dimension is negative, or the range infinitely long.
  public static func uniform(_ shape: [Int], in range: ClosedRange<Double>, seed: Int = 0) -> Tensor {
    orTrap { () throws(KernelError) in try drawingUniform(shape, in: range, seed: Int64(seed)) }
  }

  /// Random numbers from a normal distribution. The same arguments give the same tensor, everywhere.
  ///
  /// Traps if a dimension or the standard deviation is negative, or mean or deviation not finite.
  public static func normal(
    _ shape: [Int], mean: Double = 0, standardDeviation: Double = 1, seed: Int = 0
  ) -> Tensor {
    orTrap { () throws(KernelError) in
      try drawingNormal(shape, mean: mean, standardDeviation: standardDeviation, seed: Int64(seed))
    }
  }

  /// The core of `uniform`.
  package static func drawingUniform(
    _ shape: [Int], in range: ClosedRange<Double>, seed: Int64
  ) throws(KernelError) -> Tensor {
    try checkDimensions(shape)
    let (lower, upper) = (Float(range.lowerBound), Float(range.upperBound))
    guard (upper - lower).isFinite else {
      throw .invalidArgument(
        name: "in", value: "\(range.lowerBound)...\(range.upperBound)", allowed: "a range of finite length")
    }
    var stream = RandomStream(seed: seed, for: .tensor)
    return Tensor(filling: shape) { _ in stream.uniform(from: lower, to: upper) }
  }

  /// The core of `normal`.
  package static func drawingNormal(
    _ shape: [Int], mean: Double, standardDeviation: Double, seed: Int64
  ) throws(KernelError) -> Tensor {
    try checkDimensions(shape)
    try checkFinite("mean", mean)
    try checkNotNegative("standardDeviation", standardDeviation)
    let (center, width) = (Float(mean), Float(standardDeviation))
    var stream = RandomStream(seed: seed, for: .tensor)
    return Tensor(drawing: shape, from: &stream) { center + width * $0 }
  }
}
