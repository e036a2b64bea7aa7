/// A shortcut around layers: y = x + layers(x).
///
///     Residual { Dense(inputs: 32, outputs: 32); ReLU() }
///
/// The layers inside must give back the shape that they take. The derivative of the shortcut is one,
/// so gradients reach the first layers of a deep network whatever the others do.
///
/// He, Zhang, Ren, Sun, "Deep residual learning for image recognition", 2015.
public final class Residual: Layer {
  let layers: [any Layer]
  // Counted once: blocks within blocks may share their layers, and be many more than their number of lines.
  public let nesting: Int
  public let partCount: Int
  public let layerCount: Int

  public convenience init(@LayerBuilder _ layers: () -> [any Layer]) {
    let layers = layers()
    orTrap { () throws(KernelError) in try Residual.check(layers) }
    self.init(checked: layers)
  }

  private init(checked layers: [any Layer]) {
    self.layers = layers
    nesting = 1 + layers.reduce(0) { max($0, $1.nesting) }
    layerCount = layers.reduce(0) { $0 + $1.layerCount }
    partCount = layers.reduce(1) { $0 + $1.partCount }
  }

  /// The core of the initializer.
  package static func checked(layers: [any Layer]) throws(KernelError) -> Residual {
    try check(layers)
    return Residual(checked: layers)
  }

  /// Whatever walks the layers recurses as deep as they nest.
  private static func check(_ layers: [any Layer]) throws(KernelError) {
    guard layers.allSatisfy({ $0.nesting < deepestNesting }) else {
      throw .invalidArgument(
        name: "Residual", value: "nested more than \(deepestNesting) deep", allowed: "nested less deeply")
    }
    // Blocks count, too: some without any layers may be in others without end.
    let count = layers.reduce(0) { $0 + $1.partCount }
    guard count <= mostLayers else {
      throw .invalidArgument(
        name: "Residual", value: "a block of \(count) layers", allowed: "at most \(mostLayers) layers")
    }
  }

  private static let deepestNesting = 16
  private static let mostLayers = 4096

  public var description: String {
    "Residual { " + layers.map { $0.description }.joined(separator: "; ") + " }"
  }

  public var weightLayerCount: Int { layers.reduce(0) { $0 + $1.weightLayerCount } }
  public var initialStatistics: [Tensor] { layers.flatMap { $0.initialStatistics } }
  public var parameterShapes: [[Int]] { layers.flatMap { $0.parameterShapes } }

  public func outputShape(forInput shape: [Int]) throws(KernelError) -> [Int] {
    let output = try Kernels.outputShape(of: layers, forInput: shape)
    guard output == shape else {
      throw .unsuitableData(
        reason: "the layers of a Residual must give back the shape that they take: "
          + "\(described(shape)) comes in, \(described(output)) comes out")
    }
    return output
  }

  public func multiplicationCount(forInput shape: [Int]) -> Int64 {
    Kernels.multiplicationCount(of: layers, forInput: shape)
  }

  public func initialParameters(seed: Int, index: Int) -> [Tensor] {
    Kernels.initialParameters(of: layers, seed: seed, firstIndex: index)
  }

  public func apply(
    to input: Tensor, parameters: ArraySlice<Tensor>, index: Int, pass: ForwardPass
  ) throws(KernelError) -> Tensor {
    let output = try Kernels.apply(layers, to: input, parameters: parameters, firstIndex: index, pass: pass)
    return try input.adding(output)
  }
}
