import Kernels
import Testing

/// Arguments that make no sense are refused by a typed error that names what is wrong and what would be right.
@Suite struct BadInputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What the message contains: the argument with its value, and what is allowed.
    let hints: [String]
    let call: @Sendable () throws -> Void

    init(_ description: String, _ hints: String..., call: @escaping @Sendable () throws -> Void) {
      testDescription = description
      self.hints = hints
      self.call = call
    }
  }

  private static let huge = 1_000_000_000_000

  // MARK: - Data

  static let data: [Case] = [
    Case("no rows", "[0, 2]", "[rows, features]") {
      _ = try Dataset.classification(inputs: .zeros([0, 2]), labels: [])
    },
    Case("no features", "[2, 0]") {
      _ = try Dataset.regression(inputs: .zeros([2, 0]), targets: .zeros([2]))
    },
    Case("more labels than rows", "[2, 1]", "[3]") {
      _ = try Dataset.classification(inputs: .zeros([2, 1]), labels: [0, 1, 0])
    },
    Case("fewer targets than rows", "[2, 1]", "[1]") {
      _ = try Dataset.regression(inputs: .zeros([2, 1]), targets: .zeros([1]))
    },
    Case("a negative label", "labels: -1", "counted from 0") {
      _ = try Dataset.classification(inputs: .zeros([2, 1]), labels: [0, -1])
    },
    Case("a label beyond the classes", "labels: 3", "from 0 to 2") {
      _ = try Dataset.classification(inputs: .zeros([2, 1]), labels: [0, 3], classes: 3)
    },
    Case("a huge label", "labels: 1000000000000", "65535") {
      _ = try Dataset.classification(inputs: .zeros([2, 1]), labels: [0, huge])
    },
    Case("the largest label there is", "labels: \(Int.max)", "65535") {
      _ = try Dataset.classification(inputs: .zeros([2, 1]), labels: [0, .max])
    },
    Case("a label that makes 32 bits overflow", "labels: 2147483647", "65535") {
      _ = try Dataset.classification(inputs: .zeros([1, 1]), labels: [2_147_483_647])
    },
    Case("NaN among the inputs", "row 1", "NaN in feature 0", "finite") {
      _ = try Dataset.classification(inputs: Tensor([[1, 2], [.nan, 0]]), labels: [0, 1])
    },
    Case("infinity among the targets", "row 0", "infinite number in target 0") {
      _ = try Dataset.regression(inputs: .zeros([2, 1]), targets: Tensor([.infinity, 0]))
    },
    Case("a shift by NaN", "shifted(by:): nan", "finite") {
      _ = try Dataset.moons(count: 2).shiftedInputs(by: .nan)
    },
    Case("a scale that overflows", "infinite number in feature") {
      _ = try Dataset.moons(count: 9).scaledInputs(by: 1e300)
    },
    Case("a fold more than rows", "folds: 6", "from 2 to the number of rows, 5") {
      _ = try Dataset.sine(count: 5).crossValidation(folds: 6, seed: 0)
    },
    Case("a huge number of folds", "folds: 1000000000000") {
      _ = try Dataset.sine(count: 5).crossValidation(folds: huge, seed: 0)
    },
    Case("a fraction of NaN", "trainingFraction: nan", "between 0 and 1") {
      _ = try Dataset.sine(count: 5).parts(trainingFraction: .nan, seed: 0)
    },
    Case("a part without rows", "0.01 of 5 rows") {
      _ = try Dataset.sine(count: 5).parts(trainingFraction: 0.01, seed: 0)
    },
    Case("batches of nothing", "batches(of:): 0", "from 1 to the number of rows, 5") {
      _ = try Dataset.sine(count: 5).consecutiveBatches(of: 0)
    },
    Case("batches larger than the data", "batches(of:): 6", "from 1 to the number of rows, 5") {
      _ = try Dataset.sine(count: 5).consecutiveBatches(of: 6)
    },
    Case("a prefix of nothing", "prefix: 0") { _ = try Dataset.sine(count: 5).firstRows(0) },
    Case("all rows dropped", "dropFirst: 5", "from 0 to 4") {
      _ = try Dataset.sine(count: 5).withoutFirstRows(5)
    },
    Case("degree 0", "degree: 0", "from 1 to 64") { _ = try Dataset.sine(count: 5).powers(degree: 0) },
    Case("a huge degree", "degree: 1000000000000") { _ = try Dataset.sine(count: 5).powers(degree: huge) },
    Case("powers that overflow", "infinite number in power 38") {
      _ = try Dataset(inputs: Tensor([[10]]), labels: [0]).powers(degree: 64)
    },
    Case("other features", "[2, 2]", "[2, 1]") {
      _ = try Dataset.moons(count: 2).joined(with: .sine(count: 2))
    },
    Case("statistics of other features", "standardized(like:)") {
      _ = try Dataset.moons(count: 2).standardized(byStatisticsOf: .sine(count: 2))
    },
    Case("a feature that hardly varies elsewhere", "standardized(like:)", "feature 0 of row 1", "infinite") {
      // Its deviation is 1e-15: 1e30 would be 1e45, and a Float ends at 3.4e38.
      let still = Dataset(inputs: Tensor([[1e-15], [-1e-15]]), labels: [0, 1])
      _ = try Dataset(inputs: Tensor([[0], [1e30]]), labels: [0, 1]).standardized(byStatisticsOf: still)
    },
    Case("label noise of −1", "fraction: -1.0", "from 0 to 1") {
      _ = try Dataset.moons(count: 2).mislabelled(fraction: -1, seed: 0)
    },
    Case("wrong labels where there is one class", "two classes") {
      _ = try Dataset(inputs: .zeros([2, 1]), labels: [0, 0]).mislabelled(fraction: 0.5, seed: 0)
    },
  ]

  // MARK: - Generators: a million times a million points are refused, not allocated

  static let generators: [Case] = [
    Case("huge spirals", "count: 1000000000000", "at most") {
      _ = try Dataset.generatedSpirals(count: huge, classes: 2, noise: 0, seed: 0)
    },
    Case("huge blobs", "count: 1000000000000") {
      _ = try Dataset.generatedBlobs(count: huge, classes: 2, noise: 0, seed: 0)
    },
    Case("huge moons", "count: 1000000000000") {
      _ = try Dataset.generatedMoons(count: huge, noise: 0, seed: 0)
    },
    Case("huge circles", "count: 1000000000000") {
      _ = try Dataset.generatedCircles(count: huge, noise: 0, seed: 0)
    },
    Case("huge sine", "count: 1000000000000") {
      _ = try Dataset.generatedSine(count: huge, noise: 0, seed: 0)
    },
    Case("huge linear data", "features: 1000000000000") {
      _ = try Dataset.generatedLinear(count: 1, features: huge, noise: 0, seed: 0)
    },
    Case("long and wide linear data", "count: 100000", "at most 1024") {
      _ = try Dataset.generatedLinear(count: 100_000, features: 65_536, noise: 0, seed: 0)
    },
    Case("no points", "count: 0", "at least 1") {
      _ = try Dataset.generatedSine(count: 0, noise: 0, seed: 0)
    },
    Case("fewer points than classes", "count: 2", "one row per class, 3") {
      _ = try Dataset.generatedBlobs(count: 2, classes: 3, noise: 0, seed: 0)
    },
    Case("no classes", "classes: 0") {
      _ = try Dataset.generatedBlobs(count: 2, classes: 0, noise: 0, seed: 0)
    },
    Case("negative noise", "noise: -1.0", "from 0") {
      _ = try Dataset.generatedSine(count: 2, noise: -1, seed: 0)
    },
    Case("infinite noise", "noise: inf") {
      _ = try Dataset.generatedSine(count: 2, noise: .infinity, seed: 0)
    },
  ]

  // MARK: - Tensors

  static let tensors: [Case] = [
    Case("a huge tensor", "[1000000, 1000000]", "at most 2^26 elements") {
      _ = try Tensor.filled([1_000_000, 1_000_000], with: 0)
    },
    Case("a huge identity", "2^26") { _ = try Tensor.identity(huge) },
    Case("huge random numbers", "2^26") {
      _ = try Tensor.drawingNormal([huge], mean: 0, standardDeviation: 1, seed: 0)
    },
    Case("a negative dimension", "[2, -1]") { _ = try Tensor.filled([2, -1], with: 0) },
    Case("an infinite range", "in: 0.0...inf") {
      _ = try Tensor.drawingUniform([2], in: 0...Double.infinity, seed: 0)
    },
    Case("a negative deviation", "standardDeviation: -1.0") {
      _ = try Tensor.drawingNormal([2], mean: 0, standardDeviation: -1, seed: 0)
    },
    Case("a mean of NaN", "mean: nan") {
      _ = try Tensor.drawingNormal([2], mean: .nan, standardDeviation: 1, seed: 0)
    },
    Case("rows of different lengths", "row 1", "1 elements") { _ = try Tensor.matrix(rows: [[1, 2], [3]]) },
    Case("the mean of nothing", "mean of no elements") { _ = try Tensor.zeros([0]).averaging() },
    Case("eigenvalues of NaN", "infinite or NaN") {
      _ = try EigenDecomposition(of: Tensor([[.nan]]), withVectors: false)
    },
    Case("eigenvalues of an oblong", "[2, 3]", "square") {
      _ = try EigenDecomposition(of: .zeros([2, 3]), withVectors: false)
    },
  ]

  // MARK: - Layers and models

  static let models: [Case] = [
    Case("no inputs", "inputs: 0") {
      _ = try Dense.checked(inputs: 0, outputs: 1, initializer: .zeros, bias: true)
    },
    Case("huge outputs", "outputs: 1000000000000") {
      _ = try Dense.checked(inputs: 1, outputs: huge, initializer: .zeros, bias: true)
    },
    Case("a dropout rate of 1", "rate: 1.0", "not including, 1") { _ = try Dropout.checked(rate: 1) },
    Case("a dropout rate of NaN", "rate: nan") { _ = try Dropout.checked(rate: .nan) },
    Case("a slope of NaN", "slope: nan") { _ = try LeakyReLU.checked(slope: .nan) },
    Case("weights of NaN", "constant: nan") { _ = try Initializer.checkedConstant(.nan) },
    Case("a negative bound", "uniform: -1.0") { _ = try Initializer.checkedUniform(-1) },
    Case("a deviation of infinity", "standardDeviation: inf") {
      _ = try Initializer.checkedNormal(standardDeviation: .infinity)
    },
    Case("an input that is no matrix", "predict", "[2]", "[rows, features]") {
      _ = try line.prediction(for: Tensor([1, 2]))
    },
    Case("too many features", "layer 1 of 1", "takes 1 features, but gets 2") {
      _ = try line.prediction(for: .zeros([1, 2]))
    },
    Case("other data", "1 outputs", "needs 2") {
      _ = try line.evaluation(on: Dataset(inputs: .zeros([2, 1]), labels: [0, 1]), loss: .automatic)
    },
    Case("more classes and rows than fit into a tensor", "8192 rows", "16384 classes", "67108864") {
      let labels = (0..<8192).map { 2 * $0 + 1 }
      let data = try Dataset.classification(inputs: .zeros([8192, 1]), labels: labels)
      let model = Sequential { Dense(inputs: 1, outputs: 16_384) }
      _ = try model.evaluation(on: data, loss: .automatic)
    },
    Case("accuracy of a regression", "accuracy needs classes") { _ = try line.measuredAccuracy(on: numbers) },
    Case("cross-entropy of a regression", "needs classes", ".meanSquaredError") {
      _ = try line.evaluation(on: numbers, loss: .crossEntropy)
    },
    Case("parameters of another model", "withParameters", "[2] and [3]") {
      _ = try line.replacingParameters(.zeros([3]))
    },
    Case("the Hessian of a large model", "60001 parameters", "at most 8192", "extremeEigenvalues") {
      let large = Sequential {
        Dense(inputs: 1, outputs: 20_000); Dense(inputs: 20_000, outputs: 1)
      }
      _ = try large.lossHessian(on: numbers, loss: .automatic)
    },
    Case("a delta of 0", "delta: 0.0", "above 0") { _ = try Loss.checkedHuber(delta: 0) },
    Case("a delta of NaN", "delta: nan") { _ = try Loss.checkedHuber(delta: .nan) },
    Case("smoothing of more than all", "labelSmoothing: 1.5", "from 0 to 1") {
      _ = try Loss.checkedCrossEntropy(labelSmoothing: 1.5)
    },
  ]

  // MARK: - Training

  static let training: [Case] = [
    Case("a negative number of epochs", "epochs: -1", "from 0") { _ = try trainer(epochs: -1) },
    Case("a huge number of epochs", "epochs: 1000000000000") { _ = try trainer(epochs: huge) },
    Case("a batch of nothing", "train(batchSize:): 0", "from 1 to the number of rows, 2", "nil") {
      _ = try trainer(batchSize: 0)
    },
    Case("a batch larger than the data", "train(batchSize:): 3", "from 1 to the number of rows, 2", "nil") {
      _ = try trainer(batchSize: 3)
    },
    Case("a huge batch", "train(batchSize:): 1000000000000") { _ = try trainer(batchSize: huge) },
    Case("clipping to nothing", "clipNorm: 0.0", "above 0") { _ = try trainer(clipNorm: 0) },
    Case("clipping to NaN", "clipNorm: nan") { _ = try trainer(clipNorm: .nan) },
    Case("early stopping that watches nothing", "validation:") {
      _ = try trainer(earlyStopping: EarlyStopping(patience: 1))
    },
    Case("no patience", "patience: 0") { _ = try EarlyStopping.checked(patience: 0, minimumImprovement: 0) },
    Case("an improvement of NaN", "minimumImprovement: nan") {
      _ = try EarlyStopping.checked(patience: 1, minimumImprovement: .nan)
    },
    Case("shifted numbers", "only images can be shifted") {
      _ = try trainer(augmentation: .shift(pixels: 1))
    },
    Case("flipped numbers", "only images can be flipped") {
      _ = try trainer(augmentation: .horizontalFlip())
    },
    Case("flips more often than always", "probability: 1.5", "from 0 to 1") {
      _ = try trainer(model: pixels, data: image, augmentation: .horizontalFlip(probability: 1.5))
    },
    Case("rotated numbers", "only images can be rotated") {
      _ = try trainer(augmentation: .rotation(degrees: 5))
    },
    Case("more than upside down", "degrees: 181.0", "from 0 to 180") {
      _ = try trainer(model: pixels, data: image, augmentation: .rotation(degrees: 181))
    },
    Case("an angle of NaN", "degrees: nan") {
      _ = try trainer(
        model: pixels, data: image, augmentation: .shift(pixels: 1).then(.rotation(degrees: .nan)))
    },
    Case("too many changes", "then: 32 parts", "at most 16") {
      var changes = Augmentation.shift(pixels: 1)
      for _ in 0..<5 { changes = try changes.followed(by: changes) }
    },
    Case("noise of NaN", "standardDeviation: nan") {
      _ = try trainer(augmentation: .gaussianNoise(standardDeviation: .nan))
    },
    Case("a model of NaN", "NaN before the first update (epoch 0)", "parameters") {
      _ = try trainer(model: line.withParameters(Tensor([.nan, 0]))).run { _ in }
    },
    Case("a negative number of steps", "steps: -1") { _ = try descent(steps: -1) },
    Case("a huge number of steps", "steps: 1000000000000") { _ = try descent(steps: huge) },
    Case("a start where there is no number", "NaN before the first update (step 0)") {
      _ = try descent(start: Tensor([.nan]))
    },
    Case("a sweep over nothing", "sweep of no elements") {
      _ = try Sweep.over([], label: "rate") { (_) throws(KernelError) in throw .cancelled }
    },
    Case("every zeroth row", "every: 0") { _ = try trainer(epochs: 1).run { _ in }.epochTable(every: 0) },
    Case("a diagnosis of a diverged run", "the run diverged in epoch", "smaller learning rate") {
      _ = try Diagnosis.of(diverged, baseline: nil, testing: nil, target: nil, tolerance: 2)
    },
    Case("a diverged run to compare with", "the baseline diverged in epoch") {
      let run = try trainer(epochs: 1).run { _ in }
      _ = try Diagnosis.of(run, baseline: diverged, testing: nil, target: nil, tolerance: 2)
    },
    Case("a tolerance below 1", "tolerance: 0.5") {
      let run = try trainer(epochs: 1).run { _ in }
      _ = try Diagnosis.of(run, baseline: nil, testing: nil, target: nil, tolerance: 0.5)
    },
  ]

  // MARK: - Optimisers and schedules

  static let rates: [Case] = [
    Case("a rate of zero", "learningRate: 0.0", "above 0") {
      _ = try SGD(learningRate: 0, momentum: 0, nesterov: false, weightDecay: 0)
    },
    Case("a negative rate", "learningRate: -0.1", "above 0") {
      _ = try SGD(learningRate: -0.1, momentum: 0, nesterov: false, weightDecay: 0)
    },
    Case("a rate of NaN", "learningRate: nan") { _ = try Adagrad(learningRate: .nan, epsilon: 1e-10) },
    Case("an infinite rate", "learningRate: inf") {
      _ = try RMSProp(learningRate: .infinity, decay: 0.9, epsilon: 1e-8)
    },
    Case("momentum of 1", "momentum: 1.0", "not including, 1") {
      _ = try SGD(learningRate: 0.1, momentum: 1, nesterov: false, weightDecay: 0)
    },
    Case("Nesterov without momentum", "momentum: 0.0", "nesterov") {
      _ = try SGD(learningRate: 0.1, momentum: 0, nesterov: true, weightDecay: 0)
    },
    Case("negative weight decay", "weightDecay: -1.0") {
      _ = try Adam(learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: -1)
    },
    Case("a decay of 1", "decay: 1.0") { _ = try RMSProp(learningRate: 0.1, decay: 1, epsilon: 1e-8) },
    Case("a step of no length", "every: 0", "at least 1") {
      _ = try Schedule.checkedStep(every: 0, factor: 0.5)
    },
    Case("a negative factor", "factor: -0.5") { _ = try Schedule.checkedStep(every: 1, factor: -0.5) },
    Case("a factor of NaN", "factor: nan") { _ = try Schedule.checkedExponential(factor: .nan) },
    Case("a cosine of no length", "epochs: 0") { _ = try Schedule.checkedCosine(epochs: 0, minimum: 0) },
    Case("a minimum above 1", "minimum: 1.5", "from 0 to 1") {
      _ = try Schedule.checkedCosine(epochs: 5, minimum: 1.5)
    },
    Case("a negative warm-up", "epochs: -1") { _ = try Schedule.checkedWarmup(epochs: -1) },
    Case("a change before the beginning", "after: -1", "at least 0") {
      _ = try Schedule.constant.followed(by: .constant, after: -1)
    },
  ]

  // MARK: - What is shown

  static let pictures: [Case] = [
    Case("no bins", "bins: 0", "from 1 to 1000") { _ = try Plot.histogram(of: [1], bins: 0, title: "") },
    Case("a huge number of bins", "bins: 1000000000000") {
      _ = try Plot.histogram(of: [1], bins: huge, title: "")
    },
    Case("a range of no length", "x: 1.0...1.0") {
      _ = try Plot.contour(x: 1...1, y: 0...1, title: "", trajectories: []) { (_, _) throws(KernelError) in 0
      }
    },
    Case("too many digits", "digits: 101", "from 0 to 100") { _ = try formatted(1, digits: 101) },
    Case("a row that is not there", "index 2", "0 to 1") {
      _ = try Plot.image(of: .moons(count: 2), row: 2, title: "")
    },
  ]

  @Test(arguments: data + generators + tensors + models + training + rates + pictures)
  func `is refused by name`(_ subject: Case) {
    let error = #expect(throws: KernelError.self) { try subject.call() }
    let message = error?.message ?? ""
    for hint in subject.hints { #expect(message.contains(hint), "\(message)") }
  }

  // MARK: - What looks odd and is allowed

  @Test func `without a batch size, few rows are one batch`() {
    let whole = train(Self.line, on: Self.numbers, epochs: 2, batchSize: nil)
    let standard = train(Self.line, on: Self.numbers, epochs: 2)
    #expect(standard.losses == whole.losses && standard.updates == 2)
    #expect(train(Self.line, on: .sine(count: 33, noise: 0), epochs: 1).updates == 2)
  }

  @Test func `no epochs, and a schedule at zero, leave the model as it was`() {
    #expect(train(Self.line, on: Self.numbers, epochs: 0).model.parameters == Self.line.parameters)
    func end(after epochs: Int) -> Tensor {
      train(
        Self.line, on: Self.numbers, optimizer: .sgd(learningRate: 0.1), schedule: .cosine(epochs: 1),
        epochs: epochs, batchSize: nil
      ).model.parameters
    }
    #expect(end(after: 1) != Self.line.parameters && end(after: 2) == end(after: 1))
  }

  @Test func `a model without parameters can be measured and trained`() {
    let bare = Sequential { Tanh() }
    let run = train(bare, on: Self.numbers, epochs: 2)
    #expect(run.losses == [1, 1, 1] && run.model.parameterCount == 0)
  }

  // MARK: - Subjects

  private static var line: Sequential { Sequential { Dense(inputs: 1, outputs: 1) } }
  private static var numbers: Dataset { Dataset(inputs: .zeros([2, 1]), targets: Tensor([1, 1])) }

  private static var pixels: Sequential { Sequential { Dense(inputs: 4, outputs: 1) } }
  private static var image: Dataset {
    Dataset(name: "image", inputs: .zeros([2, 4]), target: .values(.zeros([2, 1])), featureShape: [2, 2])
  }

  /// The loss of the first update's model is 1e60, no longer a Float.
  private static var diverged: Run {
    train(line, on: numbers, optimizer: .sgd(learningRate: 1e30), epochs: 9, terminateOnNaN: true)
  }

  private static func trainer(
    model: Sequential = line, data: Dataset = numbers, epochs: Int = 1, batchSize: Int? = nil,
    earlyStopping: EarlyStopping? = nil, augmentation: Augmentation? = nil, clipNorm: Double? = nil
  ) throws -> Trainer {
    try Trainer(
      model, data: data, validation: nil, loss: .automatic, optimizer: .sgd(learningRate: 0.1),
      schedule: .constant, epochs: epochs, batchSize: batchSize, earlyStopping: earlyStopping,
      augmentation: augmentation, clipNorm: clipNorm, terminateOnNaN: false, seed: 0)
  }

  private static func descent(start: Tensor = Tensor([1.0]), steps: Int = 1) throws -> Descent {
    try Descent.minimizing(
      from: start, optimizer: .sgd(learningRate: 0.1), schedule: .constant, steps: steps
    ) { _ in
    } of: { (point) throws(KernelError) in
      point.sum()
    }
  }
}
