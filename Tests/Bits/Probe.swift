// Compiled together with Kernels into one module, in every way that users get it, by `compare.sh`: trains small
// models, and reduces every loss and every weight to one hash for each case. All ways must give the same hashes.

struct ProbeCase {
  let name: String
  let run: () -> Run
}

private func perceptron(_ data: Dataset, activation: any Layer) -> Sequential {
  Sequential(seed: 3) {
    Dense(inputs: data.features, outputs: 33)
    activation
    Residual {
      Dense(inputs: 33, outputs: 33, initializer: .heNormal)
      activation
    }
    Dropout(rate: 0.1)
    Dense(inputs: 33, outputs: data.classes ?? 1)
  }
}

private func convolution() -> Sequential {
  Sequential(seed: 9) {
    Reshape([1, 9, 9])
    Conv2D(inputs: 1, outputs: 3, kernel: 3)
    BatchNorm(features: 3)
    ReLU()
    MaxPool2D(size: 2)
    Conv2D(inputs: 3, outputs: 5, kernel: 2, padding: 1)
    Tanh()
    Flatten()
    Dense(inputs: 80, outputs: 1)
  }
}

func probeCases() -> [ProbeCase] {
  let points = Dataset.spirals(count: 96, classes: 3, noise: 0.2, seed: 1)
  let wide = Dataset.blobs(count: 70, classes: 4, noise: 2, seed: 2).polynomialFeatures(degree: 9)
    .standardized()
  let optimizers: [Optimizer] = [
    .sgd(learningRate: 0.1),
    .sgd(learningRate: 0.05, momentum: 0.9),
    .sgd(learningRate: 0.05, momentum: 0.9, nesterov: true, weightDecay: 0.001),
    .adagrad(learningRate: 0.05),
    .rmsprop(learningRate: 0.003),
    .adam(learningRate: 0.01),
    .adamW(learningRate: 0.01, weightDecay: 0.02),
  ]
  let activations: [any Layer] = [ReLU(), LeakyReLU(), Tanh(), Sigmoid()]

  var cases: [ProbeCase] = []
  for optimizer in optimizers {
    cases.append(
      ProbeCase(name: optimizer.description) {
        train(
          perceptron(points, activation: ReLU()), on: points, optimizer: optimizer,
          schedule: .cosine(epochs: 6), epochs: 4, batchSize: 25)
      })
  }
  let numbers = Dataset.linear(count: 30, features: 81, noise: 0.1, seed: 10)
  let images = Dataset(
    name: "images", inputs: numbers.inputs, target: .values(numbers.targets), featureShape: [9, 9])
  for optimizer in optimizers {
    cases.append(
      ProbeCase(name: "convolutions, \(optimizer.description)") {
        train(
          convolution(), on: images, optimizer: optimizer, epochs: 2, batchSize: 13,
          augmentation: .rotation(degrees: 20).then(.shift(pixels: 1)).then(.horizontalFlip()))
      })
  }
  for activation in activations {
    cases.append(
      ProbeCase(name: activation.description) {
        train(
          perceptron(wide, activation: activation), on: wide, validation: wide, optimizer: .adam(),
          epochs: 3, batchSize: nil, clipNorm: 1)
      })
  }
  for loss in [Loss.crossEntropy(labelSmoothing: 0.1), .meanAbsoluteError, .huber(delta: 0.5)] {
    cases.append(
      ProbeCase(name: loss.description) {
        train(
          perceptron(points, activation: Tanh()), on: points, loss: loss, optimizer: .adam(), epochs: 2,
          batchSize: 25)
      })
  }
  cases.append(
    ProbeCase(name: "an eigenvector of the Hessian, as parameters") {
      let network = perceptron(points, activation: Tanh())
      let curvature = network.extremeEigenvalues(on: points, tolerance: 1e-3)
      return train(network.withParameters(curvature.smallestVector), on: points, epochs: 0)
    })
  cases.append(
    ProbeCase(name: "products large enough for several threads") {
      let network = Sequential(seed: 5) {
        Dense(inputs: 300, outputs: 200)
        Tanh()
        Dense(inputs: 200, outputs: 1)
      }
      let data = Dataset.linear(count: 130, features: 300, noise: 0.1, seed: 6)
      return train(network, on: data, optimizer: .sgd(learningRate: 0.001), epochs: 1, batchSize: 65)
    })
  cases.append(
    ProbeCase(name: "images large enough for several threads") {
      let network = Sequential(seed: 7) {
        Reshape([1, 20, 20])
        Conv2D(inputs: 1, outputs: 8, kernel: 3)
        BatchNorm(features: 8)
        ReLU()
        MaxPool2D(size: 2)
        Conv2D(inputs: 8, outputs: 10, kernel: 3, stride: 2, padding: 1)
        MaxPool2D(size: 3, stride: 1)
        Flatten()
        LayerNorm(features: 90)
        Dense(inputs: 90, outputs: 1)
      }
      let data = Dataset.linear(count: 150, features: 400, noise: 0.1, seed: 8)
      return train(network, on: data, validation: data, optimizer: .adam(), epochs: 1, batchSize: 60)
    })
  return cases
}

/// FNV-1a, 64 bits, over losses, gradient norms and weights.
func probeHash(of run: Run) -> UInt64 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  func add(_ bits: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      hash = (hash ^ (bits >> shift & 0xFF)) &* 0x0000_0100_0000_01b3
    }
  }
  for epoch in run.history {
    add(epoch.loss.bitPattern)
    add(epoch.gradientNorm.bitPattern)
    if let loss = epoch.validationLoss { add(loss.bitPattern) }
  }
  for value in run.model.parameters.values { add(value.bitPattern) }
  return hash
}

#if hasFeature(Embedded)
  @_expose(wasm, "probe_count") @_cdecl("probe_count")
  func probeCount() -> Int32 { Int32(probeCases().count) }

  @_expose(wasm, "probe_hash") @_cdecl("probe_hash")
  func probeHash(_ index: Int32) -> UInt64 { probeHash(of: probeCases()[Int(index)].run()) }
#else
  @main
  enum Probe {
    /// `Probe [THREADS]`: a line for each case.
    static func main() {
      if let count = CommandLine.arguments.dropFirst().first.flatMap({ Int($0) }) { Threads.limit = count }
      for (index, probe) in probeCases().enumerated() {
        print(index, String(probeHash(of: probe.run()), radix: 16), separator: " ")
      }
    }
  }
#endif
