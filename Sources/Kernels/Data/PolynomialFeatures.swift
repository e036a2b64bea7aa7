extension Dataset {
  /// Every feature x replaced by its powers x, x², …, x^degree, side by side: a linear model of them is a
  /// polynomial of the original features. Traps unless the degree is from 1 to 64, where the result would have more than
  /// 2²⁶ numbers, and where a power is too large for a `Float`.
  public func polynomialFeatures(degree: Int) -> Dataset {
    orTrap { () throws(KernelError) in try powers(degree: degree) }
  }

  /// The core of `polynomialFeatures`.
  package func powers(degree: Int) throws(KernelError) -> Dataset {
    guard degree >= 1, degree <= 64 else {
      throw .invalidArgument(name: "degree", value: "\(degree)", allowed: "from 1 to 64")
    }
    try checkDimensions([count, features, degree])
    let source = inputs.buffer.elements
    let result = Buffer(count: inputs.count * degree)
    for index in 0..<inputs.count {
      var power: Float = 1
      for exponent in 0..<degree {
        power *= source[index]
        result.elements[index * degree + exponent] = power
      }
    }
    let columns = features * degree
    let powers = Tensor(shape: [count, columns], buffer: result)
    try powers.checkElements("power")
    return Dataset(name: name, inputs: powers, target: target, featureShape: [columns])
  }
}
