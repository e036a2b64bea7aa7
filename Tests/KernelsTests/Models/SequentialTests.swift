import Kernels
import Testing

@Suite struct SequentialTests {
  /// Two points, two classes, no hidden layer: everything can be worked out by hand.
  private let points = Dataset(inputs: Tensor([[1, 0], [0, 1]]), labels: [0, 1])
  private let line = Sequential { Dense(inputs: 2, outputs: 2, bias: false) }

  @Test func `cross-entropy and accuracy`() {
    // Logits (2, 0) and (0, 0): log(1 + e⁻²) = 0.12692801 and log 2 = 0.69314718; a tie goes to the first class.
    let model = line.withParameters(Tensor([2, 0, 0, 0]))
    #expect(abs(model.loss(on: points) - (0.12692801 + 0.69314718) / 2) < 1e-6)
    #expect(model.accuracy(on: points) == 0.5)
  }

  @Test func `gradient of the cross-entropy`() {
    // (softmax − one-hot) / 2, each row's input a unit vector.
    let gradient = line.withParameters(.zeros([4])).gradient(on: points)
    #expect(gradient == Tensor([-0.25, 0.25, 0.25, -0.25]))
    #expect(abs(line.withParameters(.zeros([4])).gradientNorm(on: points) - 0.5) < 1e-7)
  }

  @Test func `mean squared error is over all elements`() {
    let data = Dataset(inputs: Tensor([[1], [2]]), targets: Tensor([[0, 0], [1, 1]]))
    let model = Sequential { Dense(inputs: 1, outputs: 2, bias: false) }.withParameters(Tensor([1, 3]))
    // Outputs (1, 3) and (2, 6): squares 1, 9, 1, 25.
    #expect(model.loss(on: data) == 9)
  }

  @Test func `the Hessian of y = w₁ w₂ x at the origin is a saddle`() {
    let data = Dataset(inputs: Tensor([[1]]), targets: Tensor([1]))
    let model = Sequential {
      Dense(inputs: 1, outputs: 1, initializer: .zeros, bias: false)
      Dense(inputs: 1, outputs: 1, initializer: .zeros, bias: false)
    }
    #expect(model.hessian(on: data) == Tensor([[0, -2], [-2, 0]]))
  }

  @Test func `rows in chunks give the same loss as rows at once`() {
    let data = Dataset.sine(count: 1200, noise: 0.1, seed: 3)
    let model = Sequential(seed: 4) {
      Dense(inputs: 1, outputs: 8)
      Tanh()
      Dense(inputs: 8, outputs: 1)
    }
    let atOnce = model.lossFunction(on: data)(model.parameters).scalar
    #expect(abs(model.loss(on: data) - atOnce) < 1e-5 * atOnce)
  }

  @Test func `the loss as a function of the parameters`() {
    let function = line.lossFunction(on: points)
    let at = Tensor([0.5, -1, 2, 0])
    #expect(function(at).scalar == Double(Float(line.withParameters(at).loss(on: points))))
    #expect(gradient(at: at, of: function) == line.withParameters(at).gradient(on: points))
  }

  @Test func `predictions are differentiable in the input`() {
    let model = Sequential { Dense(inputs: 2, outputs: 1) }.withParameters(Tensor([3, -4, 7]))
    #expect(gradient(at: Tensor([[1, 1]])) { model.predict($0).sum() } == Tensor([[3, -4]]))
  }

  @Test func `data that do not fit`() {
    let error = #expect(throws: KernelError.self) {
      try line.evaluation(on: Dataset.blobs(count: 30, classes: 3), loss: .automatic)
    }
    #expect(error?.message.contains("2 outputs") == true && error?.message.contains("3") == true)
    #expect(throws: KernelError.self) {
      try line.evaluation(
        on: Dataset(inputs: .zeros([3, 2]), targets: .zeros([3, 2])), loss: .crossEntropy)
    }
    #expect(throws: KernelError.self) { try line.replacingParameters(.zeros([5])) }
    #expect(throws: KernelError.self) { try line.prediction(for: .zeros([2])) }
  }

  /// 512 rows of its outputs are more than a tensor takes.
  @Test func `A layer that makes much of each row is evaluated on fewer rows at a time`() {
    let data = Dataset(inputs: .zeros([513, 784]), targets: .ones([513]) * 2)
    let model = Sequential {
      Reshape([1, 28, 28])
      Conv2D(inputs: 1, outputs: 256, kernel: 3)
      MaxPool2D(size: 26)
      Flatten()
      Dense(inputs: 256, outputs: 1)
    }
    // The biases are zero: what is predicted is 0, where 2 is wanted.
    #expect(model.loss(on: data) == 4)
  }
}
