import Kernels
import Testing

@Suite struct LayerTests {
  @Test func `Dense is x W + b`() {
    let model = Sequential { Dense(inputs: 2, outputs: 3) }
      .withParameters(Tensor([1, 2, 3, 4, 5, 6, 10, 20, 30]))
    #expect(model.predict(Tensor([[1, 1], [0, 2]])) == Tensor([[15, 27, 39], [18, 30, 42]]))
  }

  /// As an author writes them, from a compiled note too.
  @Test func `every layer prints itself`() {
    #expect(String(describing: Dense(inputs: 2, outputs: 3)) == "Dense(inputs: 2, outputs: 3)")
    #expect(String(describing: ReLU()) == "ReLU()")
    #expect(String(describing: LeakyReLU(slope: 0.5)) == "LeakyReLU(slope: 0.5)")
    #expect(String(describing: Tanh()) == "Tanh()")
    #expect(String(describing: Sigmoid()) == "Sigmoid()")
    #expect(String(describing: Dropout(rate: 0.25)) == "Dropout(rate: 0.25)")
    #expect(String(describing: Residual { ReLU() }) == "Residual { ReLU() }")
    let convolution = Conv2D(inputs: 1, outputs: 8, kernel: 3)
    #expect(String(describing: convolution) == "Conv2D(inputs: 1, outputs: 8, kernel: 3)")
    #expect(String(describing: MaxPool2D(size: 2)) == "MaxPool2D(size: 2)")
    #expect(String(describing: BatchNorm(features: 4)) == "BatchNorm(features: 4)")
    #expect(String(describing: LayerNorm(features: 4)) == "LayerNorm(features: 4)")
    #expect(String(describing: Reshape([1, 28, 28])) == "Reshape([1, 28, 28])")
    #expect(String(describing: Flatten()) == "Flatten()")
  }

  @Test func `Dense without bias`() {
    let model = Sequential { Dense(inputs: 2, outputs: 1, bias: false) }
    #expect(model.parameterCount == 2)
    #expect(model.withParameters(Tensor([3, 4])).predict(Tensor([[1, 2]])) == Tensor([[11]]))
  }

  @Test func `activations`() {
    let x = Tensor([[-2, 0, 3]])
    func apply(_ layer: any Layer) -> [Double] { Sequential(layers: [layer]).predict(x).values }
    #expect(apply(ReLU()) == [0, 0, 3])
    #expect(apply(LeakyReLU(slope: 0.5)) == [-1, 0, 3])
    // tanh 2 = 0.96402758, tanh 3 = 0.99505475; 1 / (1 + e²) = 0.11920292, 1 / (1 + e⁻³) = 0.95257413
    for (value, expected) in zip(apply(Tanh()), [-0.96402758, 0, 0.99505475]) {
      #expect(abs(value - expected) < 1e-6)
    }
    for (value, expected) in zip(apply(Sigmoid()), [0.11920292, 0.5, 0.95257413]) {
      #expect(abs(value - expected) < 1e-6)
    }
  }

  @Test func `Residual adds its input`() {
    let model = Sequential {
      Residual {
        Dense(inputs: 2, outputs: 2)
        ReLU()
      }
    }
    .withParameters(Tensor([1, 0, 0, -1, 0, 0]))
    #expect(model.predict(Tensor([[2, 3]])) == Tensor([[4, 3]]))
    #expect(model.layerCount == 1)
  }

  @Test func `Dropout does nothing in prediction`() {
    let x = Tensor([[1, 2, 3]])
    #expect(Sequential { Dropout(rate: 0.5) }.predict(x) == x)
  }

