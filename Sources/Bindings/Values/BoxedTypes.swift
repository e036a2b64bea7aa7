import Kernels

// The types of the kernels that a block can hold: what each weighs; it prints as `description` says.

extension Tensor: Boxable {
  var heldBytes: Int64 { 64 + 4 * Int64(count) }
  var recordedBytes: Int64 { tapeByteCount }
}

extension Dataset: Boxable {
  var heldBytes: Int64 {
    128 + 4 * Int64(inputs.count) + 8 * Int64(count) * Int64(classes == nil ? targets.shape[1] : 1)
  }
}

extension Column: Boxable {
  var heldBytes: Int64 { 64 + 16 * Int64(count) }
}

extension Table: Boxable {
  var heldBytes: Int64 { columns.reduce(64) { $0 + $1.heldBytes } }
}

extension Plot: Boxable {
  // The largest plots are grids of a fixed size; series are as long as arrays that were counted already.
  var heldBytes: Int64 { 32 * 1024 }
}

extension Output {
  var heldBytes: Int64 {
    switch self {
    case .text(let text), .preformatted(_, let text): Int64(text.utf8.count)
    case .table(let table): table.heldBytes
    case .plot(let plot): plot.heldBytes
    }
  }
}

extension Scale: Boxable {}

extension Loss: Boxable {}

extension Initializer: Boxable {}

extension Sequential: Boxable {
  var heldBytes: Int64 { 128 + parameters.heldBytes + runningStatistics.heldBytes }
}

extension ExtremeEigenvalues: Boxable {
  var heldBytes: Int64 { 64 + smallestVector.heldBytes + largestVector.heldBytes }
}

extension LossSlice: Boxable {
  var heldBytes: Int64 { 64 + 16 * Int64(positions.count) }
}

extension ConfusionMatrix: Boxable {
  var heldBytes: Int64 { 64 + 24 * Int64(classes) * Int64(classes) }
}

/// A layer of any kind. The box is one type for all kinds, so that an array of layers is read in one way.
struct AnyLayer: Boxable {
  let layer: any Layer

  var description: String { layer.description }
}

// MARK: - Training

extension Optimizer: Boxable {}

extension Schedule: Boxable {}

extension EarlyStopping: Boxable {}

extension Augmentation: Boxable {}

extension Metric: Boxable {}

extension Epoch: Boxable {
  var heldBytes: Int64 { 128 }
}

extension Run: Boxable {
  var heldBytes: Int64 { model.heldBytes + 128 * Int64(history.count) }
}

extension Comparison: Boxable {
  // The runs were counted when they were made.
  var heldBytes: Int64 { 64 + 64 * Int64(entries.count) }
}

extension Sweep: Boxable {
  var heldBytes: Int64 { runs.reduce(64) { $0 + $1.heldBytes } }
}

extension Descent: Boxable {
  var heldBytes: Int64 { 64 + Int64(points.count) * (16 + final.heldBytes) }
}

extension Diagnosis: Boxable {
  var heldBytes: Int64 { 256 }
}

extension Diagnosis.Verdict: Boxable {}
