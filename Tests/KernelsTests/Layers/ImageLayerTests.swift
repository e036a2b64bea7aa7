import Kernels
import Testing

@Suite struct ImageLayerTests {
  private let image = Tensor([[1, 2, 3, 4, 5, 6, 7, 8, 9]])

  @Test func `Conv2D adds up what its kernel sees`() {
    let model = Sequential {
      Reshape([1, 3, 3])
      Conv2D(inputs: 1, outputs: 2, kernel: 2)
    }
    // The first kernel takes the upper left element minus the lower right one, the second adds all up.
    let output = model.withParameters(Tensor([1, 0, 0, -1, 1, 1, 1, 1, 0.5, -1])).predict(image)
    #expect(output.shape == [1, 2, 2, 2])
    #expect(output.values == [-3.5, -3.5, -3.5, -3.5, 11, 15, 23, 27])
    #expect(model.parameterCount == 10 && model.layerCount == 1)
  }

  @Test func `stride and padding`() {
    let model = Sequential {
      Reshape([1, 3, 3])
      Conv2D(inputs: 1, outputs: 1, kernel: 3, stride: 2, padding: 1, initializer: .constant(1), bias: false)
    }
    #expect(model.predict(image).values == [12, 16, 24, 28])
  }

  @Test func `MaxPool2D takes the largest`() {
    let pool = Sequential {
      Reshape([1, 3, 3])
      MaxPool2D(size: 2, stride: 1)
    }
    #expect(pool.predict(image).values == [5, 6, 8, 9])
    let apart = Sequential { MaxPool2D(size: 2) }
    #expect(apart.predict(image.reshaped([1, 1, 3, 3])).values == [5])
  }

  /// An output of a convolution has inputs · kernel² inputs: here 3 · 25 = 75; an input has 8 · 25 = 200 outputs.
  @Test(arguments: [(Initializer.heUniform, 6.0 / 75), (.glorotUniform, 6.0 / 275)])
  func `initial weights lie within a bound`(initializer: Initializer, square: Double) {
    let model = Sequential { Conv2D(inputs: 3, outputs: 8, kernel: 5, initializer: initializer) }
    let largest = model.parameters.values.map(abs).max() ?? 0
    #expect(largest <= square.squareRoot() * 1.000001 && largest > 0.98 * square.squareRoot())
    #expect(model.parameters.values.suffix(8).allSatisfy { $0 == 0 }, "biases")
  }

  @Test(arguments: [
    ([9], "put Reshape([2, height, width]) before it"),
    ([3, 4, 4], "takes images of 2 channels, but gets 3, of shape [3, 4, 4]"),
    ([2, 3, 4], "takes images of at least 4 by 4, but gets the shape [2, 3, 4]"),
    ([2, 16], "takes images [channels, height, width], but gets the shape [2, 16]"),
  ])
  func `shapes that do not fit`(shape: [Int], message: String) {
    let model = Sequential { Conv2D(inputs: 2, outputs: 1, kernel: 4) }
    let error = #expect(throws: KernelError.self) { try model.prediction(for: .zeros([1] + shape)) }
    #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
    #expect(error?.message.hasPrefix("layer 1 of 1: Conv2D(inputs: 2, outputs: 1, kernel: 4)") == true)
  }

  @Test func `windows that do not fit`() {
    let model = Sequential { MaxPool2D(size: 3) }
    let error = #expect(throws: KernelError.self) { try model.prediction(for: .zeros([1, 2, 2, 5])) }
    #expect(
      error?.message
        == "layer 1 of 1: MaxPool2D(size: 3) takes images of at least 3 by 3, but gets the shape [2, 2, 5]")
  }

  @Test func `arguments out of range`() {
    func convolution(
      _ inputs: Int, _ outputs: Int, _ kernel: Int, _ stride: Int = 1, _ padding: Int = 0
    ) throws(KernelError) {
      _ = try Conv2D.checked(
        inputs: inputs, outputs: outputs, kernel: kernel, stride: stride, padding: padding,
        initializer: .zeros,
        bias: true)
    }
    #expect(throws: KernelError.self) { try convolution(0, 1, 3) }
    #expect(throws: KernelError.self) { try convolution(1, 1, 0) }
    #expect(throws: KernelError.self) { try convolution(1, 1, 3, 0) }
    #expect(throws: KernelError.self) { try convolution(1, 1, 3, 1, 3) }
    #expect(throws: KernelError.self) { try convolution(1, 1, 3, 1, -1) }
    #expect(throws: KernelError.self) { try convolution(4096, 4096, 64) }
    #expect(throws: KernelError.self) { try MaxPool2D.checked(size: 0, stride: nil) }
    #expect(throws: KernelError.self) { try MaxPool2D.checked(size: 2, stride: 0) }
  }

  // MARK: - A whole network

  private let data = Dataset(
    inputs: .uniform([6, 49], in: -1...1, seed: 1), labels: [0, 1, 2, 0, 1, 2])

  private let network = Sequential(seed: 2) {
    Reshape([1, 7, 7])
    Conv2D(inputs: 1, outputs: 2, kernel: 2)
    Tanh()
    MaxPool2D(size: 2)
    Conv2D(inputs: 2, outputs: 3, kernel: 2, padding: 1)
    Sigmoid()
    Flatten()
    Dense(inputs: 48, outputs: 3)
  }

  /// The product of the Hessian with a vector against the difference of two gradients.
  @Test func `second derivatives against finite differences`() {
    let direction = Tensor.uniform([network.parameterCount], in: -1...1, seed: 3)
    let exact = network.hessianVectorProduct(on: data, along: direction)
    let step = 0.01
    let ahead = network.withParameters(network.parameters + direction * step).gradient(on: data)
    let behind = network.withParameters(network.parameters - direction * step).gradient(on: data)
    let difference = (ahead - behind) / (2 * step)
    #expect((exact - difference).norm().scalar < 2e-3 * exact.norm().scalar)
  }

  @Test func `any number of threads gives the same bits`() {
    let images = Dataset(
      inputs: .uniform([64, 784], in: 0...1, seed: 4), labels: (0..<64).map { $0 % 10 })
    let network = Sequential(seed: 5) {
      Reshape([1, 28, 28])
      Conv2D(inputs: 1, outputs: 8, kernel: 3)
      ReLU()
      MaxPool2D(size: 2)
      Conv2D(inputs: 8, outputs: 16, kernel: 3)
      MaxPool2D(size: 2)
      Flatten()
      Dense(inputs: 400, outputs: 10)
    }
    let before = Threads.limit
    defer { Threads.limit = before }
    let results = [1, 2, 3, 5].map { count in
      Threads.limit = count
      return train(network, on: images, epochs: 2, batchSize: 40).model.parameters
    }
    #expect(results.allSatisfy { $0 == results[0] })
  }
}
