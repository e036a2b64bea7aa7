/// The state of one training: parameters, optimiser, history.
final class TrainingSession {
  let trainer: Trainer
  private let targets: Tensor
  /// One flat vector each, so that an optimiser is one loop.
  let parameters: Buffer
  private let gradients: Buffer
  /// The running statistics, and what they become with the batch that has just been computed.
  let statistics: Buffer
  private let nextStatistics: Buffer
  let memory: OptimizerMemory
  /// For full batches, and for the smaller last one.
  let fullStep: TrainingStep
  let lastStep: TrainingStep?
  var reporter: Reporter

  private(set) var history: [Epoch] = []
  private(set) var updates = 0
  private(set) var epochsSinceBest = 0
  private(set) var divergence: Divergence?
  private(set) var best: Best?

  /// The epoch in which the loss became NaN or infinite, and how that is told.
  struct Divergence {
    let epoch: Int
    let message: String
  }

  /// What early stopping goes back to.
  struct Best {
    let loss: Double
    let epoch: Int
    let parameters: Tensor
    let runningStatistics: Tensor
  }

  init(_ trainer: Trainer, monitor: @escaping TrainingMonitor) throws(KernelError) {
    self.trainer = trainer
    targets = try trainer.data.targetRows()
    let count = trainer.model.parameterCount
    parameters = Buffer(count: count)
    parameters.elements.update(from: trainer.model.parameters.buffer.elements, count: count)
    gradients = Buffer(count: count, repeating: 0)
    statistics = Buffer(count: trainer.model.runningStatistics.count)
    statistics.elements.update(
      from: trainer.model.runningStatistics.buffer.elements, count: statistics.count)
    nextStatistics = Buffer(count: statistics.count, repeating: 0)
    memory = OptimizerMemory(for: trainer.optimizer, count: count)
    reporter = Reporter(.train, total: trainer.epochs, monitor: monitor)
    let (parameterMemory, gradientMemory) = (parameters.elements, gradients.elements)
    let (statisticMemory, nextStatisticMemory) = (statistics.elements, nextStatistics.elements)
    func step(_ rowCount: Int) throws(KernelError) -> TrainingStep {
      try TrainingStep(
        trainer.model, on: trainer.data, loss: trainer.loss, rowCount: rowCount, seed: trainer.seed,
        parameters: parameterMemory, gradients: gradientMemory, statistics: statisticMemory,
        nextStatistics: nextStatisticMemory)
    }
    fullStep = try step(trainer.batchSize)
    let rest = trainer.data.count % trainer.batchSize
    lastStep = rest > 0 ? try step(rest) : nil
  }

  /// Measures the model before training: its loss, and the gradients of the batches of the first epoch.
  func measureBeforeTraining() throws(KernelError) {
    let rate = trainer.optimizer.learningRate * trainer.schedule.factor(atEpoch: 0)
    let measured = try currentModel().evaluation(on: trainer.data, loss: trainer.loss)
    guard measured.loss.isFinite else {
      throw .nonFiniteLoss(unit: "epoch", number: 0, loss: measured.loss, learningRate: rate)
    }
    try reporter.add(forwardOperations(trainer.data), done: 0, loss: measured.loss)
    let pass = try pass(epoch: 1, updating: false)
    try close(
      0, loss: measured.loss, accuracy: measured.accuracy, gradientNorm: pass.gradientNorm,
      learningRate: rate)
  }

  /// How many epochs have begun: all of them have ended, too, unless the last one diverged.
  var epochsBegun: Int { divergence?.epoch ?? history.count - 1 }

  /// Whether more epochs would change nothing.
  var isOver: Bool { divergence != nil || hasStoppedEarly }

  var hasStoppedEarly: Bool {
    trainer.earlyStopping.map { epochsSinceBest >= $0.patience } ?? false
  }

  /// Trains for one more epoch. One whose loss becomes NaN or infinite is an error, or the end.
  func nextEpoch() throws(KernelError) {
    let number = history.count
    do throws(KernelError) {
      try epoch(number)
    } catch {
      guard trainer.terminateOnNaN, case .nonFiniteLoss = error else { throw error }
      divergence = Divergence(epoch: number, message: error.message)
    }
  }

