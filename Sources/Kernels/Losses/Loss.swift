/// What training makes small.
public enum Loss: Equatable, Sendable {
  /// Cross-entropy where the data have classes, mean squared error where they have numbers.
  case automatic
  /// The mean over all elements of (output − target)².
  case meanSquaredError
  /// The mean over the rows of −log softmax(output)[label]: the outputs are logits.
  case crossEntropy
}

extension Loss {
  /// The loss that `automatic` stands for on these data.
  func resolved(for data: Dataset) throws(KernelError) -> Loss {
    switch self {
    case .automatic: return data.classes == nil ? .meanSquaredError : .crossEntropy
    case .meanSquaredError: return self
    case .crossEntropy:
      guard data.classes != nil else {
        throw .unsuitableData(
          reason:
            "cross-entropy needs classes, but \(data.name) has numbers to predict; use .meanSquaredError")
      }
      return self
    }
  }

  func value(of outputs: Tensor, against targets: Tensor) throws(KernelError) -> Tensor {
    switch self {
    case .automatic, .crossEntropy: try outputs.crossEntropy(against: targets)
    case .meanSquaredError: try outputs.meanSquaredError(against: targets)
    }
  }
}

extension Dataset {
  /// What a model's outputs are compared with: [count, classes] with a one in each row, or the numbers
  /// [count, k].
  var targetRows: Tensor {
    switch target {
    case .values(let values): return values
    case .labels(let labels, let classes):
      let rows = Buffer(count: labels.count * classes, repeating: 0)
      for (row, label) in labels.enumerated() { rows.elements[row * classes + label] = 1 }
      return Tensor(shape: [labels.count, classes], buffer: rows)
    }
  }
}
