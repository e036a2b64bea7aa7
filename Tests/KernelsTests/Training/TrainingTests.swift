import Kernels
import Testing

@Suite struct TrainingTests {
  private static func network(seed: Int = 1, features: Int = 2, outputs: Int = 2) -> Sequential {
    Sequential(seed: seed) {
      Dense(inputs: features, outputs: 8)
      Tanh()
      Dense(inputs: 8, outputs: outputs)
    }
  }

  private let spirals = Dataset.spirals(count: 100, noise: 0.05, seed: 2)

  /// What `train` does, written out: 100 rows in batches of 32, 32, 32 and 4.
  @Test func `batches, one after the other`() {
    let run = train(
      Self.network(), on: spirals, optimizer: .sgd(learningRate: 0.5), epochs: 3, batchSize: 32, seed: 7)
    var model = Self.network()
    for epoch in 1...3 {
      var order = RandomStream(seed: 7, for: .shuffling, index: epoch)
      let rows = order.permutation(of: 100)
      var (lossSum, norms, correct) = (0.0, 0.0, 0.0)
      for start in stride(from: 0, to: 100, by: 32) {
        let batch = spirals.rows(Array(rows[start..<min(start + 32, 100)]))
        lossSum += model.loss(on: batch) * Double(batch.count)
        correct += model.accuracy(on: batch) * Double(batch.count)
        norms += model.gradientNorm(on: batch)
        model = model.withParameters(model.parameters - 0.5 * model.gradient(on: batch))
      }
      let measured = run.history[epoch]
      #expect(abs(measured.loss - lossSum / 100) < 1e-6)
      #expect(abs((measured.accuracy ?? -1) - correct / 100) < 1e-9)
      #expect(abs(measured.gradientNorm - norms / 4) < 1e-6)
    }
    #expect(run.updates == 12)
    #expect((run.model.parameters - model.parameters).norm().scalar < 1e-5)
  }

  @Test func `history`() {
    let validation = Dataset.spirals(count: 40, noise: 0.05, seed: 3)
    let run = train(
      Self.network(), on: spirals, validation: validation, optimizer: .sgd(learningRate: 0.5),
      schedule: .step(every: 2, factor: 0.1), epochs: 5, seed: 1)
    #expect(run.history.map(\.epoch) == [0, 1, 2, 3, 4, 5])
    #expect(run.initial.loss == Self.network().loss(on: spirals))
    #expect(run.initial.accuracy == Self.network().accuracy(on: spirals))
    #expect(run.initial.validationLoss == Self.network().loss(on: validation))
    #expect(run.final.validationLoss == run.model.loss(on: validation))
    #expect(run.final.validationAccuracy == run.model.accuracy(on: validation))
    #expect(run.losses.count == 6 && run.validationLosses.count == 6 && run.gradientNorms.count == 6)
    for (rate, expected) in zip(run.history.map(\.learningRate), [0.5, 0.5, 0.5, 0.05, 0.05, 0.005]) {
      #expect(abs(rate - expected) < 1e-12)
    }
    #expect(run.best.validationLoss == run.validationLosses.min())
  }

  @Test func `equal seeds, equal bits`() {
    func run(seed: Int, modelSeed: Int = 1) -> Tensor {
      let model = Sequential(seed: modelSeed) {
        Dense(inputs: 2, outputs: 8)
        ReLU()
        Dropout(rate: 0.2)
        Dense(inputs: 8, outputs: 2)
      }
      return train(
        model, on: spirals, optimizer: .adam(), epochs: 3,
        augmentation: .gaussianNoise(standardDeviation: 0.1), seed: seed
      ).model.parameters
    }
    #expect(run(seed: 1) == run(seed: 1))
    #expect(run(seed: 1) != run(seed: 2))
    #expect(run(seed: 1) != run(seed: 1, modelSeed: 2))
  }

  @Test func `the rate changes within an epoch`() {
    // Four updates of a gradient of −2: 1, 0.75, 0.5 and 0.25 times 0.1, all in one epoch.
    let data = Dataset(inputs: .ones([4, 1]), targets: Tensor.full([4], 1e6))
    let model = Sequential { Dense(inputs: 1, outputs: 1, initializer: .zeros, bias: false) }
    func end(_ schedule: Schedule) -> Double {
      train(
        model, on: data, optimizer: .sgd(learningRate: 1e-6), schedule: schedule, epochs: 1, batchSize: 1
      ).model.parameters.scalar
    }
    let warm = end(.linearWarmup(epochs: 2))
    // Factors ½, ⅝, ¾, ⅞ of two each.
    #expect(abs(warm - 2 * (0.5 + 0.625 + 0.75 + 0.875)) < 1e-4)
  }

