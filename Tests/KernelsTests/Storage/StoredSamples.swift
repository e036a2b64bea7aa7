import Kernels

extension StoredSample {
  /// At least one of every type, and of every case of those that have some.
  static let all: [StoredSample] = tensors + data + outputs + layers + recipes + results
}

/// Numbers that are easily lost: signs of zero, payloads of NaN, infinities, the smallest.
private let floats: [Float] = [
  0, -0.0, .infinity, -.infinity, .nan, Float(nan: 5, signaling: false), -.leastNonzeroMagnitude, 1e-30, 3,
]
private let doubles: [Double] = [
  0, -0.0, .infinity, -.infinity, .nan, Double(nan: 77, signaling: false), .leastNonzeroMagnitude, 0.1, 1e300,
]
private var classes: Dataset { .blobs(count: 30, classes: 3, seed: 1) }
private var numbers: Dataset { .linear(count: 20, features: 2, seed: 1) }

extension StoredSample {
  private static var tensors: [StoredSample] {
    let use: @Sendable (Tensor) -> Void = { _ = $0.description + "\((($0 + 1) * $0).sum().scalar)" }
    return [
      StoredSample("tensor", Tensor(floats, shape: [3, 1, 3]), use: use),
      StoredSample("scalar", Tensor(-0.0), use: use),
      StoredSample("tensor without elements", Tensor.zeros([4, 0, 2]), use: use),
      StoredSample(
        "tensor of a part", Tensor((0..<1200).map { Double($0) }).reshaped([30, 40]), use: use),
    ]
  }

  private static var data: [StoredSample] {
    let use: @Sendable (Dataset) -> Void = {
      _ = $0.description + "\($0.shuffled().prefix(3).standardized().targets)"
    }
    let labels = (0..<3000).map { $0 % 7 }
    return [
      StoredSample("classes", classes, use: use), StoredSample("numbers", numbers, use: use),
      StoredSample(
        "images",
        Dataset(
          name: "图", inputs: .ones([2, 12]), target: .labels([1, 0], classes: 4), featureShape: [3, 2, 2]),
        use: use),
      StoredSample("data of parts", Dataset(inputs: .ones([3000, 1]), labels: labels), use: use),
    ]
  }

  private static var outputs: [StoredSample] {
    let table = Table(
      [
        Column("x", doubles, digits: 3), Column("名", ["a", "", "é\n"]), Column("n", [1, -2, .max]),
        Column("y", [nil, 1, -0.0, .nan], digits: 17, unit: "µs"),
        Column("long", [Double](repeating: 0.5, count: 600)),
      ], title: "all kinds")
    let run = runs[0]
    let grid = Plot.Grid(
      xRange: -1...1, yRange: -0.0...2, columns: 3, rows: 2, values: [0, 1, .nan, 2, 1, 0])
    let way = Plot.Series(name: "way", x: [0, 1], y: [1, .infinity])
    let plots = [
      run.plot(.loss, scale: .log),
      Plot.scatter(["a": [(0, 1)], "b": []], title: "t", xLabel: "x", yLabel: "y"),
      Plot(title: "", content: .curve(Plot.Curve(points: way, functions: [way]))),
      Plot(title: "", content: .curve(Plot.Curve(points: nil, functions: []))),
      Plot(title: "c", content: .contour(Plot.Contour(grid: grid, trajectories: [way]))),
      Plot(title: "d", content: .decisionBoundary(Plot.DecisionBoundary(grid: grid, groups: [way]))),
      Plot.histogram([1, 2, 2, 5], bins: 4), Plot.image(classes, row: 0),
      Plot.images(classes, rows: [0, 1], model: run.model),
    ]
    let show: @Sendable (Output) -> Void = { _ = $0.text }
    return [
      StoredSample("text", Output.text("zeile\r\n\u{0}"), use: show),
      StoredSample("preformatted", Output.preformatted(title: "a", text: "b"), use: show),
      StoredSample("table", Output.table(table), use: show),
      StoredSample("output: diagnosis", Output.diagnosis(diagnose(run)), use: show),
      StoredSample(
        "output: confusion", Output.confusion(ConfusionMatrix(counts: [[2, 1], [0, 3]])), use: show),
    ] + plots.enumerated().map { StoredSample("plot \($0)", Output.plot($1), use: show) }
  }
}

// MARK: - Recipes

extension StoredSample {
  private static let initializers: [Initializer] = [
    .zeros, .constant(-1.5), .uniform(0.25), .normal(standardDeviation: 2), .glorotUniform, .glorotNormal,
    .heUniform,
    .heNormal,
  ]

