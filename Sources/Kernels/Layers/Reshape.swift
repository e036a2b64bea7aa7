/// Gives each row another shape with as many elements, in the same order.
///
///     Reshape([1, 28, 28])      // rows of 784 features as images: channels, height, width
///
/// Differentiable: the gradient is given the shape of the input.
public final class Reshape: ShapeLayer {
  let shape: [Int]

  /// Traps unless each dimension is at least 1.
  public convenience init(_ shape: [Int]) {
    orTrap { () throws(KernelError) in try Reshape.check(shape) }
    self.init(checked: shape)
  }

  private init(checked shape: [Int]) { self.shape = shape }

  /// The core of the initializer.
  package static func checked(_ shape: [Int]) throws(KernelError) -> Reshape {
    try check(shape)
    return Reshape(checked: shape)
  }

  private static func check(_ shape: [Int]) throws(KernelError) {
    try checkDimensions(shape)
    guard !shape.isEmpty, !shape.contains(0) else {
      throw .unsupportedShape(
        operation: "Reshape", shape: shape, expected: "at least one dimension, each at least 1")
    }
  }

  public var description: String { "Reshape(\(described(shape)))" }

  public func outputShape(forInput input: [Int]) throws(KernelError) -> [Int] {
    let (wanted, count) = (elementCount(shape), elementCount(input))
    guard count == wanted else {
      throw .unsuitableData(
        reason:
          "\(description) takes \(wanted) elements a row, but gets \(count), of shape \(described(input))")
    }
    return shape
  }
}

/// Makes one dimension of those of each row: images [channels, height, width] become rows of features, channel by
/// channel, in rows from top to bottom.
public final class Flatten: ShapeLayer {
  public init() {}

  public var description: String { "Flatten()" }

  public func outputShape(forInput shape: [Int]) -> [Int] { [elementCount(shape)] }
}

/// For layers that only give their input another shape.
protocol ShapeLayer: Layer {}

extension ShapeLayer {
  public var layerCount: Int { 1 }
  public var parameterShapes: [[Int]] { [] }
  public func initialParameters(seed: Int, index: Int) -> [Tensor] { [] }

  public func apply(
    to input: Tensor, parameters: ArraySlice<Tensor>, index: Int, pass: ForwardPass
  ) throws(KernelError) -> Tensor {
    try input.reshaping(to: [input.shape[0]] + outputShape(forInput: Array(input.shape.dropFirst())))
  }
}
