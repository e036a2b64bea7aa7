import Kernels
import Testing

@Suite struct LossTests {
  private let outputs = Tensor([[0, 4], [1, -3]])
  private let targets = Tensor([[0, 2], [0, -3.5]])

  @Test func `squares, magnitudes and Huber by hand`() throws {
    // Differences 0, 2, 1, 0.5.
    #expect(try Loss.meanSquaredError.value(of: outputs, against: targets).scalar == 5.25 / 4)
    #expect(try Loss.meanAbsoluteError.value(of: outputs, against: targets).scalar == 3.5 / 4)
    // δ = 1: 0, 1.5, 0.5, 0.125; δ = 10: half the squares.
    #expect(try Loss.huber().value(of: outputs, against: targets).scalar == 2.125 / 4)
    #expect(try Loss.huber(delta: 10).value(of: outputs, against: targets).scalar == 2.625 / 4)
  }

  @Test func `derivatives of magnitudes and Huber by hand`() {
    func slope(_ loss: Loss) -> Tensor {
      gradient(at: outputs) { x in
        orTrap { () throws(KernelError) in try loss.value(of: x, against: targets) }
      }
    }
    #expect(slope(.meanAbsoluteError) == Tensor([[0, 0.25], [0.25, 0.25]]))
    #expect(slope(.huber()) == Tensor([[0, 0.25], [0.25, 0.125]]))
  }

  /// δ (|d| − δ/2), with the derivative ±δ, however far the outlier.
  @Test func `Huber of outliers by hand`() {
    let zero = Tensor([[0.0]])
    for (difference, delta) in [(1e8, 1.0), (-1e8, 1), (1e6, 0.1), (1000, 0.01), (3, 0.5)] {
      func loss(_ x: Tensor) -> Tensor {
        orTrap { () throws(KernelError) in try Loss.huber(delta: delta).value(of: x, against: zero) }
      }
      let point = Tensor([[difference]])
      let expected = delta * (abs(difference) - delta / 2)
      #expect(abs(loss(point).scalar - expected) <= 1e-6 * expected)
      let slope = gradient(at: point, of: loss).scalar
      #expect(slope == Double(Float(difference < 0 ? -delta : delta)))
      #expect(hessian(at: point, of: loss).scalar == 0)
    }
  }

  @Test func `label smoothing by hand`() {
    // Logits (0, 0, log 2): probabilities ¼, ¼, ½. Targets 0.8 for the last and 0.1 for the others.
    let model = Sequential { LeakyReLU(slope: 1) }
    let data = Dataset(inputs: Tensor([[0, 0, 0.6931471805599453]]), labels: [2])
    let (quarter, half) = (1.3862943611198906, 0.6931471805599453)
    #expect(abs(model.loss(on: data) - half) < 1e-6)
    let smoothed = model.loss(on: data, loss: .crossEntropy(labelSmoothing: 0.3))
    #expect(abs(smoothed - (0.8 * half + 0.2 * quarter)) < 1e-6)
  }

  @Test func `training with label smoothing keeps logits small`() {
    let data = Dataset.blobs(count: 60, classes: 3, noise: 0.1, seed: 1)
    let network = Sequential(seed: 2) { Dense(inputs: 2, outputs: 3) }
    func largest(_ loss: Loss) -> Double {
      let run = train(network, on: data, loss: loss, optimizer: .adam(learningRate: 0.1), epochs: 100)
      return run.model.predict(data.inputs).max().scalar
    }
    #expect(largest(.crossEntropy(labelSmoothing: 0.2)) < largest(.crossEntropy) / 2)
  }

  @Test func `names`() {
    #expect(Loss.automatic.description == "automatic" && Loss.crossEntropy.description == "crossEntropy")
    #expect(Loss.crossEntropy(labelSmoothing: 0.1).description == "crossEntropy(labelSmoothing: 0.1)")
    #expect(Loss.huber().description == "huber(delta: 1.0)")
    #expect(Loss.crossEntropy(labelSmoothing: 0) == .crossEntropy)
  }
}
