/// Trains a model: epochs of shuffled batches, each followed by one update of all parameters.
///
///     let run = train(
///       network, on: digits, optimizer: .adam(learningRate: 0.003), epochs: 20)
///     run.final.loss
///
/// - Parameters:
///   - validation: data on which loss and accuracy are measured after each epoch.
///   - loss: by default cross-entropy for classes and mean squared error for numbers.
///   - schedule: a factor on the learning rate, a function of the epochs done, parts of an epoch included.
///   - batchSize: rows per update, at most as many as the data have; the last batch of an epoch may be smaller.
///     `nil`: all rows.
///   - earlyStopping: needs `validation`.
///   - clipNorm: longer gradients are shortened to this length (Pascanu, Mikolov, Bengio 2013).
///   - terminateOnNaN: to end the training when the loss becomes NaN or infinite, with `divergedEpoch` in the run, where
///     otherwise it fails: for a `sweep`.
///   - seed: of shuffling, dropout and augmentation. The model has its own.
///
/// Traps where model and data do not fit, where a batch is larger than the data, and where the loss becomes NaN or
/// infinite; before training also with `terminateOnNaN`.
public func train(
  _ model: Sequential, on data: Dataset, validation: Dataset? = nil, loss: Loss = .automatic,
  optimizer: Optimizer = .sgd(learningRate: 0.01), schedule: Schedule = .constant, epochs: Int,
  batchSize: Int?, earlyStopping: EarlyStopping? = nil, augmentation: Augmentation? = nil,
  clipNorm: Double? = nil, terminateOnNaN: Bool = false, seed: Int = 0
) -> Run {
  orTrap { () throws(KernelError) in
    try Trainer(
      model, data: data, validation: validation, loss: loss, optimizer: optimizer, schedule: schedule,
      epochs: epochs, batchSize: batchSize, earlyStopping: earlyStopping, augmentation: augmentation,
      clipNorm: clipNorm, terminateOnNaN: terminateOnNaN, seed: seed
    ).run { _ in }
  }
}

/// The same with 32 rows per update, or with all rows where the data have fewer.
public func train(
  _ model: Sequential, on data: Dataset, validation: Dataset? = nil, loss: Loss = .automatic,
  optimizer: Optimizer = .sgd(learningRate: 0.01), schedule: Schedule = .constant, epochs: Int,
  earlyStopping: EarlyStopping? = nil, augmentation: Augmentation? = nil, clipNorm: Double? = nil,
  terminateOnNaN: Bool = false, seed: Int = 0
) -> Run {
  train(
    model, on: data, validation: validation, loss: loss, optimizer: optimizer, schedule: schedule,
    epochs: epochs, batchSize: Trainer.standardBatchSize(for: data), earlyStopping: earlyStopping,
    augmentation: augmentation, clipNorm: clipNorm, terminateOnNaN: terminateOnNaN, seed: seed)
}

/// The core of `train`: checked arguments, then `run`.
package struct Trainer {
  let model: Sequential
  let data: Dataset
  let validation: Dataset?
  let loss: Loss
  let optimizer: Optimizer
  let schedule: Schedule
  let epochs: Int
  let batchSize: Int
  let earlyStopping: EarlyStopping?
  let augmentation: Augmentation?
  let clipNorm: Double?
  let terminateOnNaN: Bool
  let seed: Int

  package init(
    _ model: Sequential, data: Dataset, validation: Dataset?, loss: Loss, optimizer: Optimizer,
    schedule: Schedule, epochs: Int, batchSize: Int?, earlyStopping: EarlyStopping?,
    augmentation: Augmentation?, clipNorm: Double?, terminateOnNaN: Bool, seed: Int
  ) throws(KernelError) {
    guard (0...Trainer.mostEpochs).contains(epochs) else {
      throw .invalidArgument(name: "epochs", value: "\(epochs)", allowed: "from 0 to \(Trainer.mostEpochs)")
    }
    if let batchSize, !(1...data.count).contains(batchSize) {
      throw .invalidArgument(
        name: "train(batchSize:)", value: "\(batchSize)",
        allowed: "from 1 to the number of rows, \(data.count), or nil for all rows")
    }
    if let clipNorm, !(clipNorm > 0) {
      throw .invalidArgument(name: "clipNorm", value: "\(clipNorm)", allowed: "above 0")
    }
    if earlyStopping != nil, validation == nil {
      throw .unsuitableData(reason: "earlyStopping needs `validation:`, the data whose loss it watches")
    }
    try model.check(data)
    if let validation { try model.check(validation) }
    try augmentation?.check(data)
    self.model = model
    self.data = data
    self.validation = validation
    self.loss = try loss.resolved(for: data)
    self.optimizer = optimizer
    self.schedule = schedule
    self.epochs = epochs
    self.batchSize = batchSize ?? data.count
    self.earlyStopping = earlyStopping
    self.augmentation = augmentation
    self.clipNorm = clipNorm
    self.terminateOnNaN = terminateOnNaN
    self.seed = seed
  }

  /// How many batches an epoch has, the smaller last one included.
  var batchCount: Int { (data.count + batchSize - 1) / batchSize }

  private static let mostEpochs = 1_000_000

  /// Rows per update where nothing else is asked for.
  package static func standardBatchSize(for data: Dataset) -> Int { min(32, data.count) }

  package func run(
    monitor: @escaping TrainingMonitor, checkpoints: Checkpoints? = nil
  ) throws(KernelError) -> Run {
    let session = try TrainingSession(self, monitor: monitor)
    var checkpoint = Checkpoint(checkpoints, for: self, operationsPerEpoch: session.operationsPerEpoch)
    if try checkpoint?.restore(session) != true { try session.measureBeforeTraining() }
    while !session.isOver, session.epochsBegun < epochs {
      try session.nextEpoch()
      checkpoint?.epochEnded(session)
    }
    checkpoint?.trainingEnded(session)
    return Run(
      history: session.history, model: session.finalModel, modelEpoch: session.modelEpoch, loss: loss,
      stopReason: stopReason(session), divergedEpoch: session.divergence?.epoch, updates: session.updates)
  }

  private func stopReason(_ session: TrainingSession) -> String {
    if let divergence = session.divergence { return divergence.message }
    if session.hasStoppedEarly, let earlyStopping {
      return "the validation loss did not improve for \(earlyStopping.patience) epochs; "
        + "the model is that of epoch \(session.modelEpoch)"
    }
    return "all \(epochs) epochs done"
  }
}
