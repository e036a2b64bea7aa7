// What a model says about data, without changing it.

/// Rows that are evaluated at a time: large enough to be fast, small enough to stay in the cache.
private let mostRowsAtATime = 512

/// Fewer rows where a layer makes so much of each that its output would have more elements: 64 MiB.
private let mostElementsAtATime = 1 << 24

extension Sequential {
  /// The outputs [rows, outputs] for inputs [rows, features]; logits where there are classes. Layers that take
  /// other rows than features, such as images [channels, height, width], also take them here.
  ///
  /// Differentiable with respect to the input. Traps where the input does not fit the first layer.
  public func predict(_ input: Tensor) -> Tensor {
    orTrap { () throws(KernelError) in try prediction(for: input) }
  }

  /// The core of `predict`.
  package func prediction(for input: Tensor) throws(KernelError) -> Tensor {
    guard input.rank >= 2 else {
      throw .unsupportedShape(
        operation: "predict", shape: input.shape, expected: "rows of features: [rows, features]")
    }
    _ = try outputShape(of: layers, forInput: Array(input.shape.dropFirst()))
    return try apply(
      layers, to: input, parameters: try shaped(parameters)[...], firstIndex: 0, pass: try predictionPass())
  }

  /// The mean loss over the data.
  public func loss(on data: Dataset, loss: Loss = .automatic) -> Double {
    orTrap { () throws(KernelError) in try evaluation(on: data, loss: loss).loss }
  }

  /// The share of rows whose largest output is that of their class, between 0 and 1. Traps on a regression.
  public func accuracy(on data: Dataset) -> Double {
    orTrap { () throws(KernelError) in try measuredAccuracy(on: data) }
  }

  /// The core of `accuracy`.
  package func measuredAccuracy(on data: Dataset) throws(KernelError) -> Double {
    _ = try data.labels(for: "accuracy")
    return try evaluation(on: data, loss: .automatic).accuracy ?? 0
  }

  /// The core of `loss` and `accuracy`.
  package func evaluation(
    on data: Dataset, loss: Loss
  ) throws(KernelError) -> (loss: Double, accuracy: Double?) {
    try check(data)
    let loss = try loss.resolved(for: data)
    let targets = try data.targetRows()
    var total = 0.0
    var correct = 0
    try eachOutput(on: data) { (outputs, rows) throws(KernelError) in
      total +=
        Double(rows.count) * (try loss.value(of: outputs, against: try targets.rows(rows)).scalarValue())
      if case .labels(let labels, _) = data.target {
        correct += correctCount(outputs.buffer.elements, columns: outputs.shape[1], labels: labels[rows])
      }
    }
    let accuracy = data.classes == nil ? nil : Double(correct) / Double(data.count)
    return (total / Double(data.count), accuracy)
  }

  /// The outputs for all rows of data that fit, in order, some hundred rows at a time.
  func eachOutput(
    on data: Dataset, _ body: (_ outputs: Tensor, _ rows: Range<Int>) throws(KernelError) -> Void
  ) throws(KernelError) {
    let shapedParameters = try shaped(parameters)
    let count = try rowsAtATime(forInput: [data.features])
    var start = 0
    while start < data.count {
      let rows = start..<min(start + count, data.count)
      let outputs = try apply(
        layers, to: try data.inputs.rows(rows), parameters: shapedParameters[...], firstIndex: 0,
        pass: try predictionPass())
      try body(outputs, rows)
      start = rows.upperBound
    }
  }
}

extension Sequential {
  private func rowsAtATime(forInput shape: [Int]) throws(KernelError) -> Int {
    var (shape, largest) = (shape, 1)
    for layer in layers {
      shape = try layer.outputShape(forInput: shape)
      largest = max(largest, elementCount(shape))
    }
    return min(mostRowsAtATime, max(1, mostElementsAtATime / largest))
  }
}

/// How many rows have their largest output (the first of several) at their label.
func correctCount(_ outputs: UnsafePointer<Float>, columns: Int, labels: ArraySlice<Int>) -> Int {
  var correct = 0
  var row = outputs
  for label in labels {
    if largest(row, columns) == label { correct += 1 }
    row += columns
  }
  return correct
}

// MARK: - Derivatives with respect to the parameters

/// A derivative remembers what each layer makes of a row, and takes fewer rows at a time where that is more: 16 MiB,
/// of which the record of a first derivative has a few, and that of a second derivative some more.
private let mostElementsRemembered = 1 << 22

/// Its square is the largest number of elements of a tensor.
private let mostHessianRows = 8192

