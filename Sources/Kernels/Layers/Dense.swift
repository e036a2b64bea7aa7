/// A fully connected layer: y = x W + b, with x [rows, inputs], W [inputs, outputs], b [outputs].
///
///     Dense(inputs: 64, outputs: 10)
///
/// The bias begins at zero; W as `initializer` says.
public final class Dense: Layer {
  let inputs: Int
  let outputs: Int
  let initializer: Initializer
  let hasBias: Bool

  /// Traps unless both sizes are at least 1.
  public convenience init(
    inputs: Int, outputs: Int, initializer: Initializer = .glorotUniform, bias: Bool = true
  ) {
    orTrap { () throws(KernelError) in try Dense.check(inputs: inputs, outputs: outputs) }
    self.init(checkedInputs: inputs, outputs: outputs, initializer: initializer, bias: bias)
  }

  private init(checkedInputs inputs: Int, outputs: Int, initializer: Initializer, bias: Bool) {
    self.inputs = inputs
    self.outputs = outputs
    self.initializer = initializer
    hasBias = bias
  }

  /// The core of the initializer.
  package static func checked(
    inputs: Int, outputs: Int, initializer: Initializer, bias: Bool
  ) throws(KernelError) -> Dense {
    try check(inputs: inputs, outputs: outputs)
    return Dense(checkedInputs: inputs, outputs: outputs, initializer: initializer, bias: bias)
  }

  private static func check(inputs: Int, outputs: Int) throws(KernelError) {
    for (name, size) in [("inputs", inputs), ("outputs", outputs)] {
      guard (1...largestSize).contains(size) else {
        throw .invalidArgument(name: name, value: "\(size)", allowed: "from 1 to \(largestSize)")
      }
    }
    guard inputs <= Sequential.mostParameters / outputs else {
      throw .invalidArgument(
        name: "outputs", value: "\(outputs)",
        allowed: "at most \(Sequential.mostParameters / inputs) with \(inputs) inputs")
    }
  }

  private static let largestSize = 65_536

  public var description: String { "Dense(inputs: \(inputs), outputs: \(outputs))" }
  public var layerCount: Int { 1 }
  public var parameterShapes: [[Int]] { hasBias ? [[inputs, outputs], [outputs]] : [[inputs, outputs]] }

  public func outputShape(forInput shape: [Int]) throws(KernelError) -> [Int] {
    guard shape.count == 1 else {
      throw .unsuitableData(
        reason: "\(description) takes rows of features, but gets the shape \(described(shape)); "
          + "put Flatten() before it")
    }
    guard shape[0] == inputs else {
      throw .unsuitableData(reason: "\(description) takes \(inputs) features, but gets \(shape[0])")
    }
    return [outputs]
  }

  public func initialParameters(seed: Int, index: Int) -> [Tensor] {
    var stream = RandomStream(seed: seed, for: .initialization, index: index)
    let weights = initializer.draw([inputs, outputs], inputs: inputs, outputs: outputs, from: &stream)
    return hasBias ? [weights, .zeros([outputs])] : [weights]
  }

  public func apply(
    to input: Tensor, parameters: ArraySlice<Tensor>, index: Int, pass: ForwardPass
  ) throws(KernelError) -> Tensor {
    let product = try input.matrixProduct(parameters[parameters.startIndex])
    return hasBias ? try product.adding(parameters[parameters.startIndex + 1]) : product
  }
}
