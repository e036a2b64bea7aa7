import Kernels
import Testing

@Suite struct SweepTests {
  /// Loss (w − 2)² from w = 0: with rate r, the loss of epoch e is 4 (1 − 2r)^(2e − 2).
  private let data = Dataset(inputs: Tensor([[1], [1]]), targets: Tensor([2, 2]))
  private let line = Sequential { Dense(inputs: 1, outputs: 1, initializer: .zeros, bias: false) }

  private func rates(_ values: [Double], validation: Dataset? = nil) -> Sweep {
    sweep(values, label: "rate") { rate in
      train(
        line, on: data, validation: validation, optimizer: .sgd(learningRate: rate), epochs: 2,
        batchSize: nil, terminateOnNaN: true)
    }
  }

  @Test func `a training that diverges is a row`() {
    let result = rates([0.25, 0.5, 1e30])
    #expect(result.runs.map { $0.divergedEpoch } == [nil, nil, 2])
    #expect(result.runs[2].history.count == 2 && result.runs[2].updates == 1)
    #expect(result.runs[2].stopReason.contains("infinite in epoch 2"))
    #expect(
      result.runs[2].description == "1 epochs, 1 updates: loss 4.0000 -> 4.0000, diverged in epoch 2")
    #expect(
      result.table
        == Table([
          Column("rate", ["0.25", "0.5", "1e+30"]), Column("loss", [1.0, 0.0, nil]),
          Column("outcome", ["done", "done", "diverged in epoch 2"]),
        ]))
    #expect(result.best.final.loss == 0 && result.bestValue == 0.5)
  }

  @Test func `plot over the values`() {
    guard case .lines(let lines) = rates([0.25, 1e30, 0.5]).plot(scale: .log).content else {
      Issue.record("no lines")
      return
    }
    #expect(lines.xAxis.label == "rate" && lines.xAxis.scale == .log && lines.yAxis.scale == .log)
    #expect(lines.series.count == 1 && lines.series[0].x == [0.25, 1e30, 0.5])
    let y = lines.series[0].y
    #expect(y[0] == 1 && y[1].isNaN && y[2] == 0)
  }

  @Test func `the best is that of the validation`() {
    // With target 1 the w of 0.25, which ends at 1.5, is better than that of 0.5 at 2.
    let other = Dataset(inputs: Tensor([[1]]), targets: Tensor([1]))
    let result = rates([0.5, 0.25, 1e30], validation: other)
    #expect(result.bestValue == 0.25 && result.best.final.validationLoss == 0.25)
    #expect(result.table.columns.map { $0.name } == ["rate", "loss", "validation loss", "outcome"])
  }

  @Test func `whole numbers`() {
    let result = sweep([1, 2], label: "batch") { size in
      train(line, on: data, optimizer: .sgd(learningRate: 0.25), epochs: 1, batchSize: size)
    }
    #expect(result.runs.map { $0.updates } == [2, 1])
    #expect(result.table.columns[0] == Column("batch", [1, 2]))
    #expect(result.comparison.entries.map { $0.name } == ["batch 1", "batch 2"])
  }

  @Test func `nothing to choose from`() {
    #expect(throws: KernelError.empty(operation: "sweep")) {
      try Sweep.over([], label: "rate") { (_) throws(KernelError) in throw .cancelled }
    }
    let error = #expect(throws: KernelError.self) { try rates([1e30]).bestIndex() }
    #expect(error?.message.contains("over the rate") == true)
  }

  @Test func `an error that is no divergence ends the sweep`() {
    #expect(throws: KernelError.cancelled) {
      try Sweep.over([1, 2], label: "rate") { (_) throws(KernelError) in throw .cancelled }
    }
  }

  @Test func `early stopping is told from the end`() {
    let other = Dataset(inputs: Tensor([[1]]), targets: Tensor([1]))
    let result = sweep([0.25]) { rate in
      train(
        line, on: data, validation: other, optimizer: .sgd(learningRate: rate), epochs: 9, batchSize: nil,
        earlyStopping: EarlyStopping(patience: 2))
    }
    // w = 1 after the first epoch is the best there is.
    #expect(result.table.columns.last == Column("outcome", ["best was epoch 1"]))
  }
}
