/// The way that an optimiser took over a function: points, losses and gradients at each step.
public struct Descent {
  /// From the start to the end: one more than there were steps.
  public let points: [Tensor]
  /// The function's value at each point.
  public let losses: [Double]
  /// The Euclidean length of the gradient at each point.
  public let gradientNorms: [Double]

  /// As many points as losses and norms, at least one.
  package init(points: [Tensor], losses: [Double], gradientNorms: [Double]) {
    precondition(
      !points.isEmpty && points.count == losses.count && points.count == gradientNorms.count,
      "each point is measured")
    self.points = points
    self.losses = losses
    self.gradientNorms = gradientNorms
  }

  /// Points of a loop of one's own, with the function's values and gradients computed at each.
  ///
  /// Traps without points, and where the function's result is not a scalar.
  public init(points: [Tensor], of function: (Tensor) -> Tensor) {
    self = orTrap { () throws(KernelError) in
      try Descent.along(points) { (point) throws(KernelError) in function(point) }
    }
  }

  /// The core of `init(points:of:)`.
  package static func along(
    _ points: [Tensor], of function: Differentiation.Function
  ) throws(KernelError) -> Descent {
    guard !points.isEmpty else { throw .empty(operation: "Descent(points:of:)") }
    var losses: [Double] = []
    var norms: [Double] = []
    for point in points {
      let (value, gradient) = try Differentiation.valueAndGradient(at: point.detached, of: function)
      losses.append(try value.scalarValue())
      norms.append(length(gradient.buffer.elements, gradient.count))
    }
    return Descent(points: points.map { $0.detached }, losses: losses, gradientNorms: norms)
  }
}

extension Descent {
  /// Where it ended.
  public var final: Tensor { points[points.count - 1] }

  /// A row per step (the first, each `every`-th and the last): loss, gradient norm, and the point if it has at
  /// most four elements. Traps unless `every` is at least 1.
  public func table(every: Int = 1) -> Table {
    orTrap { () throws(KernelError) in try stepTable(every: every) }
  }

  /// The core of `table`.
  package func stepTable(every: Int) throws(KernelError) -> Table {
    let shown = try rowsShown(of: points.count, every: every)
    var columns = [Column("step", shown)]
    let elements = points[0].count
    if elements <= 4, points.allSatisfy({ $0.count == elements }) {
      for element in 0..<elements {
        columns.append(
          Column("w[\(element)]", shown.map { Double(points[$0].buffer.elements[element]) }))
      }
    }
    columns.append(Column(Metric.loss.title, shown.map { losses[$0] }))
    columns.append(Column(Metric.gradientNorm.title, shown.map { gradientNorms[$0] }))
    return Table(columns)
  }

  /// Loss or gradient norm over the steps. Traps on another metric.
  public func plot(_ metric: Metric = .loss, scale: Scale = .linear) -> Plot {
    orTrap { () throws(KernelError) in try stepPlot(metric, scale: scale) }
  }

  /// The core of `plot`.
  package func stepPlot(_ metric: Metric, scale: Scale) throws(KernelError) -> Plot {
    let values: [Double]
    switch metric {
    case .loss: values = losses
    case .gradientNorm: values = gradientNorms
    case .accuracy, .validationLoss, .validationAccuracy, .learningRate:
      throw .unsuitableData(
        reason: "a Descent has no \(metric.title); `plot` takes .loss and .gradientNorm")
    }
    return Plot.lines(named: [(metric.title, values)], xLabel: "step", yLabel: metric.title, scale: scale)
  }

  /// The points as a line in the plane, for contour plots.
  package func trajectory(named name: String) throws(KernelError) -> Plot.Series {
    for point in points where point.count != 2 {
      throw .unsupportedShape(
        operation: "Plot.contour(trajectories:)", shape: point.shape, expected: "points with two elements")
    }
    return Plot.Series(
      name: name, x: points.map { Double($0.buffer.elements[0]) },
      y: points.map { Double($0.buffer.elements[1]) })
  }

  /// What `show` shows of a descent: a table of about ten rows.
  public var output: Output {
    .table(orTrap { () throws(KernelError) in try stepTable(every: overviewStride(points.count)) })
  }
}

extension Descent {
  /// One sentence: "100 steps: loss 4.0000 -> 0.0012".
  public var description: String {
    "\(points.count - 1) steps: loss \(format(losses[0], digits: 4)) -> "
      + format(losses[losses.count - 1], digits: 4)
  }
}
