// How values print: the same in a compiled program and in a block. Types that are not here print as Swift prints
// them on its own.

extension Column: CustomStringConvertible {
  public var description: String { "\(name): " + cells.joined(separator: ", ") }
}

extension Sequential: CustomStringConvertible {}
// Each layer for itself: through the protocol, Embedded Swift could not hold an `any Layer`.
extension Dense: CustomStringConvertible {}
extension ReLU: CustomStringConvertible {}
extension LeakyReLU: CustomStringConvertible {}
extension Tanh: CustomStringConvertible {}
extension Sigmoid: CustomStringConvertible {}
extension Dropout: CustomStringConvertible {}
extension Residual: CustomStringConvertible {}
extension Conv2D: CustomStringConvertible {}
extension MaxPool2D: CustomStringConvertible {}
extension BatchNorm: CustomStringConvertible {}
extension LayerNorm: CustomStringConvertible {}
extension Reshape: CustomStringConvertible {}
extension Flatten: CustomStringConvertible {}
extension Optimizer: CustomStringConvertible {}
extension Run: CustomStringConvertible {}
extension Descent: CustomStringConvertible {}
extension Diagnosis: CustomStringConvertible {}
extension Diagnosis.Verdict: CustomStringConvertible {}

extension Comparison: CustomStringConvertible {
  public var description: String { summary.text }
}

extension Epoch: CustomStringConvertible {
  /// One sentence: "epoch 3: loss 0.4113".
  public var description: String { "epoch \(epoch): loss \(format(loss, digits: 4))" }
}

// Recipes print the name of their kind.

extension Initializer: CustomStringConvertible {
  public var description: String { "Initializer" }
}

extension Schedule: CustomStringConvertible {
  public var description: String { "Schedule" }
}

extension EarlyStopping: CustomStringConvertible {
  public var description: String { "EarlyStopping" }
}

extension Augmentation: CustomStringConvertible {
  public var description: String { "Augmentation" }
}

// Cases print their names.

extension Scale: CustomStringConvertible {
  public var description: String {
    switch self {
    case .linear: "linear"
    case .log: "log"
    }
  }
}

extension Metric: CustomStringConvertible {
  public var description: String {
    switch self {
    case .loss: "loss"
    case .accuracy: "accuracy"
    case .validationLoss: "validationLoss"
    case .validationAccuracy: "validationAccuracy"
    case .gradientNorm: "gradientNorm"
    case .learningRate: "learningRate"
    }
  }
}
