/// Normalises each feature over the batch, then scales and shifts it:
///
///     y = (x − mean) / √(variance + epsilon) · scale + shift
///
/// In training, mean and variance are those of the batch, over its rows and, for images [channels, height, width],
/// over the positions; scale and shift are learned, one of each for every feature or channel.
///
/// A prediction must not depend on the other rows: it uses running averages instead, which each update of a training
/// moves towards the batch by `momentum`: r ← (1 − momentum) · r + momentum · (mean or variance of the batch), with
/// the sum of squares divided by one less than the number of values. They are part of the model
/// (`runningStatistics`), begin as 0 and 1, and are not optimised. Losses and gradients of a model are those of
/// prediction.
///
///     Sequential {
///       Dense(inputs: 64, outputs: 32)
///       BatchNorm(features: 32)
///       ReLU()
///       Dense(inputs: 32, outputs: 10)
///     }
///
/// Ioffe, Szegedy, "Batch normalization: accelerating deep network training by reducing internal covariate shift",
/// 2015.
public final class BatchNorm: Layer {
  let features: Int
  let momentum: Double
  let epsilon: Double

  /// `features` counts the channels of images.
  ///
  /// Traps unless `features` is at least 1, `momentum` between 0 and 1, and `epsilon` above 0.
  public convenience init(features: Int, momentum: Double = 0.1, epsilon: Double = 1e-5) {
    orTrap { () throws(KernelError) in
      try BatchNorm.check(features: features, momentum: momentum, epsilon: epsilon)
    }
    self.init(checkedFeatures: features, momentum: momentum, epsilon: epsilon)
  }

  private init(checkedFeatures features: Int, momentum: Double, epsilon: Double) {
    self.features = features
    self.momentum = momentum
    self.epsilon = epsilon
  }

  /// The core of the initializer.
  package static func checked(
    features: Int, momentum: Double, epsilon: Double
  ) throws(KernelError) -> BatchNorm {
    try check(features: features, momentum: momentum, epsilon: epsilon)
    return BatchNorm(checkedFeatures: features, momentum: momentum, epsilon: epsilon)
  }

  private static func check(features: Int, momentum: Double, epsilon: Double) throws(KernelError) {
    try checkNormalization(features: features, epsilon: epsilon)
    guard momentum >= 0, momentum <= 1 else {
      throw .invalidArgument(name: "momentum", value: "\(momentum)", allowed: "from 0 to 1")
    }
  }

  public var description: String { "BatchNorm(features: \(features))" }
  public var layerCount: Int { 1 }
  /// A network is not called deeper for it.
  public var weightLayerCount: Int { 0 }
  /// Scale and shift.
  public var parameterShapes: [[Int]] { [[features], [features]] }
  /// Mean and variance.
  public var initialStatistics: [Tensor] { [.zeros([features]), .ones([features])] }

  public func outputShape(forInput shape: [Int]) throws(KernelError) -> [Int] {
    guard shape.count == 1 || shape.count == 3 else {
      throw .unsuitableData(
        reason:
          "\(description) takes rows of features or images [channels, height, width], but gets the shape "
          + described(shape))
    }
    guard shape[0] == features else {
      let kind = shape.count == 1 ? "features" : "channels"
      throw .unsuitableData(
        reason: "\(description) takes \(features) \(kind), but gets \(shape[0]), of shape \(described(shape))"
      )
    }
    return shape
  }

  public func multiplicationCount(forInput shape: [Int]) -> Int64 { 2 * Int64(elementCount(shape)) }

  public func initialParameters(seed: Int, index: Int) -> [Tensor] {
    [.ones([features]), .zeros([features])]
  }

  public func apply(
    to input: Tensor, parameters: ArraySlice<Tensor>, index: Int, pass: ForwardPass
  ) throws(KernelError) -> Tensor {
    let (runningMean, runningVariance) = (pass.statistics.next(), pass.statistics.next())
    let (scale, shift) = (parameters[parameters.startIndex], parameters[parameters.startIndex + 1])
    guard pass.trainingTape != nil else {
      return try input.normalized(mean: runningMean, variance: runningVariance, epsilon: epsilon)
        .scaled(by: scale, shift: shift)
    }
    let values = input.count / features
    guard values > 1 else {
      throw .unsuitableData(
        reason:
          "\(description) cannot train on a batch of \(input.shape[0]) row, which has no variance; choose a "
          + "batchSize that leaves at least 2 rows for the last batch")
    }
    let (result, mean, variance) = try input.normalizedByFeature(epsilon: epsilon)
    let unbiased = variance * (Double(values) / Double(values - 1))
    pass.statistics.update([try moved(runningMean, to: mean), try moved(runningVariance, to: unbiased)])
    return try result.scaled(by: scale, shift: shift)
  }

  private func moved(_ running: Tensor, to batch: Tensor) throws(KernelError) -> Tensor {
    try (running * (1 - momentum)).adding(batch * momentum)
  }
}

/// What the layers that normalise have in common.
func checkNormalization(features: Int, epsilon: Double) throws(KernelError) {
  guard features >= 1, features <= Sequential.mostParameters / 2 else {
    throw .invalidArgument(
      name: "features", value: "\(features)", allowed: "from 1 to \(Sequential.mostParameters / 2)")
  }
  guard epsilon > 0, epsilon.isFinite else {
    throw .invalidArgument(name: "epsilon", value: "\(epsilon)", allowed: "above 0, and finite")
  }
}
