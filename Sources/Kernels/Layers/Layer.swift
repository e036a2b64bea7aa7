/// One step of a network, as a recipe: which parameters it has, how they begin, and what it computes.
///
/// A layer holds no parameters itself; `Sequential` keeps those of all its layers in one flat vector, and in another
/// one the running statistics, which training updates without optimising them. So a layer never changes, and models
/// that share layers share nothing that could.
public protocol Layer: AnyObject {
  /// As an author writes it: `Dense(inputs: 64, outputs: 10)`.
  var description: String { get }
  /// How many layers it counts for: random streams are numbered by layer.
  var layerCount: Int { get }
  /// How many layers with weights it counts for: what is called the depth of a network.
  var weightLayerCount: Int { get }
  /// How deep layers nest in it: 0 for a layer without any inside.
  var nesting: Int { get }
  /// How many layers it is made of, itself included and blocks counted with their layers: what storing it takes.
  var partCount: Int { get }
  /// Shapes of the parameters, in the order in which they lie in the flat vector.
  var parameterShapes: [[Int]] { get }

  /// Before training: the vectors of running statistics, in the order in which the layer asks the pass for them.
  var initialStatistics: [Tensor] { get }

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

  /// Which class it is of: see `ByteReader.readLayer`.
  var kind: LayerKind { get }
  /// Writes what its initializer takes.
  func store(into writer: inout ByteWriter)
}

extension Layer {
  public var weightLayerCount: Int { parameterShapes.isEmpty ? 0 : 1 }
  public var nesting: Int { 0 }
  public var partCount: Int { 1 }
  public var initialStatistics: [Tensor] { [] }

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
  let statistics: RunningStatistics
}

/// The running statistics of a model during one forward pass: layers take theirs in order, and in training give back
/// in the same order what they become.
final class RunningStatistics {
  private var rest: ArraySlice<Tensor>
  private(set) var updated: [Tensor] = []

  init(_ vectors: [Tensor]) { rest = vectors[...] }

  func next() -> Tensor { rest.removeFirst() }

  func update(_ vectors: [Tensor]) { updated += vectors }
}

/// For layers without parameters that keep the shape.
protocol ElementwiseLayer: Layer {}

extension ElementwiseLayer {
  public var layerCount: Int { 1 }
  public var parameterShapes: [[Int]] { [] }
  public func outputShape(forInput shape: [Int]) -> [Int] { shape }
  public func initialParameters(seed: Int, index: Int) -> [Tensor] { [] }
}
