/// Normalises each row over its features, then scales and shifts each feature:
///
///     y = (x − mean) / √(variance + epsilon) · scale + shift
///
/// Mean and variance are those of one row, so that training and prediction are the same, and any size of batch will
/// do. Scale and shift are learned. For rows of another shape, such as images, they are taken over all elements, and
/// `features` counts these.
///
///     LayerNorm(features: 32)
///
/// Ba, Kiros, Hinton, "Layer normalization", 2016.
public final class LayerNorm: Layer {
  let features: Int
  let epsilon: Double

  /// Traps unless `features` is at least 1 and `epsilon` above 0.
  public convenience init(features: Int, epsilon: Double = 1e-5) {
    orTrap { () throws(KernelError) in try checkNormalization(features: features, epsilon: epsilon) }
    self.init(checkedFeatures: features, epsilon: epsilon)
  }

  private init(checkedFeatures features: Int, epsilon: Double) {
    self.features = features
    self.epsilon = epsilon
  }

  /// The core of the initializer.
  package static func checked(features: Int, epsilon: Double) throws(KernelError) -> LayerNorm {
    try checkNormalization(features: features, epsilon: epsilon)
    return LayerNorm(checkedFeatures: features, epsilon: epsilon)
  }

  public var description: String { "LayerNorm(features: \(features))" }
  public var layerCount: Int { 1 }
  /// A network is not called deeper for it.
  public var weightLayerCount: Int { 0 }
  /// Scale and shift.
  public var parameterShapes: [[Int]] { [[features], [features]] }

  public func outputShape(forInput shape: [Int]) throws(KernelError) -> [Int] {
    guard elementCount(shape) == features else {
      throw .unsuitableData(
        reason: "\(description) takes \(features) features, but gets \(elementCount(shape)), of shape "
          + described(shape))
    }
    return shape
  }

  public func initialParameters(seed: Int, index: Int) -> [Tensor] {
    [.ones([features]), .zeros([features])]
  }

  public func apply(
    to input: Tensor, parameters: ArraySlice<Tensor>, index: Int, pass: ForwardPass
  ) throws(KernelError) -> Tensor {
    let (scale, shift) = (parameters[parameters.startIndex], parameters[parameters.startIndex + 1])
    return try input.viewed(as: [input.shape[0], features]).normalizedByRow(epsilon: epsilon)
      .scaled(by: scale, shift: shift).viewed(as: input.shape)
  }
}
