extension Sequential {
  /// The coefficient of determination R² = 1 − Σ (y − ŷ)² / Σ (y − ȳ)²: the share of the variance of the targets
  /// that the predictions explain. 1 is perfect, 0 as good as always answering with the mean, below 0 is worse.
  ///
  /// Where several numbers are to be predicted, the mean of their R². Traps on a classification, and where a
  /// target is the same in all rows, so that there is nothing to explain.
  public func rSquared(on data: Dataset) -> Double {
    orTrap { () throws(KernelError) in try measuredRSquared(on: data) }
  }

  /// The core of `rSquared`.
  package func measuredRSquared(on data: Dataset) throws(KernelError) -> Double {
    guard case .values(let targets) = data.target else {
      throw .unsuitableData(
        reason: "rSquared needs numbers to predict, but \(data.name) has classes; use accuracy")
    }
    try check(data)
    let columns = targets.shape[1]
    var errors = [Double](repeating: 0, count: columns)
    try eachOutput(on: data) { (outputs, rows) throws(KernelError) in
      for index in 0..<outputs.count {
        let target = targets.buffer.elements[rows.lowerBound * columns + index]
        let error = Double(target) - Double(outputs.buffer.elements[index])
        errors[index % columns] += error * error
      }
    }
    var total = 0.0
    for column in 0..<columns {
      let variation = squaredDeviations(targets.column(column))
      guard variation > 0 else {
        throw .unsuitableData(
          reason: "rSquared: target \(column) of \(data.name) is the same in all rows, so nothing varies")
      }
      total += 1 - errors[column] / variation
    }
    return total / Double(columns)
  }
}

/// Σ (x − x̄)²
private func squaredDeviations(_ values: [Double]) -> Double {
  let mean = values.reduce(0, +) / Double(values.count)
  return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
}
