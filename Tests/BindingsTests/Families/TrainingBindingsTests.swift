import Bindings
import Language
import Testing

private let line = """
  let model = Sequential { Dense(inputs: 1, outputs: 1, initializer: .zeros, bias: false) }
  let data = Dataset(inputs: Tensor([[1], [1]]), targets: Tensor([2, 2]))
  let run = train(model, on: data, optimizer: .sgd(learningRate: 0.25), epochs: 2, batchSize: nil)

  """

/// Loss (w − 2)², gradient 2 (w − 2), step 0.25: w goes 0, 1, 1.5.
@Test(arguments: [
  ("run.history.count", "3"), ("run.losses", "[4.0, 4.0, 1.0]"), ("run.final.loss", "1.0"),
  ("run.initial.epoch", "0"),
  ("run.best.epoch", "2"), ("run.model.parameters", "[1.5]"), ("run.updates", "2"),
  ("run.modelEpoch", "2"),
  ("run.gradientNorms", "[4.0, 4.0, 2.0]"),
  ("run.validationLosses", "[]"), ("run.final.learningRate", "0.25"), ("run.final.accuracy", "nil"),
  ("run.table(every: 2).rowCount", "2"), ("compare([\"a\": run, \"b\": run]).summary.rowCount", "2"),
  ("diagnose(run).verdict == .modelBias", "true"), ("diagnose(run, target: 1).verdict", "fine"),
  ("diagnose(run, baseline: run, target: 0.5).path.count", "2"),
])
func runRows(_ expression: String, expected: String) {
  #expect(run(line + "print(\(expression))").outputs.map { $0.text } == [expected])
}

/// Two rows: a batch of both is asked for, or what is usual; three cannot be.
@Test func aBatchHasNoMoreRowsThanTheData() {
  let training = "train(model, on: data, optimizer: .sgd(learningRate: 0.25), epochs: 2"
  for end in [")", ", batchSize: 2)", ", seed: 7)"] {
    let outcome = run(line + "print(" + training + end + ".losses)")
    #expect(outcome.outputs.map { $0.text } == ["[4.0, 4.0, 1.0]"])
  }
  #expect(
    failure(line + "_ = " + training + ", batchSize: 3)")
      == "train(batchSize:): 3 is not allowed; it must be from 1 to the number of rows, 2, or nil for all rows"
  )
}

/// The same at two rates, of which the second is far too large.
@Test(arguments: [
  ("rates.values", "[0.25, 1e+30]"), ("rates.label", "rate"), ("rates.bestValue", "0.25"),
  ("rates.best.final.loss", "1.0"), ("rates.runs[1].divergedEpoch", "Optional(2)"),
  ("rates.runs[0].divergedEpoch", "nil"), ("rates.table.rowCount", "2"),
  ("rates.plot() == rates.plot(.gradientNorm, scale: .log, xScale: .linear)", "false"),
  ("rates.comparison.summary.rowCount", "2"),
  (
    "sweep([1, 2]) { size in train(model, on: data, epochs: 1, batchSize: size) }.runs.map { $0.updates }",
    "[2, 1]"
  ),
])
func sweepRows(_ expression: String, expected: String) {
  let sweep = """
    let rates = sweep([0.25, 1e30], label: "rate") { rate in
      train(model, on: data, optimizer: .sgd(learningRate: rate), epochs: 2, batchSize: nil, terminateOnNaN: true)
    }

    """
  #expect(run(line + sweep + "print(\(expression))").outputs.map { $0.text } == [expected])
}

@Test func aSweepFailsWhereATrainingDoes() {
  let diverging =
    "sweep([1e30]) { rate in train(model, on: data, optimizer: .sgd(learningRate: rate), epochs: 9) }"
  #expect(failure(line + "_ = \(diverging)").contains("epoch 2"))
  #expect(
    failure(line + "let none: [Double] = []\n_ = sweep(none) { _ in run }").contains("sweep of no elements"))
}

/// Kernels count in the platform's `Int`: what does not fit into 32 bits is refused everywhere, by its name.
@Test func countsThatDoNotFitAreNamed() {
  #expect(
    failure(line + "_ = train(model, on: data, epochs: 100_000_000_000)").contains(
      "`epochs` is out of range: it must be from -2147483648 to 2147483647, not 100000000000"))
  #expect(
    failure(line + "_ = train(model, on: data, epochs: 1, batchSize: 1 << 40)").contains("`batchSize` is out")
  )
  #expect(failure("_ = Tensor.zeros([1 << 40])").contains("`shape` is out of range"))
}

/// f = x², gradient 2x, step 0.25: 4, 2, 1.
@Test(arguments: [
  ("descent.points.map { $0.scalar }", "[4.0, 2.0, 1.0]"), ("descent.losses", "[16.0, 4.0, 1.0]"),
  ("descent.gradientNorms", "[8.0, 4.0, 2.0]"), ("descent.final", "1.0"), ("descent.table().rowCount", "3"),
  ("Descent(points: [Tensor(3.0)]) { $0 * $0 }.losses", "[9.0]"),
])
func descentRows(_ expression: String, expected: String) {
  let descent =
    "let descent = minimize(from: Tensor(4.0), optimizer: .sgd(learningRate: 0.25), steps: 2) { x in x * x }\n"
  #expect(run(descent + "print(\(expression))").outputs.map { $0.text } == [expected])
}