  private static var layers: [StoredSample] {
    let residual = Residual {
      Residual { LayerNorm(features: 18, epsilon: 1e-3) }
      LeakyReLU(slope: 0.2)
    }
    let network = Sequential(seed: 3) {
      Reshape([1, 6, 6])
      Conv2D(inputs: 1, outputs: 2, kernel: 3, stride: 1, padding: 1, initializer: .heNormal, bias: false)
      BatchNorm(features: 2, momentum: 0.3, epsilon: 1e-4)
      ReLU()
      MaxPool2D(size: 2)
      Flatten()
      residual
      Dropout(rate: 0.25)
      Sigmoid()
      Dense(inputs: 18, outputs: 3, initializer: .constant(0.5), bias: false)
      Tanh()
    }
    let wide = Sequential(seed: 4) { Dense(inputs: 64, outputs: 32) }
    let use: @Sendable (Sequential) -> Void = { model in
      _ = model.description + "\(model.layerCount)"
      _ = try? model.prediction(for: .ones([2, 36]))
      _ = try? model.evaluation(on: classes, loss: .automatic)
      _ = model.randomDirection(seed: 1)
    }
    return [
      StoredSample("every layer", network, use: use),
      StoredSample("no layer", Sequential(layers: []), use: use),
      StoredSample("model of a part", wide, use: use),
    ]
  }

  private static var recipes: [StoredSample] {
    let optimizers: [Optimizer] = [
      .sgd(learningRate: 0.1), .sgd(learningRate: 0.1, momentum: 0.9, nesterov: true, weightDecay: 1e-4),
      .adagrad(learningRate: 0.2), .rmsprop(learningRate: 0.3), .adam(), .adamW(beta1: 0.5),
    ]
    let schedules: [Schedule] = [
      .constant, .step(every: 2, factor: 0.5), .exponential(factor: 0.9), .cosine(epochs: 5, minimum: 0.1),
      .linearWarmup(epochs: 3), .inverseSquareRoot,
      .linearWarmup(epochs: 3).then(.constant.then(.inverseSquareRoot, after: 2), after: 3),
    ]
    let losses: [Loss] = [
      .automatic, .meanSquaredError, .meanAbsoluteError, .crossEntropy, .huber(delta: 0.5),
      .crossEntropy(labelSmoothing: 0.1),
    ]
    let augmentations: [Augmentation] = [
      .gaussianNoise(standardDeviation: 0.1).then(.horizontalFlip()), .shift(pixels: -2),
      .rotation(degrees: 10),
    ]
    return initializers.enumerated().map { StoredSample("initializer \($0)", $1) }
      + optimizers.map { StoredSample($0.description, $0, use: { _ = $0.description }) }
      + schedules.enumerated().map {
        StoredSample("schedule \($0)", $1, use: { _ = $0.factor(atEpoch: 7.5) })
      }
      + losses.map { StoredSample($0.description, $0) }
      + augmentations.enumerated().map { StoredSample("augmentation \($0)", $1) }
      + Metric.allCases.map { StoredSample("metric \($0)", $0) }
      + Scale.allCases.map { StoredSample("scale \($0)", $0) }
      + Diagnosis.Verdict.allCases.map { StoredSample("verdict \($0)", $0) }
      + [StoredSample("early stopping", EarlyStopping(patience: 3, minimumImprovement: 0.01))]
  }
}

// MARK: - Results

extension StoredSample {
  private static var runs: [Run] {
    let network = Sequential(seed: 1) {
      Dense(inputs: 2, outputs: 4)
      Dense(inputs: 4, outputs: 3)
    }
    let line = Sequential { Dense(inputs: 2, outputs: 1) }
    return [
      train(
        network, on: classes, validation: classes, epochs: 3, earlyStopping: EarlyStopping(patience: 1)),
      train(line, on: numbers, optimizer: .sgd(learningRate: 1e6), epochs: 9, terminateOnNaN: true),
    ]
  }

  private static var results: [StoredSample] {
    let run = runs[0]
    let descent = minimize(from: Tensor([1, 2]), optimizer: .adam(), steps: 3) { $0.squared().sum() }
    let use: @Sendable (Run) -> Void = { run in
      _ = run.description + run.output.text + run.plot(.accuracy).text + "\(run.best) \(run.final)"
      _ = try? Diagnosis.of(run, baseline: nil, testing: classes, target: nil, tolerance: 2)
    }
    return [
      StoredSample("run", run, use: use), StoredSample("diverged run", runs[1], use: use),
      StoredSample("epoch", run.final),
      StoredSample(
        "comparison", compare(["a": run, "": runs[1]]),
        use: { _ = $0.summary.text + $0.table(every: 2).text + $0.plot().text }),
      StoredSample("empty comparison", compare([:]), use: { _ = $0.summary.text + $0.table().text }),
      StoredSample(
        "sweep", orTrap { () throws(KernelError) in try Sweep(values: [1, .nan], label: "η", runs: runs) },
        use: { _ = $0.description + $0.plot().text + $0.comparison.summary.text }),
      StoredSample(
        "descent", descent,
        use: {
          _ = $0.description + $0.output.text + $0.plot(.gradientNorm).text
          _ = try? $0.trajectory(named: "way")
        }),
      StoredSample("diagnosis", diagnose(run, testing: classes), use: { _ = $0.output.text }),
      StoredSample(
        "eigenvalues",
        Sequential { Dense(inputs: 2, outputs: 1) }.extremeEigenvalues(on: numbers),
        use: { _ = $0.description }),
      StoredSample(
        "slice", run.model.lossSlice(on: classes, along: run.model.randomDirection(), points: 3),
        use: { _ = $0.description + $0.table.text + $0.plot().text }),
      StoredSample(
        "confusion", run.model.confusionMatrix(on: classes),
        use: { _ = $0.description + "\($0.accuracy) \($0.f1)" }),
    ]
  }
}
