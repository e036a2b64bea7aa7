// The state of a training between two epochs, as bytes. What is random in an epoch follows from the seed and the numbers
// of the epoch, the update and the layer, so that no random stream is part of it.

extension TrainingSession {
  func store(into writer: inout ByteWriter) {
    writer.write(history)
    writer.write(updates)
    writer.write(epochsSinceBest)
    writer.write(divergence)
    writer.write(best)
    for vector in [parameters, statistics, memory.first, memory.second] { writer.write(vector) }
  }

  /// Takes over a state that `store` wrote in a session of the same training; false, and nothing changes, where the
  /// bytes are no such state, or one after more epochs than are wanted.
  func restore(from reader: inout ByteReader) -> Bool {
    guard let history = reader.readHistory(), !history.isEmpty, let updates = reader.read(Int.self),
      let epochsSinceBest = reader.read(Int.self), let divergence = reader.read(Divergence?.self),
      let best = reader.read(Best?.self), let vectors = reader.readVectors(like: ownVectors),
      reader.isAtEnd
    else { return false }
    let done = history.count - 1
    guard done + (divergence == nil ? 0 : 1) <= trainer.epochs, epochsSinceBest >= 0,
      fits(divergence, after: done), fits(best, among: history)
    else { return false }
    // An epoch that diverged has done some of its updates.
    let batches = Int64(trainer.batchCount)
    guard (0...(divergence == nil ? 0 : batches)).contains(Int64(updates) - Int64(done) * batches) else {
      return false
    }
    take(
      history: history, updates: updates, epochsSinceBest: epochsSinceBest, divergence: divergence, best: best
    )
    for (own, vector) in zip(ownVectors, vectors) {
      own.elements.update(from: vector.buffer.elements, count: own.count)
    }
    memory.step = updates
    return true
  }

  private var ownVectors: [Buffer] { [parameters, statistics, memory.first, memory.second] }

  private func fits(_ divergence: Divergence?, after done: Int) -> Bool {
    guard let divergence else { return true }
    return trainer.terminateOnNaN && divergence.epoch == done + 1
  }

  private func fits(_ best: Best?, among history: [Epoch]) -> Bool {
    guard let best else { return trainer.earlyStopping == nil }
    return trainer.earlyStopping != nil && history.indices.contains(best.epoch)
      && best.parameters.shape == [parameters.count] && best.runningStatistics.shape == [statistics.count]
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ vector: Buffer) { write(Tensor(shape: [vector.count], buffer: vector)) }
}

extension ByteReader {
  fileprivate mutating func readVectors(like own: [Buffer]) -> [Tensor]? {
    var vectors: [Tensor] = []
    for vector in own {
      guard let stored = read(Tensor.self), stored.count == vector.count else { return nil }
      vectors.append(stored)
    }
    return vectors
  }
}

extension TrainingSession.Divergence: Storable {
  func store(into writer: inout ByteWriter) {
    writer.write(epoch)
    writer.write(message)
  }

  init?(from reader: inout ByteReader) {
    guard let epoch = reader.read(Int.self), let message = reader.read(String.self) else { return nil }
    self.init(epoch: epoch, message: message)
  }
}

extension TrainingSession.Best: Storable {
  func store(into writer: inout ByteWriter) {
    writer.write(loss)
    writer.write(epoch)
    writer.write(parameters)
    writer.write(runningStatistics)
  }

  init?(from reader: inout ByteReader) {
    guard let loss = reader.read(Double.self), let epoch = reader.read(Int.self),
      let parameters = reader.read(Tensor.self), let runningStatistics = reader.read(Tensor.self)
    else { return nil }
    self.init(loss: loss, epoch: epoch, parameters: parameters, runningStatistics: runningStatistics)
  }
}
