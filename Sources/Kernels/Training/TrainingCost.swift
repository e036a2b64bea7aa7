// What a training costs, counted from shapes.

extension TrainingSession {
  /// What the next batch is computed with, when so many rows are left.
  func step(forRest rows: Int) -> TrainingStep {
    rows >= trainer.batchSize ? fullStep : lastStep ?? fullStep
  }

  /// An update with a batch, and the changes of its inputs.
  func operations(of step: TrainingStep) -> Int64 {
    step.operationCount
      + Int64(step.rowCount) * Int64(trainer.data.features)
      * (trainer.augmentation?.operationsPerFeature ?? 0)
  }

  /// A model's prediction for all rows of the data.
  func forwardOperations(_ data: Dataset) -> Int64 {
    2 * Int64(data.count)
      * (trainer.model.multiplicationCount(forRow: [data.features]) + Int64(data.features))
  }

  var operationsPerEpoch: Int64 {
    Int64(trainer.data.count / trainer.batchSize) * operations(of: fullStep)
      + (lastStep.map { operations(of: $0) } ?? 0)
      + (trainer.validation.map { forwardOperations($0) } ?? 0)
  }

  /// Reports the epochs of a state that was taken over, as if they had just been computed: what a training costs must
  /// not depend on what is kept.
  func reportRestoredEpochs() throws(KernelError) {
    try reporter.add(forwardOperations(trainer.data), done: 0, loss: history[0].loss)
    for epoch in history {
      try reportBatches(trainer.batchCount, done: max(epoch.epoch - 1, 0), loss: epoch.loss)
      if let validation = trainer.validation {
        try reporter.add(forwardOperations(validation), done: epoch.epoch, loss: epoch.loss)
      }
      try reporter.report(done: epoch.epoch, loss: epoch.loss)
    }
    // Updates of an epoch that diverged.
    let last = history[history.count - 1]
    try reportBatches(updates - last.epoch * trainer.batchCount, done: last.epoch, loss: last.loss)
  }

  private func reportBatches(_ count: Int, done: Int, loss: Double) throws(KernelError) {
    var rest = trainer.data.count
    for _ in 0..<count {
      let step = step(forRest: rest)
      try reporter.add(operations(of: step), done: done, loss: loss)
      rest -= step.rowCount
    }
  }
}
