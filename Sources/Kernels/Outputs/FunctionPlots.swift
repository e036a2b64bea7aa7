// Pictures of functions of two numbers: level bands and decision boundaries.

extension Plot {
  /// The core of the contour plots: a function of (x, y) that may fail, sampled on the standard grid.
  package static func contour(
    x: ClosedRange<Double>, y: ClosedRange<Double>, title: String, trajectories: [Series],
    of function: (Double, Double) throws(KernelError) -> Double
  ) throws(KernelError) -> Plot {
    let grid = try Grid.sampled(x: x, y: y, function)
    return Plot(title: title, content: .contour(Contour(grid: grid, trajectories: trajectories)))
  }

  /// The core of the decision boundaries: `classify` takes points [n, 2] and gives the class of each.
  ///
  /// The plot is as large as the data with a tenth more on each side.
  package static func decisionBoundary(
    on data: Dataset, title: String, classify: (Tensor) throws(KernelError) -> [Int]
  ) throws(KernelError) -> Plot {
    guard data.features == 2, data.classes != nil else {
      throw .unsuitableData(
        reason: "Plot.decisionBoundary needs classes over two features; \(data.description)")
    }
    let groups = try data.pointGroups(use: "Plot.decisionBoundary")
    let x = widened(data.inputs.column(0))
    let y = widened(data.inputs.column(1))
    var points: [Float] = []
    let (columns, rows) = (Grid.standardColumns, Grid.standardRows)
    let outline = Grid(
      xRange: x, yRange: y, columns: columns, rows: rows, values: Array(repeating: 0, count: columns * rows))
    for row in 0..<rows {
      for column in 0..<columns {
        let point = outline.point(column: column, row: row)
        points += [Float(point.x), Float(point.y)]
      }
    }
    let classes = try classify(Tensor(points, shape: [columns * rows, 2]))
    let grid = Grid(xRange: x, yRange: y, columns: columns, rows: rows, values: classes.map { Double($0) })
    return Plot(title: title, content: .decisionBoundary(DecisionBoundary(grid: grid, groups: groups)))
  }

  private static func widened(_ values: [Double]) -> ClosedRange<Double> {
    let finite = values.filter { $0.isFinite }
    let low = finite.min() ?? 0
    let high = finite.max() ?? 1
    let margin = high > low ? (high - low) * 0.1 : max(low.magnitude * 0.1, 1)
    return (low - margin)...(high + margin)
  }
}

extension Plot.Grid {
  /// A function sampled on a grid, row by row from below.
  package static func sampled(
    x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int = standardColumns, rows: Int = standardRows,
    _ function: (Double, Double) throws(KernelError) -> Double
  ) throws(KernelError) -> Plot.Grid {
    try Plot.checkRange(x, name: "x")
    try Plot.checkRange(y, name: "y")
    let outline = Plot.Grid(
      xRange: x, yRange: y, columns: columns, rows: rows, values: Array(repeating: 0, count: columns * rows))
    var values: [Double] = []
    values.reserveCapacity(columns * rows)
    for row in 0..<rows {
      for column in 0..<columns {
        let point = outline.point(column: column, row: row)
        values.append(try function(point.x, point.y))
      }
    }
    return Plot.Grid(xRange: x, yRange: y, columns: columns, rows: rows, values: values)
  }
}
