/// The largest element of each window of an image, channel by channel:
///
///     y[c, p, q] = max x[c, p·stride + i, q·stride + j]     over i, j < size
///
/// The output has (height − size) / stride + 1 rows, rounded down: what fills no window at the end is left out. Of
/// several largest elements the first one gets the gradient.
///
/// Ranzato, Huang, Boureau, LeCun, "Unsupervised learning of invariant feature hierarchies", 2007.
public final class MaxPool2D: Layer {
  let size: Int
  let stride: Int

  /// Without `stride`, windows lie side by side. Traps unless both are at least 1.
  public convenience init(size: Int, stride: Int? = nil) {
    orTrap { () throws(KernelError) in try MaxPool2D.check(size: size, stride: stride ?? size) }
    self.init(checkedSize: size, stride: stride ?? size)
  }

  private init(checkedSize size: Int, stride: Int) {
    self.size = size
    self.stride = stride
  }

  /// The core of the initializer.
  package static func checked(size: Int, stride: Int?) throws(KernelError) -> MaxPool2D {
    try check(size: size, stride: stride ?? size)
    return MaxPool2D(checkedSize: size, stride: stride ?? size)
  }

  private static func check(size: Int, stride: Int) throws(KernelError) {
    for (name, value) in [("size", size), ("stride", stride)] {
      guard (1...64).contains(value) else {
        throw .invalidArgument(name: name, value: "\(value)", allowed: "from 1 to 64")
      }
    }
  }

  public var description: String {
    "MaxPool2D(size: \(size)" + (stride == size ? ")" : ", stride: \(stride))")
  }

  public var layerCount: Int { 1 }
  public var parameterShapes: [[Int]] { [] }

  public func outputShape(forInput shape: [Int]) throws(KernelError) -> [Int] {
    try checkImages(shape, for: description, channels: nil, smallest: size)
    return [shape[0]] + shape.dropFirst().map { ($0 - size) / stride + 1 }
  }

  public func initialParameters(seed: Int, index: Int) -> [Tensor] { [] }

  public func apply(
    to input: Tensor, parameters: ArraySlice<Tensor>, index: Int, pass: ForwardPass
  ) throws(KernelError) -> Tensor {
    try input.maxPooled(size: size, stride: stride)
  }
}
