extension Dataset {
  /// Every feature shifted and scaled to mean 0 and standard deviation 1: (x − mean) / deviation.
  ///
  /// A feature that is the same in all rows becomes 0. The deviation is that of the rows at hand (divided by n).
  public func standardized() -> Dataset { standardized(with: FeatureStatistics(self)) }

  /// Every feature shifted and scaled as `standardized()` does it to `other`: testing data must be treated with the
  /// statistics of the training data. Traps unless both have the same number of features, and where a feature varies so
  /// much less in `other` that a value here becomes infinite.
  ///
  ///     let training = parts.training.standardized()
  ///     let testing = parts.testing.standardized(like: parts.training)
  public func standardized(like other: Dataset) -> Dataset {
    orTrap { () throws(KernelError) in try standardized(byStatisticsOf: other) }
  }

  /// The core of `standardized(like:)`.
  package func standardized(byStatisticsOf other: Dataset) throws(KernelError) -> Dataset {
    guard features == other.features else {
      throw .shapeMismatch(operation: "standardized(like:)", left: inputs.shape, right: other.inputs.shape)
    }
    let result = standardized(with: FeatureStatistics(other))
    let values = result.inputs.buffer.elements
    for index in 0..<result.inputs.count where !values[index].isFinite {
      let (row, feature) = (index / features, index % features)
      throw .unsuitableData(
        reason:
          "standardized(like:): feature \(feature) of row \(row) becomes infinite, as the feature hardly "
          + "varies in the data it is measured by")
    }
    return result
  }

  private func standardized(with statistics: FeatureStatistics) -> Dataset {
    mapInputs { value, feature in
      Float((Double(value) - statistics.means[feature]) / statistics.divisors[feature])
    }
  }

  /// Each input changed on its own, knowing its feature.
  func mapInputs(_ transform: (Float, Int) -> Float) -> Dataset {
    let source = inputs.buffer.elements
    let columns = features
    let changed = Tensor(filling: inputs.shape) { transform(source[$0], $0 % columns) }
    return Dataset(name: name, inputs: changed, target: target, featureShape: featureShape)
  }
}

/// Mean and standard deviation of every feature, summed in Double from the first row to the last.
private struct FeatureStatistics {
  var means: [Double]
  /// The standard deviations, with 1 in place of 0.
  var divisors: [Double]

  init(_ data: Dataset) {
    let (rows, columns) = (data.count, data.features)
    let values = data.inputs.buffer.elements
    var sums = [Double](repeating: 0, count: columns)
    for row in 0..<rows {
      for column in 0..<columns { sums[column] += Double(values[row * columns + column]) }
    }
    let means = sums.map { $0 / Double(rows) }
    var squares = [Double](repeating: 0, count: columns)
    for row in 0..<rows {
      for column in 0..<columns {
        let deviation = Double(values[row * columns + column]) - means[column]
        squares[column] += deviation * deviation
      }
    }
    self.means = means
    divisors = squares.map { square in
      let deviation = (square / Double(rows)).squareRoot()
      return deviation > 0 ? deviation : 1
    }
  }
}
