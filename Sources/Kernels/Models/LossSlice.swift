/// The loss along a straight line through the space of parameters.
///
///     let slice = run.model.lossSlice(on: digits, along: run.model.randomDirection(seed: 1))
///     show(slice.plot(scale: .log))
///     slice.losses.min()
public struct LossSlice: Equatable, Sendable {
  /// Multiples of the direction, from one end of the line to the other: 0 is the model itself.
  public let positions: [Double]
  /// The mean loss at each position.
  public let losses: [Double]

  /// The loss over the positions.
  public func plot(scale: Scale = .linear, title: String = "") -> Plot {
    Plot.lines(
      named: [(Metric.loss.title, losses)], title: title, x: positions, xLabel: "position",
      yLabel: Metric.loss.title, scale: scale)
  }

  public var table: Table { Table([Column("position", positions), Column(Metric.loss.title, losses)]) }
}

extension LossSlice: CustomStringConvertible {
  /// One sentence: "51 losses from position -1.0 to 1.0".
  public var description: String {
    "\(losses.count) losses from position \(positions[0]) to \(positions[positions.count - 1])"
  }
}

extension Sequential {
  /// The loss at the parameters θ + a d, for `points` equally distant a in `range`, d being the direction
  /// [parameterCount]: a random one, an eigenvector of the Hessian, the gradient.
  ///
  /// Traps where the direction has another shape than the parameters, unless the range is not empty and within
  /// ±10³⁰, and unless there are from 2 to 1000 points.
  public func lossSlice(
    on data: Dataset, along direction: Tensor, in range: ClosedRange<Double> = -1...1, points: Int = 51,
    loss: Loss = .automatic
  ) -> LossSlice {
    orTrap { () throws(KernelError) in
      try slicedLoss(on: data, along: direction, in: range, points: points, loss: loss) {
        () throws(KernelError) in
      }
    }
  }

  /// The loss between this model (at position 0) and another one (at 1), and somewhat beyond, at the parameters
  /// (1 − a) θ + a θ': is there a barrier between two solutions, or between the beginning and the end of a
  /// training?
  ///
  ///     network.lossSlice(on: digits, to: run.model).plot()
  ///
  /// Goodfellow, Vinyals, Saxe: Qualitatively Characterizing Neural Network Optimization Problems, 2015. Traps
  /// where the other model has not as many parameters, and as the other function does.
  public func lossSlice(
    on data: Dataset, to other: Sequential, in range: ClosedRange<Double> = -0.5...1.5, points: Int = 51,
    loss: Loss = .automatic
  ) -> LossSlice {
    orTrap { () throws(KernelError) in
      try slicedLoss(on: data, along: try way(to: other), in: range, points: points, loss: loss) {
        () throws(KernelError) in
      }
    }
  }
}

// MARK: - Cores

/// Further away, parameters of a `Float` say nothing any more.
private let mostMultiple = 1e30

extension Sequential {
  /// - Parameter willEvaluate: called before each loss is computed, to count its cost or to end it all.
  package func slicedLoss(
    on data: Dataset, along direction: Tensor, in range: ClosedRange<Double>, points: Int, loss: Loss,
    willEvaluate: () throws(KernelError) -> Void
  ) throws(KernelError) -> LossSlice {
    try checkDirection(direction, for: "lossSlice")
    try Plot.checkRange(range, name: "in")
    guard range.lowerBound >= -mostMultiple, range.upperBound <= mostMultiple else {
      throw .invalidArgument(
        name: "in", value: "\(range.lowerBound)...\(range.upperBound)",
        allowed: "within -\(mostMultiple)...\(mostMultiple)")
    }
    guard points >= 2, points <= 1000 else {
      throw .invalidArgument(name: "points", value: "\(points)", allowed: "from 2 to 1000")
    }
    var (positions, losses): ([Double], [Double]) = ([], [])
    for point in 0..<points {
      // One division at the end: whole numbers, and the model itself, are met exactly.
      let (before, after) = (Double(points - 1 - point), Double(point))
      let position = (range.lowerBound * before + range.upperBound * after) / Double(points - 1)
      try willEvaluate()
      positions.append(position)
      losses.append(try shiftedLoss(on: data, by: [(position, direction)], loss: loss))
    }
    return LossSlice(positions: positions, losses: losses)
  }

  /// From the parameters of this model to those of the other.
  package func way(to other: Sequential) throws(KernelError) -> Tensor {
    try checkDirection(other.parameters, for: "lossSlice(on:to:)")
    return try other.parameters.subtracting(parameters)
  }

  /// The loss at θ + Σ aᵢ dᵢ; infinite or NaN where it is.
  func shiftedLoss(
    on data: Dataset, by steps: [(length: Double, direction: Tensor)], loss: Loss
  ) throws(KernelError) -> Double {
    var place = parameters
    for (length, direction) in steps { place = try place.adding(direction * length) }
    return try replacingParameters(place).evaluation(on: data, loss: loss).loss
  }
}
