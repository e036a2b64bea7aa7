/// Where trainings are kept, so that one of more epochs goes on from where an equal one ended. What comes out is the
/// same, bit for bit, and costs a block's budget the same.
///
/// A training is named by the bytes of all that decides its course, which is everything but the number of epochs:
/// model, data, hyperparameters, seed. What is kept is its state after some of them. A host may keep several states of
/// one training, or forget any: what is not there is computed.
public struct Checkpoints {
  /// Trainings that take fewer floating-point operations are computed anew each time.
  let smallestTraining: Int64
  /// Long trainings are kept on the way, too, each time that they have taken so many: not all is then lost with one
  /// that is ended.
  let distance: Int64
  let load: (_ training: StoredBytes, _ epochs: Int) -> StoredBytes?
  let save: (_ training: StoredBytes, _ epochs: Int, _ state: StoredBytes) -> Void

  /// - Parameters:
  ///   - smallestTraining: by default some hundredths of a second, as long as it takes to look for a file or two.
  ///   - distance: by default some ten seconds.
  ///   - load: the state of the training after the most epochs of those kept, but not after more than `epochs`.
  ///   - save: is given the state after `epochs`, now and then and at the end.
  public init(
    smallestTraining: Int64 = 1 << 28, distance: Int64 = 1 << 37,
    load: @escaping (_ training: StoredBytes, _ epochs: Int) -> StoredBytes?,
    save: @escaping (_ training: StoredBytes, _ epochs: Int, _ state: StoredBytes) -> Void
  ) {
    self.smallestTraining = smallestTraining
    self.distance = distance
    self.load = load
    self.save = save
  }
}

/// The states of one training.
struct Checkpoint {
  private let checkpoints: Checkpoints
  private let training: StoredBytes
  private var operationsSinceSave: Int64 = 0
  private var savedEpochs: Int?

  /// `nil` where it does not pay.
  init?(_ checkpoints: Checkpoints?, for trainer: Trainer, operationsPerEpoch: Int64) {
    guard let checkpoints, trainer.epochs > 0,
      operationsPerEpoch >= checkpoints.smallestTraining / Int64(trainer.epochs)
    else { return nil }
    self.checkpoints = checkpoints
    var writer = ByteWriter()
    trainer.storeCourse(into: &writer)
    training = StoredBytes(writer)
  }

  /// Gives the session the state to go on from; false where there is none.
  mutating func restore(_ session: TrainingSession) throws(KernelError) -> Bool {
    guard let state = checkpoints.load(training, session.trainer.epochs) else { return false }
    var reader = state.reader
    guard session.restore(from: &reader) else { return false }
    savedEpochs = session.epochsBegun
    try session.reportRestoredEpochs()
    return true
  }

  /// Called after each epoch.
  mutating func epochEnded(_ session: TrainingSession) {
    operationsSinceSave += session.operationsPerEpoch
    if operationsSinceSave >= checkpoints.distance { save(session) }
  }

  mutating func trainingEnded(_ session: TrainingSession) {
    if session.epochsBegun != savedEpochs { save(session) }
  }

  private mutating func save(_ session: TrainingSession) {
    var writer = ByteWriter()
    session.store(into: &writer)
    checkpoints.save(training, session.epochsBegun, StoredBytes(writer))
    operationsSinceSave = 0
    savedEpochs = session.epochsBegun
  }
}

extension Trainer {
  /// All that decides the course of the training: everything but its length.
  fileprivate func storeCourse(into writer: inout ByteWriter) {
    writer.write(model)
    writer.write(data)
    writer.write(validation)
    writer.write(loss)
    writer.write(optimizer)
    writer.write(schedule)
    writer.write(batchSize)
    writer.write(earlyStopping)
    writer.write(augmentation)
    writer.write(clipNorm)
    writer.write(terminateOnNaN)
    writer.write(seed)
  }
}
