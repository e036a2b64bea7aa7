extension Dataset {
  /// One period of a sine, to be learnt from noisy samples.
  ///
  /// x is uniform in [−1, 1), y = sin πx + `noise` times a standard normal number.
  /// Traps unless there is a row and the noise is not negative.
  public static func sine(count: Int, noise: Double = 0.1, seed: Int = 0) -> Dataset {
    orTrap { () throws(KernelError) in try generatedSine(count: count, noise: noise, seed: seed) }
  }

  /// The core of `sine`.
  package static func generatedSine(count: Int, noise: Double, seed: Int) throws(KernelError) -> Dataset {
    try checkGenerator(count: count, noise: noise)
    var stream = RandomStream(seed: seed, for: .generator, index: 4)
    var inputs: [Float] = []
    var targets: [Float] = []
    for _ in 0..<count {
      let x = stream.uniform(from: -1, to: 1)
      inputs.append(x)
      targets.append(Float(sin(fullTurn / 2 * Double(x)) + noise * Double(stream.normal())))
    }
    return Dataset(
      name: "sine", inputs: Tensor(inputs, shape: [count, 1]),
      target: .values(Tensor(targets, shape: [count, 1])), featureShape: [1])
  }
}
