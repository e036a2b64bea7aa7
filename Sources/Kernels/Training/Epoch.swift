/// What was measured in one pass over the training set.
///
/// Epoch 0 stands for the model before training: `loss` equals `model.loss(on:)`. In the others, loss and
/// accuracy are running means over the batches as they were met, each before its own update (with dropout and
/// augmentation, if there are any); the validation is measured at the end of the epoch.
public struct Epoch: Equatable, Sendable {
  public let epoch: Int
  /// Mean over the rows.
  public let loss: Double
  /// Share of right answers between 0 and 1; `nil` on a regression.
  public let accuracy: Double?
  public let validationLoss: Double?
  public let validationAccuracy: Double?
  /// Mean over the batches of the gradient's Euclidean length.
  public let gradientNorm: Double
  /// The rate at the beginning of the epoch, schedule included.
  public let learningRate: Double
}

/// A number that each epoch has.
public enum Metric: CaseIterable, Equatable, Sendable {
  case loss, accuracy, validationLoss, validationAccuracy, gradientNorm, learningRate
}

extension Metric {
  func value(in epoch: Epoch) -> Double? {
    switch self {
    case .loss: epoch.loss
    case .accuracy: epoch.accuracy
    case .validationLoss: epoch.validationLoss
    case .validationAccuracy: epoch.validationAccuracy
    case .gradientNorm: epoch.gradientNorm
    case .learningRate: epoch.learningRate
    }
  }

  /// As the head of a column and the label of an axis.
  var title: String {
    switch self {
    case .loss: "loss"
    case .accuracy: "accuracy"
    case .validationLoss: "validation loss"
    case .validationAccuracy: "validation accuracy"
    case .gradientNorm: "gradient norm"
    case .learningRate: "learning rate"
    }
  }

  /// The same measured on the validation set, where there is such a thing.
  var onValidation: Metric? {
    switch self {
    case .loss: .validationLoss
    case .accuracy: .validationAccuracy
    case .validationLoss, .validationAccuracy, .gradientNorm, .learningRate: nil
    }
  }
}
