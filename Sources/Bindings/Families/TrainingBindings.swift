import Kernels
import Language

extension Family {
  /// `train` and `minimize`.
  static var training: Family {
    Family(
      "",
      [
        Row(
          """
          func train(
            _ model: Sequential, on data: Dataset, validation: Dataset? = nil, loss: Loss = .automatic,
            optimizer: Optimizer = .sgd(learningRate: 0.01), schedule: Schedule = .constant, epochs: Int,
            batchSize: Int?, earlyStopping: EarlyStopping? = nil, augmentation: Augmentation? = nil,
            clipNorm: Double? = nil, terminateOnNaN: Bool = false, seed: Int = 0
          ) -> Run
          """
        ) { call throws(Failure) in
          let batchSize = try call[7].optional?.integer(call.argumentNames[7])
          return try call.train(batchSize: batchSize, restFrom: 8)
        },
        Row(
          """
          func train(
            _ model: Sequential, on data: Dataset, validation: Dataset? = nil, loss: Loss = .automatic,
            optimizer: Optimizer = .sgd(learningRate: 0.01), schedule: Schedule = .constant, epochs: Int,
            earlyStopping: EarlyStopping? = nil, augmentation: Augmentation? = nil, clipNorm: Double? = nil,
            terminateOnNaN: Bool = false, seed: Int = 0
          ) -> Run
          """
        ) { call throws(Failure) in
          try call.train(batchSize: Trainer.standardBatchSize(for: call.dataset(1)), restFrom: 7)
        },
        Row(
          """
          func minimize(
            from start: Tensor, optimizer: Optimizer, schedule: Schedule = .constant, steps: Int,
            of function: (Tensor) -> Tensor
          ) -> Descent
          """
        ) { call throws(Failure) in
          let steps = try call.integer(3)
          return Value(
            boxing: try call.callingBack { (caller) throws(KernelError) in
              try Descent.minimizing(
                from: call.tensor(0), optimizer: call[1].unboxed(), schedule: call[2].unboxed(), steps: steps,
                monitor: call.monitor(caller)
              ) { (point) throws(KernelError) in
                try caller.invoke(call[4], [Value(boxing: point)]).unboxed()
              }
            })
        },
      ])
  }

  static var earlyStopping: Family {
    Family(
      "struct EarlyStopping: Equatable",
      [
        Row("init(patience: Int, minimumImprovement: Double = 0)") { call throws(Failure) in
          let patience = try call.integer(0)
          return Value(
            boxing: try kernel(
              try EarlyStopping.checked(patience: patience, minimumImprovement: call.double(1))))
        }
      ])
  }

  static var augmentation: Family {
    Family(
      "enum Augmentation: Equatable",
      [
        Row("static func gaussianNoise(standardDeviation: Double) -> Augmentation") { call in
          Value(boxing: Augmentation.gaussianNoise(standardDeviation: call.double(0)))
        },
        Row("static func shift(pixels: Int) -> Augmentation") { call throws(Failure) in
          Value(boxing: Augmentation.shift(pixels: try call.integer(0)))
        },
        Row("static func horizontalFlip(probability: Double = 0.5) -> Augmentation") { call in
          Value(boxing: Augmentation.horizontalFlip(probability: call.double(0)))
        },
        Row("static func rotation(degrees: Double) -> Augmentation") { call in
          Value(boxing: Augmentation.rotation(degrees: call.double(0)))
        },
        Row("func then(_ next: Augmentation) -> Augmentation") { call throws(Failure) in
          let first = call[0].unboxed(as: Augmentation.self)
          return Value(boxing: try kernel(try first.followed(by: call[1].unboxed())))
        },
      ])
  }
}

extension NativeCall {
  /// Trains with the arguments of either `train`, of which those behind `batchSize:` begin at `rest`.
  fileprivate func train(batchSize: Int?, restFrom rest: Int) throws(Failure) -> Value {
    let (epochs, seed) = (try integer(6), try integer(rest + 4))
    return Value(
      boxing: try callingBack { (caller) throws(KernelError) in
        try Trainer(
          model(0), data: dataset(1), validation: self[2].optional?.unboxed(), loss: self[3].unboxed(),
          optimizer: self[4].unboxed(), schedule: self[5].unboxed(), epochs: epochs, batchSize: batchSize,
          earlyStopping: self[rest].optional?.unboxed(), augmentation: self[rest + 1].optional?.unboxed(),
          clipNorm: self[rest + 2].optional?.double, terminateOnNaN: self[rest + 3].bool, seed: seed
        ).run(monitor: monitor(caller), checkpoints: kernelHost.usableCheckpoints)
      })
  }

  /// Counts what a training does, tells how far it is, and ends it when its host or its budget says so.
  fileprivate func monitor(_ caller: ClosureCaller) -> TrainingMonitor {
    let host = kernelHost
    return { (state) throws(KernelError) in
      try caller.attempt { () throws(Failure) in try charge(operations: state.operations) }
      host.report(KernelHost.Progress(state))
      if host.isCancelled { throw .cancelled }
    }
  }
}

extension KernelHost.Progress {
  fileprivate init(_ state: TrainingProgress) {
    switch state.activity {
    case .train: activity = "train"
    case .minimize: activity = "minimize"
    }
    done = state.done
    total = state.total
    loss = state.loss
  }
}
