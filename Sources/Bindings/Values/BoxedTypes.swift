import Kernels

// The types of the kernels that a block can hold: how they print, and what they weigh.

extension Tensor: Boxable {
  var printed: String { description }
  var heldBytes: Int { 64 + 4 * count }
}

extension Dataset: Boxable {
  var printed: String { description }
  var heldBytes: Int { 128 + 4 * inputs.count + 8 * count * (classes == nil ? targets.shape[1] : 1) }
}

extension Column: Boxable {
  var printed: String { "Column \(name), \(count) rows" }
  var heldBytes: Int { 64 + 16 * count }
}

extension Table: Boxable {
  var printed: String { text }
  var heldBytes: Int { columns.reduce(64) { $0 + $1.heldBytes } }
}

extension Plot: Boxable {
  var printed: String { text }
  // The largest plots are grids of a fixed size; series are as long as arrays that were counted already.
  var heldBytes: Int { 32 * 1024 }
}

extension Scale: Boxable {
  var printed: String {
    switch self {
    case .linear: "linear"
    case .log: "log"
    }
  }
}

extension Loss: Boxable {
  var printed: String {
    switch self {
    case .automatic: "automatic"
    case .meanSquaredError: "meanSquaredError"
    case .crossEntropy: "crossEntropy"
    }
  }
}

extension Initializer: Boxable {
  var printed: String { "Initializer" }
}

extension Sequential: Boxable {
  var printed: String { description }
  var heldBytes: Int { 128 + parameters.heldBytes }
}

/// A layer of any kind. The box is one type for all kinds, so that an array of layers is read in one way.
struct AnyLayer: Boxable {
  let layer: any Layer

  var printed: String { layer.description }
}

// MARK: - Training

extension Optimizer: Boxable {
  var printed: String { description }
}

extension Schedule: Boxable {
  var printed: String { "Schedule" }
}

extension EarlyStopping: Boxable {
  var printed: String { "EarlyStopping" }
}

extension Augmentation: Boxable {
  var printed: String { "Augmentation" }
}

extension Metric: Boxable {
  var printed: String {
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

extension Epoch: Boxable {
  var printed: String { "epoch \(epoch): loss \(format(loss, digits: 4))" }
  var heldBytes: Int { 128 }
}

extension Run: Boxable {
  var printed: String { description }
  var heldBytes: Int { model.heldBytes + 128 * history.count }
}

extension Comparison: Boxable {
  var printed: String { output.text }
  // The runs were counted when they were made.
  var heldBytes: Int { 64 + 64 * entries.count }
}

extension Descent: Boxable {
  var printed: String { description }
  var heldBytes: Int { 64 + points.count * (16 + final.heldBytes) }
}

extension Diagnosis: Boxable {
  var printed: String { description }
  var heldBytes: Int { 256 }
}

extension Diagnosis.Verdict: Boxable {
  var printed: String { description }
}
