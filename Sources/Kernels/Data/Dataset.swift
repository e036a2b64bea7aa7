/// Examples to learn from: inputs of shape [count, features], and for each row a class or numbers to predict.
///
///     let points = Dataset(inputs: Tensor([[0, 0], [1, 1]]), labels: [0, 1])
///     points.classes                              // 2
///
/// A value: everything that changes a data set returns another one.
public struct Dataset: Equatable {
  /// What is to be predicted.
  package enum Target: Equatable {
    /// One class per row, each in 0 ..< classes.
    case labels([Int], classes: Int)
    /// One row of numbers per row: shape [count, k].
    case values(Tensor)
  }

  /// What the data set is called; that of changed data is the original's.
  public let name: String
  /// The features, one row per example: shape [count, features].
  public let inputs: Tensor
  package let target: Target
  /// How a row is laid out: [rows, columns] for images, [features] otherwise. Its product is `features`.
  package let featureShape: [Int]

  /// For parts that fit together already.
  package init(name: String, inputs: Tensor, target: Target, featureShape: [Int]) {
    precondition(
      inputs.rank == 2 && elementCount(featureShape) == inputs.shape[1], "features make up the rows")
    self.name = name
    self.inputs = inputs
    self.target = target
    self.featureShape = featureShape
  }
}

// MARK: - Making one

extension Dataset {
  /// Data for regression: inputs [n, features] and targets [n] or [n, k].
  ///
  /// Traps where shapes do not fit, where there are no rows, and where a number is NaN or infinite.
  public init(inputs: Tensor, targets: Tensor) {
    self = orTrap { () throws(KernelError) in try Dataset.regression(inputs: inputs, targets: targets) }
  }

  /// Data for classification: inputs [n, features] and n classes, counted from 0.
  ///
  /// Traps where shapes do not fit, where there are no rows, where a label is negative, and where a number is NaN or
  /// infinite.
  public init(inputs: Tensor, labels: [Int]) {
    self = orTrap { () throws(KernelError) in try Dataset.classification(inputs: inputs, labels: labels) }
  }

  /// The core of `init(inputs:targets:)`.
  package static func regression(
    name: String = "data", inputs: Tensor, targets: Tensor
  ) throws(KernelError) -> Dataset {
    try checkInputs(inputs)
    guard (targets.rank == 1 || targets.rank == 2) && targets.shape[0] == inputs.shape[0] && targets.count > 0
    else {
      throw .shapeMismatch(operation: "Dataset(inputs:targets:)", left: inputs.shape, right: targets.shape)
    }
    let columns = targets.rank == 1 ? 1 : targets.shape[1]
    let matrix = Tensor(shape: [inputs.shape[0], columns], buffer: targets.buffer)
    try matrix.checkElements("target")
    return Dataset(
      name: name, inputs: inputs.detached, target: .values(matrix), featureShape: [inputs.shape[1]])
  }

  /// The core of `init(inputs:labels:)`. Without `classes`, there are as many as the largest label says.
  package static func classification(
    name: String = "data", inputs: Tensor, labels: [Int], classes: Int? = nil
  ) throws(KernelError) -> Dataset {
    try checkInputs(inputs)
    guard labels.count == inputs.shape[0] else {
      throw .shapeMismatch(operation: "Dataset(inputs:labels:)", left: inputs.shape, right: [labels.count])
    }
    // A class costs memory in every model that predicts it. Before counting: one more than a label may not be an Int.
    let largest = labels.max() ?? 0
    guard largest < Dataset.mostClasses || classes != nil else { throw tooManyClasses(largest) }
    let count = classes ?? (largest + 1)
    for label in labels where label < 0 || label >= count {
      throw .invalidArgument(
        name: "labels", value: "\(label)",
        allowed: classes.map { "a class from 0 to \($0 - 1)" } ?? "a class, counted from 0")
    }
    guard count <= Dataset.mostClasses else { throw tooManyClasses(count - 1) }
    return Dataset(
      name: name, inputs: inputs.detached, target: .labels(labels, classes: count),
      featureShape: [inputs.shape[1]])
  }

  package static let mostClasses = 65_536

  private static func tooManyClasses(_ largest: Int) -> KernelError {
    .invalidArgument(
      name: "labels", value: "\(largest)", allowed: "a class from 0 to \(Dataset.mostClasses - 1)")
  }

  private static func checkInputs(_ inputs: Tensor) throws(KernelError) {
    guard inputs.rank == 2, inputs.count > 0 else {
      throw .unsupportedShape(
        operation: "Dataset", shape: inputs.shape,
        expected: "inputs of shape [rows, features], none of them 0")
    }
    try inputs.checkElements("feature")
  }
}

extension Tensor {
  /// Data are numbers: one NaN among them would make a NaN of every loss, far from where it came from.
  func checkElements(_ columnName: String) throws(KernelError) {
    for index in 0..<count where !buffer.elements[index].isFinite {
      let name = buffer.elements[index].isNaN ? "NaN" : "an infinite number"
      throw .invalidElement(
        row: index / shape[1], found: "\(name) in \(columnName) \(index % shape[1])",
        expected: "a finite number")
    }
  }
}

// MARK: - Looking at it

extension Dataset {
  /// The number of examples.
  public var count: Int { inputs.shape[0] }

  /// The number of features of each example.
  public var features: Int { inputs.shape[1] }

  /// The number of classes, or nil where numbers are to be predicted.
  public var classes: Int? {
    switch target {
    case .labels(_, let classes): classes
    case .values: nil
    }
  }

  /// The numbers to predict, [count, k]; for a classification the labels as numbers, [count, 1].
  public var targets: Tensor {
    switch target {
    case .labels(let labels, _): Tensor(labels.map { Float($0) }, shape: [labels.count, 1])
    case .values(let values): values
    }
  }

  /// The class of each row. Traps where numbers are to be predicted.
  public var labels: [Int] {
    orTrap { () throws(KernelError) in try labels(for: "labels") }
  }

  /// The core of `labels`: `use` names what wants them.
  package func labels(for use: String) throws(KernelError) -> [Int] {
    switch target {
    case .labels(let labels, _): return labels
    case .values:
      throw .unsuitableData(reason: "\(use) needs classes, but \(name) has numbers to predict")
    }
  }
}

extension Dataset: CustomStringConvertible {
  /// One sentence: "digits: 1797 rows of 64 features, 10 classes".
  public var description: String {
    let rows =
      "\(name): \(count) \(count == 1 ? "row" : "rows") of \(features) "
      + (features == 1 ? "feature" : "features")
    switch target {
    case .labels(_, let classes): return rows + ", \(classes) classes"
    case .values(let values):
      return rows + ", \(values.shape[1]) \(values.shape[1] == 1 ? "number" : "numbers") to predict"
    }
  }
}
