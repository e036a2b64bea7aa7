// Normalisation to mean 0 and variance 1, written with operations that can be differentiated any number of times.
// The variance is the mean of the squared differences, not divided by one less.

extension Tensor {
  /// Normalised over the rows, and over the positions of images: [rows, features] or
  /// [rows, channels, height, width]. Means and variances have one element for each feature or channel.
  ///
  ///     (x − mean) · 1 / √(variance + epsilon)
  package func normalizedByFeature(
    epsilon: Double
  ) throws(KernelError) -> (result: Tensor, mean: Tensor, variance: Tensor) {
    let features = Tensor.featureShape(of: self)
    let valuesPerFeature = Double(count / shape[1])
    let mean = reduced(to: features) / valuesPerFeature
    let centered = try subtracting(mean)
    let variance = centered.squared().reduced(to: features) / valuesPerFeature
    let result = try centered.multiplied(by: 1 / sqrt(variance + epsilon))
    return (result, mean.viewed(as: [shape[1]]), variance.viewed(as: [shape[1]]))
  }

  /// The same with means and variances from elsewhere, one for each feature or channel.
  func normalized(mean: Tensor, variance: Tensor, epsilon: Double) throws(KernelError) -> Tensor {
    let features = Tensor.featureShape(of: self)
    let scale = 1 / sqrt(variance + epsilon)
    return try subtracting(mean.viewed(as: features)).multiplied(by: scale.viewed(as: features))
  }

  /// Normalised over the elements of each row: [rows, features].
  package func normalizedByRow(epsilon: Double) throws(KernelError) -> Tensor {
    let features = Double(shape[1])
    let centered = try subtracting(sumOfRows() / features)
    let variance = centered.squared().sumOfRows() / features
    return try centered.multiplied(by: 1 / sqrt(variance + epsilon))
  }

  /// x · scale + shift with one of each for every feature or channel.
  package func scaled(by scale: Tensor, shift: Tensor) throws(KernelError) -> Tensor {
    let features = Tensor.featureShape(of: self)
    return try multiplied(by: scale.viewed(as: features)).adding(shift.viewed(as: features))
  }

  /// The shape that broadcasts one number for each feature, or channel of images, over the rows.
  private static func featureShape(of x: Tensor) -> [Int] {
    [x.shape[1]] + [Int](repeating: 1, count: x.rank - 2)
  }
}
