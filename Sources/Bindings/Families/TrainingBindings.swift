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
            batchSize: Int? = 32, earlyStopping: EarlyStopping? = nil, augmentation: Augmentation? = nil,
            clipNorm: Double? = nil, terminateOnNaN: Bool = false, seed: Int = 0
          ) -> Run
          """
        ) { call throws(Failure) in
          let (epochs, seed) = (try call.integer(6), try call.integer(12))
          let batchSize = try call[7].optional?.integer(call.argumentNames[7])
          return Value(
            boxing: try call.callingBack { (caller) throws(KernelError) in
              try Trainer(
                call.model(0), data: call.dataset(1), validation: call[2].optional?.unboxed(),
                loss: call[3].unboxed(), optimizer: call[4].unboxed(), schedule: call[5].unboxed(),
                epochs: epochs, batchSize: batchSize, earlyStopping: call[8].optional?.unboxed(),
                augmentation: call[9].optional?.unboxed(), clipNorm: call[10].optional?.double,
                terminateOnNaN: call[11].bool,
                seed: seed
              ).run(monitor: call.monitor(caller), checkpoints: call.kernelHost.usableCheckpoints)
            })
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
      ])
  }
}

extension NativeCall {
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
