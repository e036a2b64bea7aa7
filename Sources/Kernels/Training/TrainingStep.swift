/// Loss and gradients for batches of one size, recorded once and replayed for every batch: a step allocates
/// nothing.
final class TrainingStep {
  private let tape: Tape
  private let input: Tensor
  private let target: Tensor
  private let loss: Tensor
  let outputs: Tensor
  let rowCount: Int
  /// Floating-point operations of one replay, roughly: two for each product forward, four backward.
  let operationCount: Int64

  /// Parameters and running statistics are read from the given memory of the model's size; the gradients, and what
  /// the statistics become with a batch, are written to it.
  init(
    _ model: Sequential, on data: Dataset, loss: Loss, rowCount: Int, seed: Int,
    parameters: UnsafeMutablePointer<Float>, gradients: UnsafeMutablePointer<Float>,
    statistics: UnsafeMutablePointer<Float>, nextStatistics: UnsafeMutablePointer<Float>
  ) throws(KernelError) {
    tape = Tape()
    self.rowCount = rowCount
    input = tape.leaf([rowCount, data.features])
    target = tape.leaf([rowCount, data.classes ?? data.targets.shape[1]])
    var leaves: [Tensor] = []
    var offset = 0
    for shape in model.parameterShapes {
      leaves.append(tape.variable(shape, aliasing: parameters + offset))
      offset += elementCount(shape)
    }
    var vectors: [Tensor] = []
    offset = 0
    for vector in model.layers.flatMap({ $0.initialStatistics }) {
      vectors.append(tape.variable(vector.shape, aliasing: statistics + offset))
      offset += vector.count
    }
    let pass = ForwardPass(trainingTape: tape, seed: seed, statistics: RunningStatistics(vectors))
    outputs = try apply(model.layers, to: input, parameters: leaves[...], firstIndex: 0, pass: pass)
    self.loss = try loss.value(of: outputs, against: target)
    let derivatives = try tape.gradients(of: self.loss, withRespectTo: leaves)
    offset = 0
    for derivative in derivatives {
      tape.output(derivative, into: gradients + offset)
      offset += derivative.count
    }
    offset = 0
    for vector in pass.statistics.updated {
      tape.output(vector, into: nextStatistics + offset)
      offset += vector.count
    }
    tape.prune(keeping: derivatives + pass.statistics.updated + [self.loss, outputs])
    let multiplications = model.multiplicationCount(forRow: [data.features])
    operationCount = Int64(rowCount) * (6 * multiplications + 20 * Int64(data.features + 16))
  }

  /// Where the rows of the next batch are to be written: [rowCount, features] and [rowCount, targets].
  var inputRows: UnsafeMutablePointer<Float> { input.buffer.elements }
  var targetRows: UnsafeMutablePointer<Float> { target.buffer.elements }

  /// Computes everything for the batch; `number` makes dropout draw a new mask.
  func run(number: Int) -> Double {
    tape.step = UInt64(number)
    tape.replay()
    return Double(tape.elements(of: loss)[0])
  }
}
