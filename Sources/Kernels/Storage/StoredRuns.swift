extension Epoch: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(epoch)
    writer.write(loss)
    writer.write(accuracy)
    writer.write(validationLoss)
    writer.write(validationAccuracy)
    writer.write(gradientNorm)
    writer.write(learningRate)
  }

  package init?(from reader: inout ByteReader) {
    guard let epoch = reader.read(Int.self), let loss = reader.read(Double.self),
      let accuracy = reader.read(Double?.self), let validationLoss = reader.read(Double?.self),
      let validationAccuracy = reader.read(Double?.self), let gradientNorm = reader.read(Double.self),
      let learningRate = reader.read(Double.self)
    else { return nil }
    self.init(
      epoch: epoch, loss: loss, accuracy: accuracy, validationLoss: validationLoss,
      validationAccuracy: validationAccuracy, gradientNorm: gradientNorm, learningRate: learningRate)
  }
}

extension Metric: Storable {}

extension Run: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(history)
    writer.write(model)
    writer.write(modelEpoch)
    writer.write(loss)
    writer.write(stopReason)
    writer.write(divergedEpoch)
    writer.write(updates)
  }

  package init?(from reader: inout ByteReader) {
    guard let history = reader.readHistory(), !history.isEmpty, let model = reader.read(Sequential.self),
      let modelEpoch = reader.read(Int.self), history.indices.contains(modelEpoch),
      let loss = reader.read(Loss.self), let stopReason = reader.read(String.self),
      let divergedEpoch = reader.read(Int?.self), let updates = reader.read(Int.self), updates >= 0
    else { return nil }
    self.init(
      history: history, model: model, modelEpoch: modelEpoch, loss: loss, stopReason: stopReason,
      divergedEpoch: divergedEpoch, updates: updates)
  }
}

extension ByteReader {
  /// Epochs counted from 0.
  mutating func readHistory() -> [Epoch]? {
    guard let history = readArray(of: Epoch.self) else { return nil }
    for (number, epoch) in history.enumerated() where epoch.epoch != number { return nil }
    return history
  }
}

// MARK: - Several runs

extension Comparison.Entry: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(name)
    writer.write(run)
  }

  package init?(from reader: inout ByteReader) {
    guard let name = reader.read(String.self), let run = reader.read(Run.self) else { return nil }
    self.init(name: name, run: run)
  }
}

extension Comparison: Storable {
  package func store(into writer: inout ByteWriter) { writer.write(entries) }

  package init?(from reader: inout ByteReader) {
    guard let entries = reader.readArray(of: Entry.self) else { return nil }
    self.init(entries)
  }
}

extension Sweep: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(label)
    writer.write(numbers: values)
    writer.write(runs)
  }

  package init?(from reader: inout ByteReader) {
    guard let label = reader.read(String.self), let values = reader.readNumbers(of: Double.self),
      let runs = reader.readArray(of: Run.self), values.count == runs.count,
      let sweep = try? Sweep(values: values, label: label, runs: runs)
    else { return nil }
    self = sweep
  }
}

// MARK: - Without a run

extension Descent: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(points)
    writer.write(numbers: losses)
    writer.write(numbers: gradientNorms)
  }

  package init?(from reader: inout ByteReader) {
    guard let points = reader.readArray(of: Tensor.self), !points.isEmpty,
      let losses = reader.readNumbers(of: Double.self), losses.count == points.count,
      let gradientNorms = reader.readNumbers(of: Double.self), gradientNorms.count == points.count
    else { return nil }
    self.init(points: points, losses: losses, gradientNorms: gradientNorms)
  }
}

extension Diagnosis: Storable {
  /// The verdict follows from the evidence.
  package func store(into writer: inout ByteWriter) {
    writer.write(evidence.trainingLoss)
    writer.write(evidence.trainingLimit)
    writer.write(evidence.baselineLoss)
    writer.write(evidence.validationLoss)
    writer.write(evidence.testingLoss)
    writer.write(evidence.limit)
  }

  package init?(from reader: inout ByteReader) {
    guard let trainingLoss = reader.read(Double.self), let trainingLimit = reader.read(Double.self),
      let baselineLoss = reader.read(Double?.self), let validationLoss = reader.read(Double?.self),
      let testingLoss = reader.read(Double?.self), let limit = reader.read(Double.self)
    else { return nil }
    self.init(
      Evidence(
        trainingLoss: trainingLoss, trainingLimit: trainingLimit, baselineLoss: baselineLoss,
        validationLoss: validationLoss, testingLoss: testingLoss, limit: limit))
  }
}

extension Diagnosis.Verdict: Storable {}

// MARK: - What a training is told

extension EarlyStopping: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(patience)
    writer.write(minimumImprovement)
  }

  package init?(from reader: inout ByteReader) {
    guard let patience = reader.read(Int.self), let minimum = reader.read(Double.self),
      let earlyStopping = try? EarlyStopping.checked(patience: patience, minimumImprovement: minimum)
    else { return nil }
    self = earlyStopping
  }
}
