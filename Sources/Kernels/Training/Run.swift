/// What a training has produced: the trained model and how it came to be.
///
///     let run = train(network, on: digits, epochs: 20)
///     run.final.loss
///     run.model.accuracy(on: testing)
///     show(run.plot(.loss))
public struct Run {
  /// One entry per epoch, the first of them before training: `history[e].epoch == e`.
  public let history: [Epoch]
  /// The trained model; with early stopping that of the best epoch.
  public let model: Sequential
  /// Why it ended, as a sentence.
  public let stopReason: String
  /// The epoch in which the loss became NaN or infinite, if it did and the training was allowed to end there. Then
  /// the history ends with the epoch before. The model is what the last update left, of no use; with early stopping
  /// it is that of the best epoch before, `modelEpoch`.
  public let divergedEpoch: Int?
  /// How often the parameters were updated.
  public let updates: Int
  /// The epoch at whose end the model was taken: the last one, or with early stopping the best one, whether the
  /// training was stopped or not. `history[modelEpoch]` has its losses.
  public let modelEpoch: Int
  package let loss: Loss

  /// `history` has at least the entry of epoch 0.
  package init(
    history: [Epoch], model: Sequential, modelEpoch: Int, loss: Loss, stopReason: String,
    divergedEpoch: Int? = nil, updates: Int
  ) {
    precondition(!history.isEmpty, "a run is measured before its first epoch")
    self.history = history
    self.model = model
    self.modelEpoch = modelEpoch
    self.loss = loss
    self.stopReason = stopReason
    self.divergedEpoch = divergedEpoch
    self.updates = updates
  }
}

extension Run {
  /// Before training.
  public var initial: Epoch { history[0] }

  /// The last epoch.
  public var final: Epoch { history[history.count - 1] }

  /// The epoch with the least validation loss, or without validation the least loss; the first of several.
  public var best: Epoch {
    var best = history[0]
    for epoch in history where epoch.ranking < best.ranking { best = epoch }
    return best
  }

  /// The loss of each epoch, from epoch 0 on.
  public var losses: [Double] { history.map { $0.loss } }

  /// The validation loss of each epoch, from epoch 0 on; empty without validation.
  public var validationLosses: [Double] { history.compactMap { $0.validationLoss } }

  /// The gradient norm of each epoch, from epoch 0 on.
  public var gradientNorms: [Double] { history.map { $0.gradientNorm } }
}

extension Run {
  /// One sentence: "20 epochs, 1120 updates: loss 2.3105 -> 0.0412".
  public var description: String {
    "\(history.count - 1) epochs, \(updates) updates: loss \(format(initial.loss, digits: 4)) -> "
      + format(final.loss, digits: 4) + (divergedEpoch.map { ", diverged in epoch \($0)" } ?? "")
  }
}

extension Epoch {
  fileprivate var ranking: Double { validationLoss ?? loss }
}
