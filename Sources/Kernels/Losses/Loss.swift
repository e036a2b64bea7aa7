/// What training makes small.
///
///     train(network, on: digits, loss: .crossEntropy(labelSmoothing: 0.1), epochs: 20)
public struct Loss: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case automatic
    case meanSquaredError
    case meanAbsoluteError
    case huber(delta: Double)
    case crossEntropy(labelSmoothing: Double)
  }

  let kind: Kind

  /// Cross-entropy where the data have classes, mean squared error where they have numbers.
  public static let automatic = Loss(kind: .automatic)

  /// The mean over all elements of (output − target)².
  public static let meanSquaredError = Loss(kind: .meanSquaredError)

  /// The mean over all elements of |output − target|: outliers pull no harder than other rows.
  public static let meanAbsoluteError = Loss(kind: .meanAbsoluteError)

  /// The mean over the rows of −log softmax(output)[label]: the outputs are logits.
  public static let crossEntropy = Loss(kind: .crossEntropy(labelSmoothing: 0))

  /// Half the squared error d²/2 for |d| ≤ δ, and δ (|d| − δ/2) beyond, averaged over all elements: smooth at zero,
  /// and robust against outliers. Traps unless `delta` is above 0.
  ///
  /// Huber: Robust Estimation of a Location Parameter, 1964.
  public static func huber(delta: Double = 1) -> Loss {
    orTrap { () throws(KernelError) in try checkedHuber(delta: delta) }
  }

  /// Cross-entropy with targets that leave room for doubt: 1 − ε + ε/k for the label and ε/k for each of the other
  /// k − 1 classes, so that logits need not grow without end. With ε = 0 it is `crossEntropy`.
  ///
  /// Szegedy, Vanhoucke, Ioffe, Shlens, Wojna: Rethinking the Inception Architecture for Computer Vision, 2016. Traps
  /// unless `labelSmoothing` is from 0 to 1.
  public static func crossEntropy(labelSmoothing: Double) -> Loss {
    orTrap { () throws(KernelError) in try checkedCrossEntropy(labelSmoothing: labelSmoothing) }
  }
}

// MARK: - Cores

extension Loss {
  package static func checkedHuber(delta: Double) throws(KernelError) -> Loss {
    guard delta > 0, delta.isFinite else {
      throw .invalidArgument(name: "delta", value: "\(delta)", allowed: "a number above 0")
    }
    return Loss(kind: .huber(delta: delta))
  }

  package static func checkedCrossEntropy(labelSmoothing: Double) throws(KernelError) -> Loss {
    guard labelSmoothing >= 0, labelSmoothing <= 1 else {
      throw .invalidArgument(
        name: "labelSmoothing", value: "\(labelSmoothing)", allowed: "a number from 0 to 1")
    }
    return Loss(kind: .crossEntropy(labelSmoothing: labelSmoothing))
  }

  /// The loss that `automatic` stands for on these data.
  func resolved(for data: Dataset) throws(KernelError) -> Loss {
    switch kind {
    case .automatic: return data.classes == nil ? .meanSquaredError : .crossEntropy
    case .meanSquaredError, .meanAbsoluteError, .huber: return self
    case .crossEntropy:
      guard data.classes != nil else {
        throw .unsuitableData(
          reason:
            "cross-entropy needs classes, but \(data.name) has numbers to predict; use .meanSquaredError")
      }
      return self
    }
  }

  /// The mean loss as a scalar tensor: outputs [n, k] against targets [n, k].
  package func value(of outputs: Tensor, against targets: Tensor) throws(KernelError) -> Tensor {
    switch kind {
    case .meanSquaredError: return try outputs.meanSquaredError(against: targets)
    case .meanAbsoluteError: return try outputs.meanAbsoluteError(against: targets)
    case .huber(let delta): return try outputs.huberLoss(against: targets, delta: delta)
    case .automatic, .crossEntropy(labelSmoothing: 0): return try outputs.crossEntropy(against: targets)
    case .crossEntropy(let smoothing):
      let smoothed = targets * (1 - smoothing) + smoothing / Double(targets.shape.last ?? 1)
      return try outputs.crossEntropy(against: smoothed)
    }
  }
}

extension Loss: CustomStringConvertible {
  public var description: String {
    switch kind {
    case .automatic: "automatic"
    case .meanSquaredError: "meanSquaredError"
    case .meanAbsoluteError: "meanAbsoluteError"
    case .huber(let delta): "huber(delta: \(delta))"
    case .crossEntropy(labelSmoothing: 0): "crossEntropy"
    case .crossEntropy(let smoothing): "crossEntropy(labelSmoothing: \(smoothing))"
    }
  }
}

extension Dataset {
  /// What a model's outputs are compared with: [count, classes] with a one in each row, or the numbers
  /// [count, k]. Throws where that would be larger than a tensor may be.
  func targetRows() throws(KernelError) -> Tensor {
    switch target {
    case .values(let values): return values
    case .labels(let labels, let classes):
      guard Int64(labels.count) * Int64(classes) <= Int64(largestElementCount) else {
        throw .unsuitableData(
          reason:
            "\(name): \(labels.count) rows with one number for each of \(classes) classes are more than the "
            + "\(largestElementCount) that a tensor may have; use fewer rows, or count the labels from 0 without gaps"
        )
      }
      let rows = Buffer(count: labels.count * classes, repeating: 0)
      for (row, label) in labels.enumerated() { rows.elements[row * classes + label] = 1 }
      return Tensor(shape: [labels.count, classes], buffer: rows)
    }
  }
}
