extension Dataset {
  /// Numbers that are a linear function of the features, but for noise.
  ///
  /// y = w · x + b + `noise` times a standard normal number; the features, w and b are standard normal themselves.
  /// Traps unless there is a row and a feature and the noise is not negative.
  public static func linear(count: Int, features: Int = 1, noise: Double = 0.1, seed: Int = 0) -> Dataset {
    orTrap { () throws(KernelError) in
      try generatedLinear(count: count, features: features, noise: noise, seed: seed)
    }
  }

  /// The core of `linear`.
  package static func generatedLinear(
    count: Int, features: Int, noise: Double, seed: Int
  ) throws(KernelError) -> Dataset {
    guard features >= 1, features <= Dataset.mostClasses else {
      throw .invalidArgument(
        name: "features", value: "\(features)", allowed: "from 1 to \(Dataset.mostClasses)")
    }
    try checkGenerator(count: count, features: features, noise: noise)
    var stream = RandomStream(seed: seed, for: .generator, index: 5)
    let weights = (0..<features).map { _ in Double(stream.normal()) }
    let bias = Double(stream.normal())
    var inputs: [Float] = []
    var targets: [Float] = []
    for _ in 0..<count {
      var y = bias
      for weight in weights {
        let x = stream.normal()
        inputs.append(x)
        y += weight * Double(x)
      }
      targets.append(Float(y + noise * Double(stream.normal())))
    }
    return Dataset(
      name: "linear", inputs: Tensor(inputs, shape: [count, features]),
      target: .values(Tensor(targets, shape: [count, 1])), featureShape: [features])
  }
}
