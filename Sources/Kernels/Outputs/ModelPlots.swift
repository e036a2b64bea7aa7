// Pictures of models, and of functions of tensors.

extension Plot {
  /// Which class a model gives to each place of the plane, under the points of a data set with two features.
  ///
  /// Traps if the data does not have classes over two features, or if the model does not take two.
  public static func decisionBoundary(of model: Sequential, on data: Dataset, title: String = "") -> Plot {
    orTrap { () throws(KernelError) in try decisionBoundary(of: model, data: data, title: title) }
  }

  /// The core of `decisionBoundary(of:on:)`.
  package static func decisionBoundary(
    of model: Sequential, data: Dataset, title: String
  ) throws(KernelError) -> Plot {
    try decisionBoundary(on: data, title: title) { (points: Tensor) throws(KernelError) in
      try model.prediction(for: points).largestColumns
    }
  }
}

extension Tensor {
  /// For each row of a matrix the column with the largest number, the first of equals.
  fileprivate var largestColumns: [Int] {
    let (rows, columns) = (shape[0], shape[1])
    return (0..<rows).map { row in
      var best = 0
      for column in 0..<columns
      where buffer.elements[row * columns + column] > buffer.elements[row * columns + best] {
        best = column
      }
      return best
    }
  }
}
