import Bindings
import Kernels
import Language
import Testing

/// A block cannot tell whether its training went on from another one.
@Suite struct CheckpointBindingTests {
  private static func block(epochs: Int) -> String {
    """
    let data = Dataset.blobs(count: 200, seed: 1)
    let network = Sequential(seed: 1) { Dense(inputs: 2, outputs: 8); ReLU(); Dense(inputs: 8, outputs: 3) }
    let rates = sweep([0.01, 0.1]) { rate in
      train(network, on: data, optimizer: .adam(learningRate: rate), epochs: \(epochs))
    }
    show(rates.comparison.table())
    show(rates)
    print(rates.runs[1].model.parameters, rates.runs[0].stopReason)
    """
  }

  private func run(epochs: Int, steps: Int64 = .max, kept: Kept? = nil, isVolatile: Bool = false)
    -> BlockOutcome
  {
    let source = BlockSource(
      Self.block(epochs: epochs), budget: Budget(steps: steps, bytes: 1 << 30), isVolatile: isVolatile)
    return Engine(blocks: [source]).run(host: KernelHost(checkpoints: kept?.checkpoints))[0]
  }

  @Test func `outputs are those of a fresh training`() {
    let kept = Kept()
    _ = run(epochs: 3, kept: kept)
    #expect(kept.epochs == [3, 3])
    let resumed = run(epochs: 5, kept: kept)
    #expect(kept.epochs == [3, 3, 5, 5] && kept.loaded == 2)
    let fresh = run(epochs: 5)
    #expect(fresh.status == .succeeded && resumed.status == .succeeded)
    #expect(resumed.outputs == fresh.outputs && fresh.outputs.count == 3)
  }

  @Test func `budgets end it at the same step`() {
    let kept = Kept()
    _ = run(epochs: 3, kept: kept)
    // The least budget that is enough.
    var (tooLittle, enough): (Int64, Int64) = (0, 1 << 30)
    while enough - tooLittle > 1 {
      let steps = (tooLittle + enough) / 2
      if run(epochs: 4, steps: steps).status == .succeeded { enough = steps } else { tooLittle = steps }
    }
    #expect(run(epochs: 4, steps: tooLittle, kept: kept).status == .failed)
    #expect(run(epochs: 4, steps: enough, kept: kept).status == .succeeded)
    #expect(kept.loaded > 2)
  }

  @Test func `seconds are measured of whole trainings`() {
    let kept = Kept()
    _ = run(epochs: 2, kept: kept, isVolatile: true)
    #expect(kept.epochs == [])
  }
}

private final class Kept {
  private var states: [(training: StoredBytes, epochs: Int, state: StoredBytes)] = []
  private(set) var loaded = 0

  var epochs: [Int] { states.map { $0.epochs } }

  var checkpoints: Checkpoints {
    Checkpoints(
      smallestTraining: 0,
      load: { [self] training, epochs in
        let found = states.last { $0.training == training && $0.epochs <= epochs }
        loaded += found == nil ? 0 : 1
        return found?.state
      },
      save: { [self] in states.append(($0, $1, $2)) })
  }
}
