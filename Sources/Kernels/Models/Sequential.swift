/// A network of layers one after the other, with its parameters: a value, so that a trained model is another
/// value than the one it began as.
///
///     let network = Sequential(seed: 1) {
///       Dense(inputs: 64, outputs: 32)
///       ReLU()
///       Dense(inputs: 32, outputs: 10)
///     }
///     network.parameterCount      // 2410
public struct Sequential {
  let layers: [any Layer]
  /// All parameters, layer by layer: shape [parameterCount].
  public let parameters: Tensor
  /// The running means and variances of `BatchNorm` layers, layer by layer: a vector, empty without such layers.
  public let runningStatistics: Tensor

  /// The parameters are drawn from `seed`; equal seeds and layers give equal models.
  public init(seed: Int = 0, @LayerBuilder _ layers: () -> [any Layer]) {
    self.init(seed: seed, layers: layers())
  }

  /// Traps where the layers have more than 2²⁴ parameters together.
  public init(seed: Int = 0, layers: [any Layer]) {
    self = orTrap { () throws(KernelError) in try Sequential.checked(seed: seed, layers: layers) }
  }

  /// The core of the initializers.
  package static func checked(seed: Int, layers: [any Layer]) throws(KernelError) -> Sequential {
    var count = 0
    for shape in layers.flatMap({ $0.parameterShapes }) {
      count += elementCount(shape)
      guard count <= mostParameters else {
        throw .invalidArgument(
          name: "layers", value: "more parameters", allowed: "at most \(mostParameters) parameters together")
      }
    }
    return Sequential(
      layers: layers, parameters: flattened(initialParameters(of: layers, seed: seed, firstIndex: 0)),
      runningStatistics: flattened(layers.flatMap { $0.initialStatistics }))
  }

  /// 64 MiB of floats: what trains in minutes on one core.
  static let mostParameters = 1 << 24

  /// For vectors as long as the layers ask for.
  init(layers: [any Layer], parameters: Tensor, runningStatistics: Tensor) {
    self.layers = layers
    self.parameters = parameters
    self.runningStatistics = runningStatistics
  }
}

private func flattened(_ tensors: [Tensor]) -> Tensor {
  let buffer = Buffer(count: tensors.reduce(0) { $0 + $1.count })
  var offset = 0
  for tensor in tensors {
    (buffer.elements + offset).update(from: tensor.buffer.elements, count: tensor.count)
    offset += tensor.count
  }
  return Tensor(shape: [buffer.count], buffer: buffer)
}

// MARK: - Looking at it

extension Sequential {
  public var parameterCount: Int { parameters.count }

  /// How many layers with weights it has (`Dense`), those inside a `Residual` counted one by one: its depth.
  public var layerCount: Int { layers.reduce(0) { $0 + $1.weightLayerCount } }

  public var description: String {
    layers.map { $0.description }.joined(separator: "\n") + "\n\(parameterCount) parameters"
  }
}

// MARK: - Parameters

extension Sequential {
  /// The same layers and running statistics with other parameters: a vector [parameterCount]. Traps on another
  /// shape.
  public func withParameters(_ flat: Tensor) -> Sequential {
    orTrap { () throws(KernelError) in try replacingParameters(flat) }
  }

  /// The core of `withParameters`.
  package func replacingParameters(_ flat: Tensor) throws(KernelError) -> Sequential {
    guard flat.shape == parameters.shape else {
      throw .shapeMismatch(operation: "withParameters", left: parameters.shape, right: flat.shape)
    }
    return Sequential(layers: layers, parameters: flat.detached, runningStatistics: runningStatistics)
  }

  /// The same layers with what a training has made of their vectors.
  func trained(parameters: Tensor, runningStatistics: Tensor) -> Sequential {
    Sequential(layers: layers, parameters: parameters, runningStatistics: runningStatistics)
  }

  /// What a forward pass of one row of this shape costs, roughly: products of a parameter with a number. For a shape
  /// that does not fit, those up to the layer that refuses it.
  package func multiplicationCount(forRow shape: [Int]) -> Int64 {
    Kernels.multiplicationCount(of: layers, forInput: shape)
  }

  var parameterShapes: [[Int]] { layers.flatMap { $0.parameterShapes } }

  /// The flat vector cut up and shaped for the layers; on the vector's tape, if it is on one.
  func shaped(_ flat: Tensor) throws(KernelError) -> [Tensor] {
    var result: [Tensor] = []
    var offset = 0
    for shape in parameterShapes {
      let count = elementCount(shape)
      result.append(try flat.rows(offset..<offset + count).reshaping(to: shape))
      offset += count
    }
    return result
  }

  /// The running statistics cut up for the layers, for a pass that does not train.
  func predictionPass() throws(KernelError) -> ForwardPass {
    var vectors: [Tensor] = []
    var offset = 0
    for vector in layers.flatMap({ $0.initialStatistics }) {
      vectors.append(try runningStatistics.rows(offset..<offset + vector.count))
      offset += vector.count
    }
    return ForwardPass(trainingTape: nil, seed: 0, statistics: RunningStatistics(vectors))
  }

  /// Which data the model fits: as many features as it takes, as many outputs as there are classes or numbers.
  func check(_ data: Dataset) throws(KernelError) {
    let shape = try outputShape(of: layers, forInput: [data.features])
    guard shape.count == 1 else {
      throw .unsuitableData(
        reason: "the model gives outputs of shape \(described(shape)), but a loss is of rows of numbers; "
          + "put Flatten() behind its layers")
    }
    let (outputs, wanted) = (shape[0], data.classes ?? data.targets.shape[1])
    guard outputs == wanted else {
      throw .unsuitableData(
        reason: "the model gives \(outputs) outputs, but \(data.name) needs \(wanted), "
          + (data.classes == nil ? "one for each number to predict" : "one for each class"))
    }
  }
}
