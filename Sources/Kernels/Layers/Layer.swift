/// One step of a network, as a recipe: which parameters it has, how they begin, and what it computes.
///
/// A layer holds no parameters itself; `Sequential` keeps those of all its layers in one flat vector. So a
/// layer never changes, and models that share layers share nothing that could.
public protocol Layer: AnyObject {
  /// As an author writes it: `Dense(inputs: 64, outputs: 10)`.
  var description: String { get }
  /// How many layers it counts for: random streams are numbered by layer.
  var layerCount: Int { get }
  /// How many layers with weights it counts for: what is called the depth of a network.
  var weightLayerCount: Int { get }
  /// How deep layers nest in it: 0 for a layer without any inside.
  var nesting: Int { get }
  /// Shapes of the parameters, in the order in which they lie in the flat vector.
  var parameterShapes: [[Int]] { get }

  /// The shape of one row of the output, for input rows of this shape; neither counts the rows themselves.
  ///
  /// Rows of features have the shape [features], images [channels, height, width].
  func outputShape(forInput shape: [Int]) throws(KernelError) -> [Int]

  /// How many products of a parameter with a number one row takes: what a forward pass costs, roughly.
  func multiplicationCount(forInput shape: [Int]) -> Int64

  /// The parameters before training; `index` numbers the layer within its model.
  func initialParameters(seed: Int, index: Int) -> [Tensor]

  /// The output [rows] + its shape, for an input [rows] + its shape.
  func apply(
    to input: Tensor, parameters: ArraySlice<Tensor>, index: Int, pass: ForwardPass
  ) throws(KernelError) -> Tensor
}

extension Layer {
  public var weightLayerCount: Int { parameterShapes.isEmpty ? 0 : 1 }
  public var nesting: Int { 0 }

  /// Of a layer that uses each parameter once a row.
  public func multiplicationCount(forInput shape: [Int]) -> Int64 {
    parameterShapes.reduce(0) { $0 + Int64(elementCount($1)) }
  }
}

/// The circumstances of a forward pass.
public struct ForwardPass {
  /// The tape of a training step; `nil` when a model only predicts. Dropout works only in training.
  let trainingTape: Tape?
  let seed: Int

  static var prediction: ForwardPass { ForwardPass(trainingTape: nil, seed: 0) }
}

/// For layers without parameters that keep the shape.
protocol ElementwiseLayer: Layer {}

extension ElementwiseLayer {
  public var layerCount: Int { 1 }
  public var parameterShapes: [[Int]] { [] }
  public func outputShape(forInput shape: [Int]) -> [Int] { shape }
  public func initialParameters(seed: Int, index: Int) -> [Tensor] { [] }
}
