import Kernels
import Language

/// What the types of the kernels that a block can hold are called where their values are stored.
///
/// A type that becomes `Boxable` needs a case here, and the compiler then asks how it is read.
package enum BoxedKind: String, CaseIterable {
  case tensor = "Tensor"
  case dataset = "Dataset"
  case column = "Column"
  case table = "Table"
  case plot = "Plot"
  case scale = "Scale"
  case loss = "Loss"
  case initializer = "Initializer"
  case sequential = "Sequential"
  case extremeEigenvalues = "ExtremeEigenvalues"
  case lossSlice = "LossSlice"
  case confusionMatrix = "ConfusionMatrix"
  case layer = "Layer"
  case optimizer = "Optimizer"
  case schedule = "Schedule"
  case earlyStopping = "EarlyStopping"
  case augmentation = "Augmentation"
  case metric = "Metric"
  case epoch = "Epoch"
  case run = "Run"
  case comparison = "Comparison"
  case sweep = "Sweep"
  case descent = "Descent"
  case diagnosis = "Diagnosis"
  case verdict = "Verdict"
}

extension BoxedKind {
  fileprivate func read(from reader: inout ByteReader) -> HostObject? {
    switch self {
    case .tensor: boxed(Tensor.self, from: &reader)
    case .dataset: boxed(Dataset.self, from: &reader)
    case .column: boxed(Column.self, from: &reader)
    case .table: boxed(Table.self, from: &reader)
    case .plot: boxed(Plot.self, from: &reader)
    case .scale: boxed(Scale.self, from: &reader)
    case .loss: boxed(Loss.self, from: &reader)
    case .initializer: boxed(Initializer.self, from: &reader)
    case .sequential: boxed(Sequential.self, from: &reader)
    case .extremeEigenvalues: boxed(ExtremeEigenvalues.self, from: &reader)
    case .lossSlice: boxed(LossSlice.self, from: &reader)
    case .confusionMatrix: boxed(ConfusionMatrix.self, from: &reader)
    case .layer: boxed(AnyLayer.self, from: &reader)
    case .optimizer: boxed(Optimizer.self, from: &reader)
    case .schedule: boxed(Schedule.self, from: &reader)
    case .earlyStopping: boxed(EarlyStopping.self, from: &reader)
    case .augmentation: boxed(Augmentation.self, from: &reader)
    case .metric: boxed(Metric.self, from: &reader)
    case .epoch: boxed(Epoch.self, from: &reader)
    case .run: boxed(Run.self, from: &reader)
    case .comparison: boxed(Comparison.self, from: &reader)
    case .sweep: boxed(Sweep.self, from: &reader)
    case .descent: boxed(Descent.self, from: &reader)
    case .diagnosis: boxed(Diagnosis.self, from: &reader)
    case .verdict: boxed(Diagnosis.Verdict.self, from: &reader)
    }
  }

  private func boxed<Content: Boxable>(_ type: Content.Type, from reader: inout ByteReader) -> HostObject? {
    reader.read(Content.self).map { Boxed($0) }
  }
}

/// Writes a value of the kernels behind the name of its type; false, and nothing is written, where bytes do not say
/// all about it: a tensor that is being differentiated.
package func encode(_ object: HostObject, into writer: inout ByteWriter) -> Bool {
  // There are no other objects of the host.
  let object = unsafeDowncast(object, to: AnyBoxed.self)
  guard object.isStorable else { return false }
  writer.write(object.kind.rawValue)
  object.store(into: &writer)
  return true
}

/// Whether the value is of the type that blocks call so. All kinds of layers are boxed alike.
func isHostValue(_ object: HostObject, of type: String) -> Bool {
  let kind = unsafeDowncast(object, to: AnyBoxed.self).kind
  return BoxedKind(rawValue: type).map { $0 == kind } ?? (kind == .layer)
}

/// A value that `encode` wrote; `nil` for other bytes.
package func decodeHostObject(from reader: inout ByteReader) -> HostObject? {
  guard let name = reader.read(String.self), let kind = BoxedKind(rawValue: name) else { return nil }
  return kind.read(from: &reader)
}