extension Sequential {
  /// The mean loss over the data as a function of the flat parameter vector: for `gradient`, `hessian`, and
  /// for looking at the loss surface.
  public func lossFunction(on data: Dataset, loss: Loss = .automatic) -> (Tensor) -> Tensor {
    let core = orTrap { () throws(KernelError) in try lossOfParameters(on: data, loss: loss) }
    return { flat in orTrap { () throws(KernelError) in try core(flat) } }
  }

  /// The core of `lossFunction`.
  package func lossOfParameters(
    on data: Dataset, loss: Loss
  ) throws(KernelError) -> (Tensor) throws(KernelError) -> Tensor {
    try check(data)
    let loss = try loss.resolved(for: data)
    let targets = try data.targetRows()
    return { (flat) throws(KernelError) in
      guard flat.shape == self.parameters.shape else {
        throw .shapeMismatch(operation: "lossFunction", left: self.parameters.shape, right: flat.shape)
      }
      let outputs = try apply(
        self.layers, to: data.inputs, parameters: try self.shaped(flat)[...], firstIndex: 0,
        pass: try self.predictionPass())
      return try loss.value(of: outputs, against: targets)
    }
  }

  /// The gradient of the mean loss: a vector [parameterCount].
  ///
  /// Of more rows than are worth remembering at once (512, or fewer with wide layers) it is the sum, part by part from
  /// the first rows on, of each part's gradient times its share of the rows.
  public func gradient(on data: Dataset, loss: Loss = .automatic) -> Tensor {
    orTrap { () throws(KernelError) in try lossGradient(on: data, loss: loss) }
  }

  /// The Euclidean length of the gradient.
  public func gradientNorm(on data: Dataset, loss: Loss = .automatic) -> Double {
    gradient(on: data, loss: loss).norm().scalar
  }

  /// The Hessian of the mean loss: [parameterCount, parameterCount]. Traps where the model has more than 8192
  /// parameters; see `extremeEigenvalues` for those. Many rows are taken in parts, as by `gradient`.
  public func hessian(on data: Dataset, loss: Loss = .automatic) -> Tensor {
    orTrap { () throws(KernelError) in try lossHessian(on: data, loss: loss) }
  }

  /// The core of `gradient`.
  package func lossGradient(on data: Dataset, loss: Loss) throws(KernelError) -> Tensor {
    try mean(of: lossParts(on: data, loss: loss)) { (part) throws(KernelError) in
      try Differentiation.gradient(at: parameters, of: part)
    }
  }

  /// The core of `hessian`.
  package func lossHessian(on data: Dataset, loss: Loss) throws(KernelError) -> Tensor {
    guard parameterCount <= mostHessianRows else {
      throw .unsuitableData(
        reason:
          "hessian: a matrix with a row and a column for each of \(parameterCount) parameters is too large; at "
          + "most \(mostHessianRows) are allowed. hessianVectorProduct and extremeEigenvalues do without it")
    }
    return try mean(of: lossParts(on: data, loss: loss)) { (part) throws(KernelError) in
      try Differentiation.hessian(at: parameters, of: part)
    }
  }
}

// MARK: - Part by part

extension Sequential {
  /// The loss of a part of the data as a function of the parameters, with the part's share of the rows.
  typealias LossPart = (loss: (Tensor) throws(KernelError) -> Tensor, share: Double)

  func lossParts(on data: Dataset, loss: Loss) throws(KernelError) -> [LossPart] {
    try check(data)
    var parts: [LossPart] = []
    for part in try data.consecutiveBatches(of: min(data.count, rowsRemembered(forInput: [data.features]))) {
      parts.append((try lossOfParameters(on: part, loss: loss), Double(part.count) / Double(data.count)))
    }
    return parts
  }

  private func rowsRemembered(forInput shape: [Int]) throws(KernelError) -> Int {
    var (shape, total) = (shape, 0)
    for layer in layers {
      shape = try layer.outputShape(forInput: shape)
      total += elementCount(shape)
    }
    return min(mostRowsAtATime, max(1, mostElementsRemembered / max(total, 1)))
  }

  /// Of a derivative of each part's loss, the parts weighted with their shares, in order.
  func mean(
    of parts: [LossPart], _ derivative: ((Tensor) throws(KernelError) -> Tensor) throws(KernelError) -> Tensor
  ) throws(KernelError) -> Tensor {
    var total: Tensor?
    for part in parts {
      let value = try derivative(part.loss)
      let weighted = parts.count == 1 ? value : value * part.share
      total = try total?.adding(weighted) ?? weighted
    }
    guard let total else { throw .empty(operation: "a derivative of the loss") }
    return total
  }
}
