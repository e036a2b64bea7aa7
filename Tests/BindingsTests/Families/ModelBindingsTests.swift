import Testing

/// A layer of all ones without bias adds its inputs up.
private let sum = """
  let model = Sequential { Dense(inputs: 2, outputs: 1, initializer: .constant(1), bias: false) }
  let data = Dataset(inputs: Tensor([[1, 2], [3, 4]]), targets: Tensor([1, 7]))
  // Its outputs are its inputs: predicted are 0, 0, 1, 0.
  let confusion = Sequential { Tanh() }.confusionMatrix(
    on: Dataset(inputs: Tensor([[2, 1], [2, 1], [1, 2], [2, 1]]), labels: [0, 0, 0, 1]))

  """

@Test(arguments: [
  ("model.parameterCount", "2"), ("model.layerCount", "1"), ("model.parameters", "[1.0, 1.0]"),
  ("model.predict(Tensor([[1, 2], [3, 4]]))", "[[3.0], [7.0]]"), ("model.loss(on: data)", "2.0"),
  ("model.loss(on: data, loss: .meanSquaredError)", "2.0"),
  ("model.loss(on: data, loss: .meanAbsoluteError)", "1.0"),
  ("model.loss(on: data, loss: .huber(delta: 1))", "0.75"),
  ("Loss.huber()", "huber(delta: 1.0)"), ("Loss.crossEntropy == .crossEntropy(labelSmoothing: 0)", "true"),
  ("Loss.crossEntropy(labelSmoothing: 0.1)", "crossEntropy(labelSmoothing: 0.1)"),
  ("format(model.rSquared(on: data), digits: 4)", "0.7778"),
  ("confusion.counts", "[[2, 1], [1, 0]]"), ("confusion.accuracy", "0.5"), ("confusion.classes", "2"),
  ("confusion.count", "4"), ("format(confusion.precision[0], digits: 3)", "0.667"),
  ("confusion.recall[1]", "0.0"), ("confusion.f1[1]", "0.0"), ("confusion.table.rowCount", "2"),
  ("confusion == confusion", "true"),
  ("model.gradient(on: data)", "[2.0, 4.0]"), ("model.gradientNorm(on: data) > 4.47", "true"),
  ("model.hessian(on: data)", "[[10.0, 14.0], [14.0, 20.0]]"),
  ("model.withParameters(Tensor([2, 0])).predict(Tensor([[1, 2]]))", "[[2.0]]"),
  ("Sequential(layers: [Dense(inputs: 3, outputs: 2), ReLU()]).parameterCount", "8"),
  ("Sequential(seed: 1) { for _ in 0..<3 { Dense(inputs: 2, outputs: 2); Tanh() } }.layerCount", "3"),
  (
    "Sequential { Residual { Dense(inputs: 2, outputs: 2, initializer: .zeros) } }.predict(Tensor([[1, 2]]))",
    "[[1.0, 2.0]]"
  ),
  ("Sequential { LeakyReLU(slope: 0.5) }.predict(Tensor([[-2, 2]]))", "[[-1.0, 2.0]]"),
  (
    "Sequential { Conv2D(inputs: 1, outputs: 1, kernel: 2, initializer: .constant(1)); MaxPool2D(size: 2) }"
      + ".predict(Tensor([[1, 2, 3], [4, 5, 6], [7, 8, 9]]).reshaped([1, 1, 3, 3]))", "[[[[28.0]]]]"
  ),
  (
    "Conv2D(inputs: 1, outputs: 2, kernel: 3, stride: 2, padding: 1)",
    "Conv2D(inputs: 1, outputs: 2, kernel: 3, stride: 2, padding: 1)"
  ),
  ("MaxPool2D(size: 3, stride: 2).description", "MaxPool2D(size: 3, stride: 2)"),
  ("Sequential { BatchNorm(features: 2, epsilon: 3) }.predict(Tensor([[2, 4]]))", "[[1.0, 2.0]]"),
  ("Sequential { BatchNorm(features: 2); LayerNorm(features: 2) }.runningStatistics", "[0.0, 0.0, 1.0, 1.0]"),
  ("Sequential { LayerNorm(features: 2, epsilon: 3) }.predict(Tensor([[5, 7]]))", "[[-0.5, 0.5]]"),
  ("Sequential { Reshape([2, 1]); Flatten(); Reshape([1, 2]) }.predict(Tensor([[3, 4]])).shape", "[1, 1, 2]"),
  ("Sequential { Sigmoid(); Dropout(rate: 0.5) }.predict(Tensor([[0]]))", "[[0.5]]"),
])
func modelRows(_ expression: String, expected: String) {
  #expect(run(sum + "print(\(expression))").outputs.map { $0.text } == [expected])
}

@Test(arguments: [
  ("_ = BatchNorm(features: 1, momentum: 2)", "momentum: 2"), ("_ = LayerNorm(features: 0)", "features: 0"),
  ("_ = Reshape([3, -1])", "[3, -1]"),
  ("_ = Conv2D(inputs: 1, outputs: 1, kernel: 3, padding: 3)", "padding: 3"),
  ("_ = MaxPool2D(size: 2, stride: 0)", "stride: 0"),
  ("_ = Sequential { Conv2D(inputs: 1, outputs: 1, kernel: 3) }.predict(Tensor([[1, 2]]))", "Reshape"),
  ("_ = Sequential { Reshape([2, 1]); Dense(inputs: 2, outputs: 1) }.predict(Tensor([[1, 2]]))", "Flatten()"),
  ("_ = Dense(inputs: 0, outputs: 1)", "inputs: 0"), ("_ = Dropout(rate: 1)", "rate: 1.0"),
  (
    "_ = Sequential { Dense(inputs: 2, outputs: 3); Dense(inputs: 2, outputs: 1) }.predict(Tensor([[1, 2]]))",
    "takes 2 features"
  ),
  ("_ = Loss.huber(delta: 0)", "delta: 0.0"),
  ("_ = Loss.crossEntropy(labelSmoothing: 1.5)", "labelSmoothing: 1.5"),
  ("_ = Sequential { Tanh() }.rSquared(on: Dataset.blobs(count: 9))", "classes"),
  ("_ = Sequential { Dense(inputs: 65536, outputs: 65536) }", ""),
])
func modelFailures(_ block: String, hint: String) {
  let message = failure(block)
  #expect(hint.isEmpty ? !message.isEmpty : message.contains(hint))
}
