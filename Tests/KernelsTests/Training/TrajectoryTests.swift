import Kernels
import Testing

/// Every optimiser, 200 steps on the digits with a dense and a convolutional network, against PyTorch's losses.
@Suite struct TrajectoryTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let optimizer: Optimizer
    var loss = Loss.automatic
    var clipNorm: Double?
    var network: @Sendable () -> Sequential = { Trajectories.dense() }
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "sgd", optimizer: .sgd(learningRate: 0.5)),
    Case(name: "sgd squares", optimizer: .sgd(learningRate: 0.5), loss: .meanSquaredError),
    // PyTorch divides by the norm plus 1e-6, we by the norm: a step differs by a millionth of itself.
    Case(name: "sgd clipped", optimizer: .sgd(learningRate: 0.5), clipNorm: 0.1),
    Case(name: "momentum clipped", optimizer: .sgd(learningRate: 0.1, momentum: 0.9), clipNorm: 0.1),
    Case(name: "momentum", optimizer: .sgd(learningRate: 0.1, momentum: 0.9)),
    Case(name: "nesterov", optimizer: .sgd(learningRate: 0.1, momentum: 0.9, nesterov: true)),
    Case(name: "weight decay", optimizer: .sgd(learningRate: 0.5, weightDecay: 0.02)),
    Case(
      name: "nesterov with weight decay",
      optimizer: .sgd(learningRate: 0.1, momentum: 0.8, nesterov: true, weightDecay: 0.01)),
    Case(name: "adagrad", optimizer: .adagrad(learningRate: 0.05)),
    Case(name: "rmsprop", optimizer: .rmsprop(learningRate: 0.002, decay: 0.95)),
    Case(name: "adam", optimizer: .adam(learningRate: 0.01)),
    Case(
      name: "adam with other betas",
      optimizer: .adam(learningRate: 0.01, beta1: 0.8, beta2: 0.99, epsilon: 1e-4)),
    Case(name: "adam squares", optimizer: .adam(learningRate: 0.01), loss: .meanSquaredError),
    Case(name: "adamW", optimizer: .adamW(learningRate: 0.01, weightDecay: 0.1)),
    convolution("sgd", .sgd(learningRate: 0.1)),
    convolution("momentum", .sgd(learningRate: 0.05, momentum: 0.9)),
    convolution("nesterov", .sgd(learningRate: 0.03, momentum: 0.9, nesterov: true)),
    convolution("adagrad", .adagrad(learningRate: 0.07)),
    convolution("rmsprop", .rmsprop(learningRate: 0.0006, decay: 0.95)),
    convolution("adam", .adam(learningRate: 0.01)),
    convolution("adamW", .adamW(learningRate: 0.003, weightDecay: 0.1)),
    Case(
      name: "normalization momentum", optimizer: .sgd(learningRate: 0.05, momentum: 0.9),
      network: { Trajectories.normalization() }),
  ]

  private static func convolution(_ name: String, _ optimizer: Optimizer) -> Case {
    Case(name: "convolution " + name, optimizer: optimizer, network: { Trajectories.convolution() })
  }

  @Test(arguments: cases) func `follows PyTorch`(_ subject: Case) throws {
    let golden = try #require(Trajectories.all)
    let expected = try #require(golden.courses[subject.name])
    let run = train(
      subject.network(), on: golden.data, loss: subject.loss, optimizer: subject.optimizer, epochs: 200,
      batchSize: nil, clipNorm: subject.clipNorm)
    #expect(run.history.count == 201 && expected.losses.count == 200)
    for step in 0..<200 {
      let epoch = run.history[step + 1]
      let (loss, norm) = (expected.losses[step], expected.norms[step])
      guard abs(epoch.loss - loss) <= 1e-4 * loss, abs(epoch.gradientNorm - norm) <= 1e-3 * norm else {
        Issue.record(
          "step \(step): loss \(epoch.loss), PyTorch \(loss); gradient norm \(epoch.gradientNorm), \(norm)")
        return
      }
    }
    // The running means and variances, and the loss that they give.
    guard let loss = expected.statistics.last else { return }
    let statistics = Tensor(Array(expected.statistics.dropLast()))
    #expect((run.model.runningStatistics - statistics).norm().scalar <= 1e-4 * statistics.norm().scalar)
    #expect(abs(run.model.loss(on: golden.data) - loss) <= 1e-4 * loss)
  }

  @Test func `all cases of the file are tested`() throws {
    let golden = try #require(Trajectories.all)
    #expect(Set(Self.cases.map(\.name)) == Set(golden.courses.keys))
  }
}