  private func epoch(_ number: Int) throws(KernelError) {
    let pass = try pass(epoch: number, updating: true)
    try close(
      number, loss: pass.loss, accuracy: pass.accuracy, gradientNorm: pass.gradientNorm,
      learningRate: learningRate(epoch: number, batch: 0))
  }

  private func learningRate(epoch: Int, batch: Int) -> Double {
    trainer.optimizer.learningRate * factor(epoch: epoch, batch: batch)
  }

  private func factor(epoch: Int, batch: Int) -> Double {
    trainer.schedule.factor(atEpoch: Double(epoch - 1) + Double(batch) / Double(trainer.batchCount))
  }

  /// All batches of an epoch.
  private func pass(
    epoch: Int, updating: Bool
  ) throws(KernelError) -> (loss: Double, accuracy: Double?, gradientNorm: Double) {
    var order = RandomStream(seed: trainer.seed, for: .shuffling, index: epoch)
    let rows = order.permutation(of: trainer.data.count)
    var noise = RandomStream(seed: trainer.seed, for: .augmentation, index: epoch)
    let firstUpdate = updates
    var (lossSum, normSum, correct, batch) = (0.0, 0.0, 0, 0)
    var start = 0
    while start < rows.count {
      let step = step(forRest: rows.count - start)
      let chosen = rows[start..<start + step.rowCount]
      load(chosen, into: step, noise: &noise)
      let loss = step.run(number: firstUpdate + batch)
      guard loss.isFinite else {
        throw .nonFiniteLoss(
          unit: "epoch", number: epoch, loss: loss, learningRate: learningRate(epoch: epoch, batch: batch))
      }
      let norm = length(gradients.elements, gradients.count)
      lossSum += loss * Double(chosen.count)
      normSum += norm
      correct += correctAnswers(step, chosen)
      if updating {
        statistics.elements.update(from: nextStatistics.elements, count: statistics.count)
        update(norm: norm, factor: factor(epoch: epoch, batch: batch))
        updates += 1
      }
      batch += 1
      try reporter.add(operations(of: step), done: epoch - 1, loss: loss)
      start += chosen.count
    }
    let accuracy = trainer.data.classes == nil ? nil : Double(correct) / Double(rows.count)
    return (lossSum / Double(rows.count), accuracy, normSum / Double(batch))
  }

  // MARK: - Batches

  private func load(_ rows: ArraySlice<Int>, into step: TrainingStep, noise: inout RandomStream) {
    rows.withUnsafeBufferPointer { rows in
      let batch = BatchLoading(
        rows: rows,
        inputs: RowCopy(
          source: trainer.data.inputs.buffer.elements, target: step.inputRows, columns: trainer.data.features),
        targets: RowCopy(source: targets.buffer.elements, target: step.targetRows, columns: targets.shape[1]))
      Job.batch(batch).run()
    }
    trainer.augmentation?.apply(
      to: step.inputRows, count: rows.count, featureShape: trainer.data.featureShape, stream: &noise)
  }

  private func correctAnswers(_ step: TrainingStep, _ rows: ArraySlice<Int>) -> Int {
    guard case .labels(let labels, _) = trainer.data.target else { return 0 }
    let columns = step.outputs.shape[1]
    var output = UnsafePointer(step.outputs.buffer.elements)
    var correct = 0
    for row in rows {
      correct += largest(output, columns) == labels[row] ? 1 : 0
      output += columns
    }
    return correct
  }

  private func update(norm: Double, factor: Double) {
    let count = parameters.count
    if let limit = trainer.clipNorm, norm > limit {
      let scale = Float(limit / norm)
      let elements = gradients.elements
      eachLanes(count) { offset, lanes in
        write(scale * read(elements, offset, lanes), elements, offset, lanes)
      }
    }
    trainer.optimizer.update(
      parameters.elements, gradients: gradients.elements, count: count, memory: memory, factor: factor)
  }

  // MARK: - The end of an epoch