@Test(arguments: [
  ("Optimizer.sgd(learningRate: 0.1, momentum: 0.9, nesterov: true).learningRate", "0.1"),
  ("Optimizer.adagrad(learningRate: 0.5).learningRate", "0.5"),
  ("Optimizer.rmsprop(learningRate: 0.5, decay: 0.9).learningRate", "0.5"),
  ("Optimizer.adam().learningRate", "0.001"), ("Optimizer.adamW(learningRate: 0.25).learningRate", "0.25"),
  ("Schedule.constant.factor(atEpoch: 7)", "1.0"),
  ("Schedule.step(every: 2, factor: 0.5).factor(atEpoch: 4)", "0.25"),
  ("Schedule.exponential(factor: 0.5).factor(atEpoch: 2)", "0.25"),
  ("Schedule.cosine(epochs: 10).factor(atEpoch: 10)", "0.0"),
  ("Schedule.linearWarmup(epochs: 4).factor(atEpoch: 1)", "0.5"),
  ("Schedule.inverseSquareRoot.factor(atEpoch: 3)", "0.5"),
  ("Schedule.linearWarmup(epochs: 2).then(.constant, after: 2).factor(atEpoch: 5)", "1.0"),
])
func recipeRows(_ expression: String, expected: String) { #expect(value(expression) == expected) }

@Test func everyOptionOfTrain() {
  let outcome = run(
    """
    let data = Dataset.blobs(count: 40, classes: 2, seed: 3)
    let parts = data.split(trainingFraction: 0.5)
    let model = Sequential(seed: 2) { Dense(inputs: 2, outputs: 2) }
    let run = train(
      model, on: parts.training, validation: parts.testing, loss: .crossEntropy, optimizer: .adam(),
      schedule: .cosine(epochs: 5), epochs: 5, batchSize: 8, earlyStopping: EarlyStopping(patience: 2),
      augmentation: .gaussianNoise(standardDeviation: 0.1), clipNorm: 1, seed: 4)
    print((run.history.count > 1, run.final.validationAccuracy != nil))
    """)
  #expect(outcome.outputs.map { $0.text } == ["(true, true)"])
}

/// Images can be changed in each way, one after the other; points cannot be mirrored.
@Test func everyAugmentation() {
  let header =
    "notes-data 1\nname: images\ntitle: t\norigin: o\nlicence: l\nrows: 2\nfeatures: 2x3\nclasses: 2\n"
    + "encoding: uint8\ndivisor: 16\n\n"
  let rows: [UInt8] = [16, 8, 1, 2, 3, 4, 5, 16, 7, 8, 9, 10] + [0, 1]
  let host = KernelHost(dataNames: ["images"]) { _ in Array(header.utf8) + rows }
  let outcome = run(
    """
    let images = Dataset(named: "images")
    let model = Sequential(seed: 2) { Dense(inputs: 6, outputs: 2) }
    let change = Augmentation.rotation(degrees: 10).then(.shift(pixels: 1)).then(.horizontalFlip())
      .then(.gaussianNoise(standardDeviation: 0.1))
    let plain = train(model, on: images, epochs: 2, augmentation: .horizontalFlip(probability: 0))
    print(train(model, on: images, epochs: 2).losses == plain.losses)
    print(train(model, on: images, epochs: 2, augmentation: change).losses == plain.losses)
    """, host: host)
  #expect(outcome.outputs.map { $0.text } == ["true", "false"])
  #expect(
    failure(line + "_ = train(model, on: data, epochs: 1, augmentation: .horizontalFlip())").contains(
      "only images can be flipped"))
}

@Test func aLossThatExplodesNamesTheEpoch() {
  let message = failure(
    """
    let data = Dataset.linear(count: 32)
    let model = Sequential { Dense(inputs: 1, outputs: 1) }
    let run = train(model, on: data, optimizer: .sgd(learningRate: 1e6), epochs: 50)
    """)
  #expect(message.contains("epoch") && message.contains("1000000.0"))
}

@Test func progressAndCancelling() {
  final class Watch { var last: KernelHost.Progress?; var isCancelled = false }
  let watch = Watch()
  let host = KernelHost(isCancelled: { watch.isCancelled }) { progress in
    watch.last = progress
    if progress.done == 3 { watch.isCancelled = true }
  }
  let engine = Engine(blocks: [
    BlockSource(
      """
      let run = train(
        Sequential { Dense(inputs: 1, outputs: 1) }, on: Dataset.linear(count: 8), epochs: 1000)
      """), BlockSource("let x = 1"),
  ])
  let outcomes = engine.run(host: host)
  #expect(watch.last?.done == 3)
  #expect(watch.last?.total == 1000)
  #expect(outcomes[0].status == .failed)
  #expect(outcomes[1].status == .notRun(.cancelled))
}

/// The runs that a sweep has made are held by no variable yet.
@Test func runsThatASweepCollectsEndAtTheBudget() {
  let block = BlockSource(
    """
    let data = Dataset.linear(count: 1, features: 200)
    let network = Sequential { Dense(inputs: 200, outputs: 200); Dense(inputs: 200, outputs: 1) }
    _ = sweep((0..<100).map { $0 }) { seed in train(network, on: data, epochs: 0, seed: seed) }
    """)
  // A run keeps 40 401 parameters, which are 162 kB: a hundred of them more than there is, ten less.
  let engine = Engine(blocks: [block], budget: Budget(bytes: 4 << 20))
  let outcome = engine.run(host: KernelHost())[0]
  #expect(outcome.status == .failed && outcome.diagnostics.first?.message.contains("memory") == true)
}
