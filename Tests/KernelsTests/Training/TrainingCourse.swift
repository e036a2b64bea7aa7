import Kernels
import Testing

/// All that decides a training but the number of its epochs.
struct TrainingCourse: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let optimizer: Optimizer
  var schedule = Schedule.constant
  var batchSize: Int? = 32
  var earlyStopping: EarlyStopping?
  var augmentation: Augmentation?
  var clipNorm: Double?
  var seed = 0
  var isRegression = false

  init(
    _ name: String, optimizer: Optimizer, schedule: Schedule = .constant, batchSize: Int? = 32,
    earlyStopping: EarlyStopping? = nil, augmentation: Augmentation? = nil, clipNorm: Double? = nil,
    seed: Int = 0,
    isRegression: Bool = false
  ) {
    testDescription = name
    self.optimizer = optimizer
    self.schedule = schedule
    self.batchSize = batchSize
    self.earlyStopping = earlyStopping
    self.augmentation = augmentation
    self.clipNorm = clipNorm
    self.seed = seed
    self.isRegression = isRegression
  }

  /// Every optimiser and every other setting.
  static let all: [TrainingCourse] = [
    TrainingCourse("SGD", optimizer: .sgd(learningRate: 0.1)),
    TrainingCourse("momentum", optimizer: .sgd(learningRate: 0.05, momentum: 0.9)),
    TrainingCourse(
      "Nesterov", optimizer: .sgd(learningRate: 0.05, momentum: 0.9, nesterov: true, weightDecay: 1e-3)),
    TrainingCourse("Adagrad", optimizer: .adagrad(learningRate: 0.1)),
    TrainingCourse("RMSProp", optimizer: .rmsprop(learningRate: 0.01)),
    TrainingCourse("Adam", optimizer: .adam(learningRate: 0.01)),
    TrainingCourse("AdamW", optimizer: .adamW(learningRate: 0.01)),
    TrainingCourse(
      "schedule", optimizer: .adam(learningRate: 0.01),
      schedule: .linearWarmup(epochs: 2).then(.cosine(epochs: 4), after: 2)),
    TrainingCourse("all rows", optimizer: .sgd(learningRate: 0.1), batchSize: nil),
    TrainingCourse("a smaller last batch", optimizer: .sgd(learningRate: 0.1), batchSize: 60),
    TrainingCourse(
      "early stopping", optimizer: .sgd(learningRate: 0.2), earlyStopping: EarlyStopping(patience: 9)),
    TrainingCourse("noise", optimizer: .adam(), augmentation: .gaussianNoise(standardDeviation: 0.1)),
    TrainingCourse("clipped", optimizer: .sgd(learningRate: 0.1), clipNorm: 0.1),
    TrainingCourse("another seed", optimizer: .sgd(learningRate: 0.1), seed: 7),
    TrainingCourse("regression", optimizer: .sgd(learningRate: 0.01), isRegression: true),
  ]

  /// What came of it: the run as bytes, and what it reported.
  struct Result: Equatable {
    let run: StoredBytes
    let charges: [Int64]
    let done: [Int]
    let epochs: Int
    let divergedEpoch: Int?
    let parameters: [Float]
  }

  /// - Parameter last: the number of reports after which it is cancelled.
  func run(epochs: Int, checkpoints: Checkpoints? = nil, upTo last: Int = .max) throws -> Result {
    let outputs = isRegression ? 1 : 3
    // Random in training, with running statistics.
    let model = Sequential(seed: 5) {
      Dense(inputs: 2, outputs: 12)
      BatchNorm(features: 12)
      Tanh()
      Dropout(rate: 0.2)
      Dense(inputs: 12, outputs: outputs)
    }
    let plain = Sequential(seed: 5) { Dense(inputs: 2, outputs: outputs) }
    let data =
      isRegression ? Dataset.linear(count: 100, features: 2, seed: 1) : Dataset.blobs(count: 100, seed: 1)
    let validation =
      isRegression ? Dataset.linear(count: 30, features: 2, seed: 2) : Dataset.blobs(count: 30, seed: 2)
    let reports = Reports()
    let run = try Trainer(
      isRegression ? plain : model, data: data, validation: validation, loss: .automatic,
      optimizer: optimizer,
      schedule: schedule, epochs: epochs, batchSize: batchSize, earlyStopping: earlyStopping,
      augmentation: augmentation, clipNorm: clipNorm, terminateOnNaN: true, seed: seed
    ).run(
      monitor: { (progress) throws(KernelError) in
        reports.charges.append(progress.operations)
        reports.done.append(progress.done)
        if reports.done.count == last { throw .cancelled }
      }, checkpoints: checkpoints)
    var writer = ByteWriter()
    writer.write(run)
    return Result(
      run: StoredBytes(bytes: writer.bytes, parts: writer.parts), charges: reports.charges,
      done: reports.done,
      epochs: run.history.count - 1, divergedEpoch: run.divergedEpoch, parameters: run.model.parameters.floats
    )
  }

  private final class Reports {
    var charges: [Int64] = []
    var done: [Int] = []
  }
}

/// Trainings kept in memory.
final class KeptTrainings {
  private var kept: [(training: StoredBytes, epochs: Int, state: StoredBytes)] = []
  private let smallestTraining: Int64
  private let distance: Int64
  private(set) var loaded = 0
  private(set) var saved = 0

  init(smallestTraining: Int64 = 0, distance: Int64 = .max) {
    self.smallestTraining = smallestTraining
    self.distance = distance
  }

  var epochs: [Int] { kept.map { $0.epochs } }
  var states: [StoredBytes] { kept.map { $0.state } }

  var checkpoints: Checkpoints {
    Checkpoints(
      smallestTraining: smallestTraining, distance: distance,
      load: { [self] training, epochs in
        let found = kept.filter { $0.training == training && $0.epochs <= epochs }.max {
          $0.epochs < $1.epochs
        }
        loaded += found == nil ? 0 : 1
        return found?.state
      },
      save: { [self] training, epochs, state in
        saved += 1
        kept.append((training, epochs, state))
      })
  }

  /// Changes the bytes of every state.
  func change(_ body: (inout [UInt8]) throws -> Void) rethrows {
    for index in kept.indices {
      var bytes = kept[index].state.bytes
      try body(&bytes)
      kept[index].state = StoredBytes(bytes: bytes, parts: kept[index].state.parts)
    }
  }
}
