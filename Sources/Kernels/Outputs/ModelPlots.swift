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

// MARK: - Level bands

extension Plot {
  /// The level bands of a function of a vector of two numbers, with the ways that descents took over it.
  ///
  ///     Plot.contour(x: -2...2, y: -1...1, trajectories: ["momentum": descent]) { $0.squared().sum() }
  ///
  /// Bands hold equal shares of the plane. Traps if a range is empty or infinite, if the function's result is not a
  /// scalar, or if a descent is not in the plane.
  public static func contour(
    x: ClosedRange<Double>, y: ClosedRange<Double>, title: String = "",
    trajectories: KeyValuePairs<String, Descent> = [:], of function: (Tensor) -> Tensor
  ) -> Plot {
    orTrap { () throws(KernelError) in
      var ways: [Series] = []
      for (name, descent) in trajectories { ways.append(try descent.trajectory(named: name)) }
      return try contour(x: x, y: y, title: title, trajectories: ways) {
        (x: Double, y: Double) throws(KernelError) in try function(Tensor([x, y])).scalarValue()
      }
    }
  }
}

extension Tensor {
  /// For each row of a matrix the column with the largest number, the first of equals.
  var largestColumns: [Int] {
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