  @Test func `early stopping goes back to the best epoch`() {
    // Labels at random: what is learnt makes the validation worse.
    let noise = Dataset.blobs(count: 60, classes: 2, noise: 3, seed: 1).withLabelNoise(fraction: 0.9, seed: 1)
    let validation = Dataset.blobs(count: 60, classes: 2, noise: 3, seed: 9)
    let run = train(
      Self.network(), on: noise, validation: validation, optimizer: .adam(learningRate: 0.1), epochs: 200,
      earlyStopping: EarlyStopping(patience: 3))
    let best = run.validationLosses.min() ?? 0
    #expect(run.history.count < 201)
    #expect(run.model.loss(on: validation) == best)
    #expect(run.history.count - 1 - run.best.epoch == 3)
    #expect(run.stopReason.contains("epoch \(run.best.epoch)"))
  }

  @Test func `clipping shortens the gradient`() {
    let data = Dataset(inputs: .ones([1, 1]), targets: Tensor([100]))
    let model = Sequential { Dense(inputs: 1, outputs: 1, initializer: .zeros, bias: false) }
    // The gradient is −200, cut to −3.
    let run = train(model, on: data, optimizer: .sgd(learningRate: 1), epochs: 1, clipNorm: 3)
    #expect(abs(run.model.parameters.scalar - 3) < 1e-6)
    #expect(run.final.gradientNorm == 200, "the history has the length before")
  }

  @Test func `images are shifted`() throws {
    // One white pixel in the middle of 3×3; after a shift by up to one it is anywhere.
    let image = Dataset(
      name: "image", inputs: Tensor([[0, 0, 0, 0, 1, 0, 0, 0, 0]]),
      target: .values(Tensor([[1]])), featureShape: [3, 3])
    let model = Sequential { Dense(inputs: 9, outputs: 1, initializer: .zeros, bias: false) }
    let run = train(
      model, on: image, optimizer: .sgd(learningRate: 0.01), epochs: 200, augmentation: .shift(pixels: 1))
    #expect(run.model.parameters.values.allSatisfy { $0 > 0 })
    #expect(throws: KernelError.self) {
      try trainer(on: spirals, augmentation: .shift(pixels: 1))
    }
  }

  @Test func `images are mirrored anew in each epoch`() {
    // The left pixel is seen at the left in about half of the epochs: both weights grow, and by as much as it is seen.
    let image = Dataset(
      name: "image", inputs: Tensor([[1, 0]]), target: .values(Tensor([[1]])), featureShape: [1, 2])
    let model = Sequential { Dense(inputs: 2, outputs: 1, initializer: .zeros, bias: false) }
    func weights(probability: Double) -> [Double] {
      train(
        model, on: image, optimizer: .sgd(learningRate: 0.01), epochs: 40,
        augmentation: .horizontalFlip(probability: probability)
      ).model.parameters.values
    }
    #expect(weights(probability: 0)[1] == 0 && weights(probability: 1)[0] == 0)
    #expect(weights(probability: 0.5).allSatisfy { $0 > 0.1 })
  }

  // MARK: - Errors, budgets

  private func trainer(
    on data: Dataset, optimizer: Optimizer = .sgd(learningRate: 0.1), epochs: Int = 2, batchSize: Int? = nil,
    earlyStopping: EarlyStopping? = nil, augmentation: Augmentation? = nil, clipNorm: Double? = nil
  ) throws(KernelError) -> Trainer {
    try Trainer(
      Self.network(), data: data, validation: nil, loss: .automatic, optimizer: optimizer,
      schedule: .constant, epochs: epochs, batchSize: batchSize, earlyStopping: earlyStopping,
      augmentation: augmentation, clipNorm: clipNorm, terminateOnNaN: false, seed: 0)
  }

  @Test func `arguments out of range`() {
    #expect(throws: KernelError.self) { try trainer(on: spirals, epochs: -1) }
    #expect(throws: KernelError.self) { try trainer(on: spirals, batchSize: 0) }
    #expect(throws: KernelError.self) { try trainer(on: spirals, clipNorm: 0) }
    #expect(throws: KernelError.self) { try trainer(on: spirals, earlyStopping: EarlyStopping(patience: 1)) }
    #expect(throws: KernelError.self) { try trainer(on: .blobs(count: 30, classes: 3)) }
  }

  @Test func `a loss that grows without bound names epoch and rate`() throws {
    let data = Dataset(inputs: .ones([4, 2]), targets: .ones([4, 2]))
    let trainer = try trainer(on: data, optimizer: .sgd(learningRate: 1000), epochs: 100)
    let error = #expect(throws: KernelError.self) { try trainer.run { _ in } }
    guard case .nonFiniteLoss("epoch", let epoch, _, 1000) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(epoch > 1)
  }

  @Test func `the monitor counts the same work each time, and can end it`() throws {
    let trainer = try trainer(on: spirals, epochs: 10)
    func work() throws -> [Int64] {
      let log = Log()
      _ = try trainer.run { progress throws(KernelError) in log.operations.append(progress.operations) }
      return log.operations
    }
    let first = try work()
    #expect(first.count == 11 && first.allSatisfy { $0 > 0 })
    #expect(try work() == first)
    let log = Log()
    #expect(throws: KernelError.cancelled) {
      try trainer.run { progress throws(KernelError) in
        log.operations.append(progress.operations)
        if progress.done == 4 { throw .cancelled }
      }
    }
    #expect(log.operations.count == 5)
  }

  private final class Log { var operations: [Int64] = [] }
}
