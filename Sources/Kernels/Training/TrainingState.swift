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
    writer.write(memory.step)
  }

  /// Takes over a state that `store` wrote in a session of the same training; false, and nothing changes, where the
  /// bytes are no such state, or one after more epochs than are wanted.
  func restore(from reader: inout ByteReader) -> Bool {
    guard let history = reader.readHistory(), !history.isEmpty, let updates = reader.read(Int.self),
      let epochsSinceBest = reader.read(Int.self), let divergence = reader.read(Divergence?.self),
      let best = reader.read(Best?.self), let vectors = reader.readVectors(like: ownVectors),
      let step = reader.read(Int.self), reader.isAtEnd
    else { return false }
    // A last epoch that diverged has done some of its updates.
    let wholeUpdates = (history.count - 1) * trainer.batchCount
    let begun = history.count - 1 + (divergence == nil ? 0 : 1)
    guard begun <= trainer.epochs, step == updates, epochsSinceBest >= 0,
      divergence == nil
        ? updates == wholeUpdates : (wholeUpdates...wholeUpdates + trainer.batchCount).contains(updates),
      divergence.map({ $0.epoch == begun }) ?? true, (best != nil) == (trainer.earlyStopping != nil),
      best.map({ history.indices.contains($0.epoch) && fits($0.model) }) ?? true
    else { return false }
    take(
      history: history, updates: updates, epochsSinceBest: epochsSinceBest, divergence: divergence, best: best
    )
    for (own, vector) in zip(ownVectors, vectors) {
      own.elements.update(from: vector.buffer.elements, count: own.count)
    }
    memory.step = step
    return true
  }

  private var ownVectors: [Buffer] { [parameters, statistics, memory.first, memory.second] }

  private func fits(_ model: Sequential) -> Bool {
    model.parameterCount == parameters.count && model.runningStatistics.count == statistics.count
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
    writer.write(model)
  }

  init?(from reader: inout ByteReader) {
    guard let loss = reader.read(Double.self), let epoch = reader.read(Int.self),
      let model = reader.read(Sequential.self)
    else { return nil }
    self.init(loss: loss, epoch: epoch, model: model)
  }
}
