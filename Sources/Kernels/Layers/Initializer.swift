/// How the weights of a layer begin, for instance [inputs, outputs].
///
/// A standard deviation that shrinks with the number of inputs keeps signals from growing or dying out
/// layer by layer.
public struct Initializer: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case constant(Float)
    case uniform(Double)
    case normal(Double)
    /// A distribution with variance scale / fan.
    case scaled(scale: Double, fan: Fan, isUniform: Bool)
  }

  enum Fan: CaseIterable, Sendable { case inputs, average }

  let kind: Kind

  /// Of a kind that makes sense.
  init(kind: Kind) { self.kind = kind }

  public static let zeros = Initializer(kind: .constant(0))

  /// Traps unless the number is finite.
  public static func constant(_ value: Double) -> Initializer {
    orTrap { () throws(KernelError) in try checkedConstant(value) }
  }

  /// Uniform in [−bound, bound]. Traps unless the bound is finite and not negative.
  public static func uniform(_ bound: Double) -> Initializer {
    orTrap { () throws(KernelError) in try checkedUniform(bound) }
  }

  /// Normal with mean 0. Traps unless the deviation is finite and not negative.
  public static func normal(standardDeviation: Double) -> Initializer {
    orTrap { () throws(KernelError) in try checkedNormal(standardDeviation: standardDeviation) }
  }

  package static func checkedConstant(_ value: Double) throws(KernelError) -> Initializer {
    try checkFinite("constant", value)
    return Initializer(kind: .constant(Float(value)))
  }

  package static func checkedUniform(_ bound: Double) throws(KernelError) -> Initializer {
    try checkNotNegative("uniform", bound)
    return Initializer(kind: .uniform(bound))
  }

  package static func checkedNormal(standardDeviation: Double) throws(KernelError) -> Initializer {
    try checkNotNegative("standardDeviation", standardDeviation)
    return Initializer(kind: .normal(standardDeviation))
  }

  /// Uniform with variance 2 / (inputs + outputs): bound √(6 / (inputs + outputs)).
  ///
  /// Glorot, Bengio, "Understanding the difficulty of training deep feedforward neural networks", 2010.
  public static let glorotUniform = Initializer(kind: .scaled(scale: 1, fan: .average, isUniform: true))

  /// Normal with variance 2 / (inputs + outputs); Glorot and Bengio 2010.
  public static let glorotNormal = Initializer(kind: .scaled(scale: 1, fan: .average, isUniform: false))

  /// Uniform with variance 2 / inputs: bound √(6 / inputs).
  ///
  /// He, Zhang, Ren, Sun, "Delving deep into rectifiers", 2015.
  public static let heUniform = Initializer(kind: .scaled(scale: 2, fan: .inputs, isUniform: true))

  /// Normal with variance 2 / inputs; He et al. 2015.
  public static let heNormal = Initializer(kind: .scaled(scale: 2, fan: .inputs, isUniform: false))

  /// Weights of any shape, for so many inputs of each output, and outputs of each input.
  func draw(_ shape: [Int], inputs: Int, outputs: Int, from stream: inout RandomStream) -> Tensor {
    switch kind {
    case .constant(let value): return Tensor(filling: shape) { _ in value }
    case .uniform(let bound):
      return Tensor(filling: shape) { _ in stream.uniform(from: Float(-bound), to: Float(bound)) }
    case .normal(let deviation):
      return Tensor(drawing: shape, from: &stream) { Float(deviation) * $0 }
    case .scaled(let scale, let fan, let isUniform):
      let size = fan == .inputs ? Double(inputs) : (Double(inputs) + Double(outputs)) / 2
      let variance = scale / size
      return isUniform
        ? Initializer(kind: .uniform(sqrt(3 * variance)))
          .draw(shape, inputs: inputs, outputs: outputs, from: &stream)
        : Initializer(kind: .normal(sqrt(variance)))
          .draw(shape, inputs: inputs, outputs: outputs, from: &stream)
    }
  }
}