  /// Linear regression of zeros on ones, the layer's output dropped: the mean loss of an epoch says how many
  /// elements stay, and by how much they grow.
  @Test func `Dropout in training keeps the mean`() {
    let count = 4096
    let data = Dataset(inputs: .ones([count, 1]), targets: .zeros([count]))
    let model = Sequential {
      Dense(inputs: 1, outputs: 1, initializer: .constant(1))
      Dropout(rate: 0.75)
    }
    let run = train(model, on: data, optimizer: .sgd(learningRate: 1e-30), epochs: 2, batchSize: nil)
    #expect(run.initial.loss == 1)
    // One in four stays and is four times as large: the mean of the squares is 4, give or take.
    for epoch in run.history.dropFirst() { #expect(abs(epoch.loss - 4) < 0.5) }
    #expect(run.history[1].loss != run.history[2].loss, "each step has a mask of its own")
  }

  @Test func `the builder takes loops and conditions`() {
    let isDeep = true
    let model = Sequential {
      Dense(inputs: 2, outputs: 8)
      for _ in 0..<3 {
        ReLU()
        Dense(inputs: 8, outputs: 8)
      }
      if isDeep { Tanh() } else { Sigmoid() }
    }
    #expect(model.layerCount == 4, "layers with weights")
    #expect(model.parameterCount == 24 + 3 * 72)
  }

  @Test func `sizes that do not fit are named`() {
    let model = Sequential {
      Dense(inputs: 4, outputs: 8)
      ReLU()
      Dense(inputs: 7, outputs: 2)
    }
    let error = #expect(throws: KernelError.self) { try model.prediction(for: .zeros([1, 4])) }
    #expect(
      error?.message
        == "layer 3 of 3: Dense(inputs: 7, outputs: 2) takes 7 features, but gets 8")
  }

  @Test func `shapes that do not fit are named`() {
    let model = Sequential {
      Reshape([2, 3])
      Dense(inputs: 6, outputs: 1)
    }
    let error = #expect(throws: KernelError.self) { try model.prediction(for: .zeros([1, 6])) }
    #expect(
      error?.message
        == "layer 2 of 2: Dense(inputs: 6, outputs: 1) takes rows of features, but gets the shape [2, 3]; "
        + "put Flatten() before it")
    let wide = #expect(throws: KernelError.self) { try model.prediction(for: .zeros([1, 7])) }
    #expect(wide?.message == "layer 1 of 2: Reshape([2, 3]) takes 6 elements a row, but gets 7, of shape [7]")
    let narrowing = Sequential { Residual { Dense(inputs: 2, outputs: 1) } }
    let change = #expect(throws: KernelError.self) { try narrowing.prediction(for: .zeros([1, 2])) }
    #expect(change?.message.contains("[2] comes in, [1] comes out") == true)
    let data = Dataset(inputs: .zeros([2, 6]), targets: .zeros([2, 6]))
    let open = #expect(throws: KernelError.self) {
      try Sequential { Reshape([2, 3]) }.evaluation(on: data, loss: .automatic)
    }
    #expect(open?.message.contains("[2, 3]") == true && open?.message.contains("Flatten()") == true)
  }

  @Test func `Reshape and Flatten keep the elements in order`() {
    let rows = Tensor([[1, 2, 3, 4, 5, 6], [7, 8, 9, 10, 11, 12]])
    let images = Sequential { Reshape([1, 3, 2]) }.predict(rows)
    #expect(images.shape == [2, 1, 3, 2] && images.values == rows.values)
    #expect(Sequential { Flatten() }.predict(images) == rows)
    #expect(gradient(at: rows) { Sequential { Reshape([3, 2]) }.predict($0).squared().sum() } == rows * 2)
  }

  @Test func `arguments out of range`() {
    #expect(throws: KernelError.self) { try Reshape.checked([]) }
    #expect(throws: KernelError.self) { try Reshape.checked([2, 0]) }
    #expect(throws: KernelError.self) { try Reshape.checked([1 << 20, 1 << 20]) }
    #expect(throws: KernelError.self) {
      try Dense.checked(inputs: 0, outputs: 1, initializer: .zeros, bias: true)
    }
    #expect(throws: KernelError.self) {
      try Dense.checked(inputs: 65_536, outputs: 65_536, initializer: .zeros, bias: true)
    }
    #expect(throws: KernelError.self) { try Dropout.checked(rate: 1) }
    #expect(throws: KernelError.self) { try Dropout.checked(rate: .nan) }
    #expect(throws: KernelError.self) {
      let wide = Dense(inputs: 4096, outputs: 4096, initializer: .zeros)
      _ = try Sequential.checked(seed: 0, layers: [wide, wide])
    }
  }
}
