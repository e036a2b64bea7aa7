import Kernels

// The types of the kernels that a block can hold: what each is called where it is stored, and what it weighs; it
// prints as `description` says.

extension Tensor: Boxable {
  static var kind: BoxedKind { .tensor }
  var heldBytes: Int64 { 64 + 4 * Int64(count) }
  var recordedBytes: Int64 { tapeByteCount }
}

extension Dataset: Boxable {
  static var kind: BoxedKind { .dataset }
  var heldBytes: Int64 {
    128 + 4 * Int64(inputs.count) + 8 * Int64(count) * Int64(classes == nil ? targets.shape[1] : 1)
  }
}

extension Column: Boxable {
  static var kind: BoxedKind { .column }
  var heldBytes: Int64 { 64 + 16 * Int64(count) }
}

extension Table: Boxable {
  static var kind: BoxedKind { .table }
  var heldBytes: Int64 { columns.reduce(64) { $0 + $1.heldBytes } }
}

extension Plot: Boxable {
  static var kind: BoxedKind { .plot }
  // Pictures aside, the largest plots are grids of a fixed size; series are as long as arrays that were counted already.
  var heldBytes: Int64 {
    guard case .images(let images) = content else { return 32 * 1024 }
    return 1024 + 8 * Int64(images.items.count * images.width * images.height)
  }
}

extension Output {
  var heldBytes: Int64 {
    switch self {
    case .text(let text), .preformatted(_, let text): Int64(text.utf8.count)
    case .table(let table): table.heldBytes
    case .plot(let plot): plot.heldBytes
    case .diagnosis: 256
    case .confusion(let confusion): 64 + 8 * Int64(confusion.classes * confusion.classes)
    }
  }
}

extension Scale: Boxable {
  static var kind: BoxedKind { .scale }
}

extension Loss: Boxable {
  static var kind: BoxedKind { .loss }
}

extension Initializer: Boxable {
  static var kind: BoxedKind { .initializer }
}

extension Sequential: Boxable {
  static var kind: BoxedKind { .sequential }
  var heldBytes: Int64 { 128 + parameters.heldBytes + runningStatistics.heldBytes }
}

extension ExtremeEigenvalues: Boxable {
  static var kind: BoxedKind { .extremeEigenvalues }
  var heldBytes: Int64 { 64 + smallestVector.heldBytes + largestVector.heldBytes }
}

extension LossSlice: Boxable {
  static var kind: BoxedKind { .lossSlice }
  var heldBytes: Int64 { 64 + 16 * Int64(positions.count) }
}

extension ConfusionMatrix: Boxable {
  static var kind: BoxedKind { .confusionMatrix }
  var heldBytes: Int64 { 64 + 24 * Int64(classes) * Int64(classes) }
}

/// A layer of any kind. The box is one type for all kinds, so that an array of layers is read in one way.
struct AnyLayer: Boxable {
  static var kind: BoxedKind { .layer }
  let layer: any Layer

  var description: String { layer.description }
}

extension AnyLayer: Storable {
  func store(into writer: inout ByteWriter) { writer.write(layer) }

  init?(from reader: inout ByteReader) {
    guard let layer = reader.readLayer() else { return nil }
    self.layer = layer
  }
}

// MARK: - Training

extension Optimizer: Boxable {
  static var kind: BoxedKind { .optimizer }
}

extension Schedule: Boxable {
  static var kind: BoxedKind { .schedule }
}

extension EarlyStopping: Boxable {
  static var kind: BoxedKind { .earlyStopping }
}

extension Augmentation: Boxable {
  static var kind: BoxedKind { .augmentation }
}

extension Metric: Boxable {
  static var kind: BoxedKind { .metric }
}

extension Epoch: Boxable {
  static var kind: BoxedKind { .epoch }
  var heldBytes: Int64 { 128 }
}

extension Run: Boxable {
  static var kind: BoxedKind { .run }
  var heldBytes: Int64 { model.heldBytes + 128 * Int64(history.count) }
}

extension Comparison: Boxable {
  static var kind: BoxedKind { .comparison }
  // The runs were counted when they were made.
  var heldBytes: Int64 { 64 + 64 * Int64(entries.count) }
}

extension Sweep: Boxable {
  static var kind: BoxedKind { .sweep }
  var heldBytes: Int64 { runs.reduce(64) { $0 + $1.heldBytes } }
}

extension Descent: Boxable {
  static var kind: BoxedKind { .descent }
  var heldBytes: Int64 { 64 + Int64(points.count) * (16 + final.heldBytes) }
}

extension Diagnosis: Boxable {
  static var kind: BoxedKind { .diagnosis }
  var heldBytes: Int64 { 256 }
}

extension Diagnosis.Verdict: Boxable {
  static var kind: BoxedKind { .verdict }
}
