import Kernels
import Testing

@Suite struct NormalizationTests {
  /// Features with means 2 and 20, variances 1 and 100.
  private let data = Dataset(inputs: Tensor([[1, 10], [3, 30]]), targets: Tensor([[0, 0], [0, 0]]))

  private func trained(momentum: Double = 0.1, epochs: Int = 1) -> Run {
    train(
      Sequential { BatchNorm(features: 2, momentum: momentum) }, on: data, optimizer: .sgd(learningRate: 1e-30),
      epochs: epochs, batchSize: nil)
  }

  @Test func `BatchNorm predicts with its running statistics`() {
    let model = Sequential { BatchNorm(features: 2, epsilon: 3) }
    #expect(model.runningStatistics == Tensor([0, 0, 1, 1]))
    // Divided by √(1 + 3), times (2, 4), plus (1, -1).
    let output = model.withParameters(Tensor([2, 4, 1, -1])).predict(Tensor([[1, 2], [6, 8]]))
    #expect(output == Tensor([[2, 3], [7, 15]]))
  }

  @Test func `BatchNorm trains with those of the batch`() {
    // Each feature becomes −1 and 1, but for epsilon: the mean of the squares is 1.
    let run = trained()
    #expect(abs(run.history[1].loss - 1) < 1e-4)
    #expect(
      abs(run.initial.loss - (1 + 9 + 100 + 900) / 4) < 0.1, "measured before training, as a prediction")
  }

  @Test func `running statistics move towards the batch`() {
    // The variances of the batch, with n − 1: 2 and 200.
    let once = trained().model.runningStatistics
    for (value, expected) in zip(once.values, [0.2, 2, 0.9 + 0.2, 0.9 + 20]) {
      #expect(abs(value - expected) < 1e-5 * expected)
    }
    let twice = trained(momentum: 0.5, epochs: 2).model.runningStatistics
    for (value, expected) in zip(twice.values, [1.5, 15, 0.25 + 1.5, 0.25 + 150]) {
      #expect(abs(value - expected) < 1e-5 * expected)
    }
    #expect(trained(epochs: 0).model.runningStatistics == Tensor([0, 0, 1, 1]))
  }

  @Test func `statistics of images are those of their channels`() {
    let images = Dataset(inputs: Tensor([[1, 3, 10, 30]]), targets: Tensor([[0, 0, 0, 0]]))
    let model = Sequential {
      Reshape([2, 1, 2])
      BatchNorm(features: 2, momentum: 1)
      Flatten()
    }
    let run = train(model, on: images, optimizer: .sgd(learningRate: 1e-30), epochs: 1)
    for (value, expected) in zip(run.model.runningStatistics.values, [2.0, 20, 2, 200]) {
      #expect(abs(value - expected) < 1e-5 * expected)
    }
  }

  @Test func `layers inside of a Residual keep statistics, too`() {
    let model = Sequential {
      BatchNorm(features: 2, momentum: 1)
      Residual { BatchNorm(features: 2, momentum: 1) }
    }
    #expect(model.runningStatistics == Tensor([0, 0, 1, 1, 0, 0, 1, 1]))
    let run = train(model, on: data, optimizer: .sgd(learningRate: 1e-30), epochs: 1, batchSize: nil)
    for (value, expected) in zip(run.model.runningStatistics.values, [2.0, 20, 2, 200, 0, 0, 2, 2]) {
      #expect(abs(value - expected) < 1e-3)
    }
  }

  @Test func `early stopping takes the statistics of its epoch along`() {
    let model = Sequential { BatchNorm(features: 2, momentum: 0.5) }
    // The running means approach the validation's row, which lets its output fall; the shift approaches 5, which
    // lets it rise. Worked out by hand, the loss is 202, 1.7, 1.6, 2.2, then larger.
    let validation = Dataset(inputs: Tensor([[2, 20]]), targets: Tensor([[0, 0]]))
    let targets = Dataset(inputs: data.inputs, targets: Tensor([[5, 5], [5, 5]]))
    let run = train(
      model, on: targets, validation: validation, optimizer: .sgd(learningRate: 0.1), epochs: 9,
      batchSize: nil,
      earlyStopping: EarlyStopping(patience: 2))
    #expect(run.stopReason.contains("the model is that of epoch 2"), "\(run.stopReason)")
    #expect(abs(run.model.runningStatistics.values[0] - 1.5) < 1e-5)
    #expect(run.history.count == 5)
    #expect(abs(run.model.loss(on: validation) - (run.history[2].validationLoss ?? 0)) < 1e-6)
  }

  @Test func `a model is a value`() {
    let model = Sequential { BatchNorm(features: 2) }
    let copy = model
    _ = train(model, on: data, epochs: 3, batchSize: nil)
    #expect(model.runningStatistics == copy.runningStatistics)
    let moved = trained().model
    #expect(moved.withParameters(Tensor([2, 2, 0, 0])).runningStatistics == moved.runningStatistics)
  }

  @Test func `a batch of one row is refused`() {
    let odd = Dataset(inputs: .uniform([5, 2], in: 0...1, seed: 1), targets: .zeros([5, 2]))
    let model = Sequential { BatchNorm(features: 2) }
    let error = #expect(throws: KernelError.self) {
      try Trainer(
        model, data: odd, validation: nil, loss: .automatic, optimizer: .sgd(learningRate: 0.1),
        schedule: .constant, epochs: 1, batchSize: 2, earlyStopping: nil, augmentation: nil, clipNorm: nil,
        terminateOnNaN: false, seed: 0
      ).run { _ in }
    }
    #expect(error?.message.contains("batch of 1 row") == true && error?.message.contains("batchSize") == true)
  }

  @Test func `LayerNorm normalises each row`() {
    let model = Sequential { LayerNorm(features: 2, epsilon: 3) }
    // Differences of ±1 divided by √(1 + 3), times (2, 4), plus (1, −1).
    let output = model.withParameters(Tensor([2, 4, 1, -1])).predict(Tensor([[1, 3], [10, 8]]))
    #expect(output == Tensor([[0, 1], [2, -3]]))
    #expect(Sequential { LayerNorm(features: 4) }.predict(.ones([1, 2, 1, 2])) == .zeros([1, 2, 1, 2]))
    #expect(model.parameterCount == 4 && model.layerCount == 0)
  }

  @Test func `shapes that do not fit`() {
    func message(_ layer: any Layer, _ shape: [Int]) -> String {
      let error = #expect(throws: KernelError.self) {
        try Sequential(layers: [layer]).prediction(for: .zeros([2] + shape))
      }
      return error?.message ?? ""
    }
    #expect(message(BatchNorm(features: 2), [3]).contains("takes 2 features, but gets 3"))
    #expect(
      message(BatchNorm(features: 2), [3, 2, 2]).contains("takes 2 channels, but gets 3, of shape [3, 2, 2]"))
    #expect(message(BatchNorm(features: 2), [2, 2]).contains("[2, 2]"))
    #expect(
      message(LayerNorm(features: 2), [3, 2]).contains("takes 2 features, but gets 6, of shape [3, 2]"))
  }

  @Test func `arguments out of range`() {
    #expect(throws: KernelError.self) { try BatchNorm.checked(features: 0, momentum: 0.1, epsilon: 1e-5) }
    #expect(throws: KernelError.self) { try BatchNorm.checked(features: 1, momentum: 1.5, epsilon: 1e-5) }
    #expect(throws: KernelError.self) { try BatchNorm.checked(features: 1, momentum: .nan, epsilon: 1e-5) }
    #expect(throws: KernelError.self) { try BatchNorm.checked(features: 1, momentum: 0.1, epsilon: 0) }
    #expect(throws: KernelError.self) { try LayerNorm.checked(features: 0, epsilon: 1e-5) }
  }
}
