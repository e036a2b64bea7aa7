// What is measured of the kernels. Compiled together with Kernels into one module: natively, for processors without
// AVX2, and for WebAssembly. Each case runs `count` times; whoever asks holds the clock.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

struct BenchmarkCase {
  let name: String
  let run: (_ count: Int) -> Void
}

func benchmarkCases() -> [BenchmarkCase] { trainingCases() + productCases() + functionCases() }

// MARK: - Training steps

/// `count` updates of a training that goes on, rounded up to whole epochs of ten, as a user gets them: shuffled
/// batches, gradient norms, accuracy and history included.
private func training(
  _ name: String, _ network: Sequential, on data: Dataset, _ optimizer: Optimizer
) -> BenchmarkCase {
  let session = orTrap { () throws(KernelError) in
    try TrainingSession(
      Trainer(
        network, data: data, validation: nil, loss: .automatic, optimizer: optimizer, schedule: .constant,
        epochs: 1, batchSize: data.count / 10, earlyStopping: nil, augmentation: nil, clipNorm: nil,
        terminateOnNaN: false, seed: 0)
    ) { _ in }
  }
  orTrap { () throws(KernelError) in try session.measureBeforeTraining() }
  return BenchmarkCase(name: name) { count in
    for _ in 0..<(count + 9) / 10 { orTrap { () throws(KernelError) in try session.nextEpoch() } }
  }
}

private func classification(rows: Int, features: Int, classes: Int) -> Dataset {
  let inputs = Tensor.uniform([rows, features], in: -1...1, seed: 1)
  return Dataset(inputs: inputs, labels: (0..<rows).map { $0 % classes })
}

private func trainingCases() -> [BenchmarkCase] {
  let small = Sequential(seed: 1) {
    Dense(inputs: 2, outputs: 16)
    ReLU()
    Dense(inputs: 16, outputs: 16)
    ReLU()
    Dense(inputs: 16, outputs: 3)
  }
  let points = classification(rows: 320, features: 2, classes: 3)
  let large = Sequential(seed: 1) {
    Dense(inputs: 784, outputs: 256)
    ReLU()
    Dense(inputs: 256, outputs: 128)
    ReLU()
    Dense(inputs: 128, outputs: 10)
  }
  let convolutional = Sequential(seed: 1) {
    Reshape([1, 28, 28])
    Conv2D(inputs: 1, outputs: 8, kernel: 3)
    ReLU()
    MaxPool2D(size: 2)
    Conv2D(inputs: 8, outputs: 16, kernel: 3)
    ReLU()
    MaxPool2D(size: 2)
    Flatten()
    Dense(inputs: 400, outputs: 10)
  }
  let images = classification(rows: 1280, features: 784, classes: 10)
  let momentum = Optimizer.sgd(learningRate: 0.01, momentum: 0.9)
  return [
    training("small-momentum", small, on: points, momentum),
    training("small-adam", small, on: points, .adam()),
    training("large-sgd", large, on: images, .sgd(learningRate: 0.01)),
    training("large-adam", large, on: images, .adam()),
    training(
      "convolutional", convolutional, on: classification(rows: 640, features: 784, classes: 10), momentum),
  ]
}

/// So many epochs of 100 steps.
private func trainOnce(epochs: Int) {
  let network = Sequential(seed: 1) {
    Dense(inputs: 2, outputs: 16)
    ReLU()
    Dense(inputs: 16, outputs: 3)
  }
  let data = classification(rows: 3200, features: 2, classes: 3)
  _ = train(network, on: data, optimizer: .adam(), epochs: epochs, batchSize: 32)
}

// MARK: - Matrix products

private func product(_ rows: Int, _ depth: Int, _ columns: Int) -> BenchmarkCase {
  let a = Tensor.uniform([rows, depth], in: -1...1, seed: 1)
  let b = Tensor.uniform([depth, columns], in: -1...1, seed: 2)
  let c = Buffer(count: rows * columns)
  let scratch = Buffer(count: scratchCount(rows: rows, depth: depth, columns: columns))
  return BenchmarkCase(name: "product-\(rows)x\(depth)x\(columns)") { count in
    for _ in 0..<count {
      multiply(
        rows: rows, columns: columns, depth: depth,
        MatrixView(a.buffer.elements, row: depth, column: 1),
        MatrixView(b.buffer.elements, row: columns, column: 1), into: c.elements, row: columns,
        scratch: scratch.elements)
    }
    withExtendedLifetime((a, b)) {}
  }
}

private func productCases() -> [BenchmarkCase] {
  [8, 16, 32, 64, 128, 256, 512, 1024].map { product($0, $0, $0) } + [
    product(128, 784, 10), product(32, 64, 10), product(128, 128, 10),
  ]
}

// MARK: - Elementary functions

private func functionCases() -> [BenchmarkCase] {
  let functions: [(String, ElementaryFunction, ClosedRange<Double>)] = [
    ("exp", .exp, -10...10), ("log", .log, 0.001...1000), ("tanh", .tanh, -5...5),
  ]
  return functions.map { name, function, range in
    let x = Tensor.uniform([65_536], in: range, seed: 1)
    let y = Buffer(count: x.count)
    return BenchmarkCase(name: name) { count in
      for _ in 0..<count {
        function.apply(x.buffer.elements, to: y.elements, count: y.count)
      }
    }
  }
}

// MARK: - Entry points

#if hasFeature(Embedded)
  nonisolated(unsafe) private let cases = benchmarkCases()

  @_expose(wasm, "benchmark_run") @_cdecl("benchmark_run")
  func runBenchmark(_ index: Int32, _ count: Int32) { cases[Int(index)].run(Int(count)) }
#else
  @main
  enum Benchmarks {
    /// `Cases THREADS`: prints the names, then answers each line `NAME COUNT` with the seconds it took.
    /// `Cases THREADS allocations EPOCHS`: so many epochs of 100 steps, for a counter of allocations to watch.
    static func main() {
      let arguments = CommandLine.arguments
      if arguments.count == 4, arguments[2] == "allocations" {
        return trainOnce(epochs: Int(arguments[3]) ?? 1)
      }
      Threads.limit = arguments.dropFirst().first.flatMap { Int($0) } ?? 1
      let cases = benchmarkCases()
      answer(cases.map { $0.name }.joined(separator: " "))
      let clock = ContinuousClock()
      while let line = readLine() {
        let words = line.split(separator: " ")
        guard words.count == 2, let count = Int(words[1]),
          let found = cases.first(where: { $0.name == words[0] })
        else {
          answer("expected NAME COUNT, found: \(line)")
          continue
        }
        answer("\(clock.measure { found.run(count) } / .seconds(1))")
      }
    }

    /// A line that is not kept back in a buffer.
    private static func answer(_ line: String) {
      print(line)
      fflush(nil)
    }
  }
#endif
