/// A convolution of images with learned kernels:
///
///     y[k, p, q] = b[k] + Σ x[c, p·stride + i − padding, q·stride + j − padding] · w[k, c, i, j]
///
/// over c, i and j, with x [inputs, height, width], w [outputs, inputs, kernel, kernel] and b [outputs] for each
/// row. The output has (height + 2 · padding − kernel) / stride + 1 rows, rounded down, and as many columns as
/// follow from the width.
///
///     Sequential {
///       Reshape([1, 28, 28])
///       Conv2D(inputs: 1, outputs: 8, kernel: 3)      // [8, 26, 26]
///       ReLU()
///       MaxPool2D(size: 2)                            // [8, 13, 13]
///       Flatten()
///       Dense(inputs: 8 * 13 * 13, outputs: 10)
///     }
///
/// The bias begins at zero; w as `initializer` says, for which an output has inputs · kernel² inputs, and an
/// input outputs · kernel² outputs.
///
/// LeCun, Boser, Denker, Henderson, Howard, Hubbard, Jackel, "Backpropagation applied to handwritten zip code
/// recognition", 1989.
public final class Conv2D: Layer {
  let inputs: Int
  let outputs: Int
  let kernel: Int
  let stride: Int
  let padding: Int
  let initializer: Initializer
  let hasBias: Bool

  /// `padding` rows and columns of zeros are put around the image.
  ///
  /// Traps unless the sizes are at least 1 and `padding` is less than `kernel`.
  public convenience init(
    inputs: Int, outputs: Int, kernel: Int, stride: Int = 1, padding: Int = 0,
    initializer: Initializer = .glorotUniform, bias: Bool = true
  ) {
    orTrap { () throws(KernelError) in
      try Conv2D.check(inputs: inputs, outputs: outputs, kernel: kernel, stride: stride, padding: padding)
    }
    self.init(inputs, outputs, kernel, stride, padding, initializer, hasBias: bias)
  }

  private init(
    _ inputs: Int, _ outputs: Int, _ kernel: Int, _ stride: Int, _ padding: Int, _ initializer: Initializer,
    hasBias: Bool
  ) {
    self.inputs = inputs
    self.outputs = outputs
    self.kernel = kernel
    self.stride = stride
    self.padding = padding
    self.initializer = initializer
    self.hasBias = hasBias
  }

  /// The core of the initializer.
  package static func checked(
    inputs: Int, outputs: Int, kernel: Int, stride: Int, padding: Int, initializer: Initializer, bias: Bool
  ) throws(KernelError) -> Conv2D {
    try check(inputs: inputs, outputs: outputs, kernel: kernel, stride: stride, padding: padding)
    return Conv2D(inputs, outputs, kernel, stride, padding, initializer, hasBias: bias)
  }

  private static func check(
    inputs: Int, outputs: Int, kernel: Int, stride: Int, padding: Int
  ) throws(KernelError) {
    for (name, size, largest) in [
      ("inputs", inputs, 4096), ("outputs", outputs, 4096), ("kernel", kernel, 64), ("stride", stride, 64),
    ] {
      guard (1...largest).contains(size) else {
        throw .invalidArgument(name: name, value: "\(size)", allowed: "from 1 to \(largest)")
      }
    }
    guard padding >= 0, padding < kernel else {
      throw .invalidArgument(
        name: "padding", value: "\(padding)", allowed: "from 0 to \(kernel - 1) with a kernel of \(kernel)")
    }
    guard inputs * kernel * kernel <= Sequential.mostParameters / outputs else {
      throw .invalidArgument(
        name: "outputs", value: "\(outputs)",
        allowed: "at most \(Sequential.mostParameters / (inputs * kernel * kernel)) with \(inputs) inputs "
          + "and a kernel of \(kernel)")
    }
  }

  public var description: String {
    "Conv2D(inputs: \(inputs), outputs: \(outputs), kernel: \(kernel)"
      + (stride > 1 ? ", stride: \(stride)" : "")
      + (padding > 0 ? ", padding: \(padding)" : "") + ")"
  }

  public var layerCount: Int { 1 }

  public var parameterShapes: [[Int]] {
    let weights = [outputs, inputs, kernel, kernel]
    return hasBias ? [weights, [outputs]] : [weights]
  }

  public func outputShape(forInput shape: [Int]) throws(KernelError) -> [Int] {
    try checkImages(shape, for: description, channels: inputs, smallest: max(1, kernel - 2 * padding))
    return [outputs] + shape.dropFirst().map { ($0 + 2 * padding - kernel) / stride + 1 }
  }

  public func multiplicationCount(forInput shape: [Int]) -> Int64 {
    guard let output = try? outputShape(forInput: shape) else { return 0 }
    return Int64(elementCount(output)) * Int64(inputs * kernel * kernel)
  }

  public func initialParameters(seed: Int, index: Int) -> [Tensor] {
    var stream = RandomStream(seed: seed, for: .initialization, index: index)
    let area = kernel * kernel
    let weights = initializer.draw(
      [outputs, inputs, kernel, kernel], inputs: inputs * area, outputs: outputs * area, from: &stream)
    return hasBias ? [weights, .zeros([outputs])] : [weights]
  }

  public func apply(
    to input: Tensor, parameters: ArraySlice<Tensor>, index: Int, pass: ForwardPass
  ) throws(KernelError) -> Tensor {
    let weights = parameters[parameters.startIndex]
    let result = try input.convolved(with: weights, stride: stride, padding: padding)
    guard hasBias else { return result }
    return try result.adding(parameters[parameters.startIndex + 1].viewed(as: [outputs, 1, 1]))
  }
}

/// Refuses rows that are no images [channels, height, width] of at least `smallest` rows and columns; `nil` for any
/// number of channels.
func checkImages(
  _ shape: [Int], for layer: String, channels: Int?, smallest: Int
) throws(KernelError) {
  guard shape.count == 3 else {
    let example = "Reshape([\(channels ?? 1), height, width])"
    throw .unsuitableData(
      reason: "\(layer) takes images [channels, height, width], but gets the shape \(described(shape))"
        + (shape.count == 1 ? "; put \(example) before it" : ""))
  }
  if let channels, shape[0] != channels {
    throw .unsuitableData(
      reason: "\(layer) takes images of \(channels) \(channels == 1 ? "channel" : "channels"), but gets "
        + "\(shape[0]), of shape \(described(shape))")
  }
  guard shape[1] >= smallest, shape[2] >= smallest else {
    throw .unsuitableData(
      reason:
        "\(layer) takes images of at least \(smallest) by \(smallest), but gets the shape \(described(shape))"
    )
  }
}