  private func close(
    _ number: Int, loss: Double, accuracy: Double?, gradientNorm: Double, learningRate: Double
  ) throws(KernelError) {
    var measured: (loss: Double, accuracy: Double?)?
    if let validation = trainer.validation {
      let model = currentModel()
      let result = try model.evaluation(on: validation, loss: trainer.loss)
      guard result.loss.isFinite else {
        throw .nonFiniteLoss(unit: "epoch", number: number, loss: result.loss, learningRate: learningRate)
      }
      try reporter.add(forwardOperations(validation), done: number, loss: loss)
      watch(result.loss, epoch: number, model: model)
      measured = result
    }
    history.append(
      Epoch(
        epoch: number, loss: loss, accuracy: accuracy, validationLoss: measured?.loss,
        validationAccuracy: measured?.accuracy, gradientNorm: gradientNorm, learningRate: learningRate))
    try reporter.report(done: number, loss: loss)
  }

  private func watch(_ validationLoss: Double, epoch: Int, model: Sequential) {
    guard let earlyStopping = trainer.earlyStopping else { return }
    if let best, validationLoss >= best.loss - earlyStopping.minimumImprovement {
      epochsSinceBest += 1
    } else {
      epochsSinceBest = 0
      best = Best(
        loss: validationLoss, epoch: epoch, parameters: model.parameters,
        runningStatistics: model.runningStatistics)
    }
  }

  private func currentModel() -> Sequential {
    trainer.model.trained(parameters: copy(of: parameters), runningStatistics: copy(of: statistics))
  }

  private func copy(of vector: Buffer) -> Tensor {
    let copy = Buffer(count: vector.count)
    copy.elements.update(from: vector.elements, count: vector.count)
    return Tensor(shape: [copy.count], buffer: copy)
  }

  /// Goes on from another session's state; the vectors are for the caller to fill.
  func take(
    history: [Epoch], updates: Int, epochsSinceBest: Int, divergence: Divergence?, best: Best?
  ) {
    self.history = history
    self.updates = updates
    self.epochsSinceBest = epochsSinceBest
    self.divergence = divergence
    self.best = best
  }

  /// The epoch whose parameters `finalModel` has.
  var modelEpoch: Int { best?.epoch ?? history.count - 1 }

  var finalModel: Sequential {
    guard let best else { return currentModel() }
    return trainer.model.trained(parameters: best.parameters, runningStatistics: best.runningStatistics)
  }
}

/// The position of the largest element, the first of several.
@inline(__always)
func largest(_ elements: UnsafePointer<Float>, _ count: Int) -> Int {
  var (best, value) = (0, elements[0])
  var index = 1
  while index < count {
    // Chosen, not jumped to: which output is larger, no processor foresees.
    let isLarger = elements[index] > value
    value = isLarger ? elements[index] : value
    best = isLarger ? index : best
    index += 1
  }
  return best
}

/// √Σ xᵢ², in double precision: 32 partial sums by index mod 32, then those of equal index mod 8, then one after
/// the other.
func length(_ elements: UnsafePointer<Float>, _ count: Int) -> Double {
  // One chain of additions would wait for each of them; four run side by side.
  var partial = (SIMD8<Double>.zero, SIMD8<Double>.zero, SIMD8<Double>.zero, SIMD8<Double>.zero)
  func square(_ offset: Int, _ lanes: Int) -> SIMD8<Double> {
    let wide = SIMD8<Double>(read(elements, offset, lanes))
    return wide * wide
  }
  var offset = 0
  while offset + 32 <= count {
    partial.0 += square(offset, 8)
    partial.1 += square(offset + 8, 8)
    partial.2 += square(offset + 16, 8)
    partial.3 += square(offset + 24, 8)
    offset += 32
  }
  if offset < count { partial.0 += square(offset, min(8, count - offset)) }
  if offset + 8 < count { partial.1 += square(offset + 8, min(8, count - offset - 8)) }
  if offset + 16 < count { partial.2 += square(offset + 16, min(8, count - offset - 16)) }
  if offset + 24 < count { partial.3 += square(offset + 24, count - offset - 24) }
  let sums = partial.0 + partial.1 + (partial.2 + partial.3)
  var total = 0.0
  for lane in 0..<8 { total += sums[lane] }
  return total.squareRoot()
}
