// Text alternatives: what is shown, in a sentence or two, from the numbers.

extension Table {
  /// "Table of 3 rows: epoch, loss, accuracy."
  public var summary: String {
    let names = columns.map { $0.name }.joined(separator: ", ")
    let opening = title.isEmpty ? "Table" : title + ": table"
    return "\(opening) of \(rowCount) \(rowCount == 1 ? "row" : "rows"): \(names)."
  }
}

extension Plot {
  /// "Line plot of 2 series. plain goes from 2.30 at 0 to 0.404 at 20; …"
  public var summary: String {
    let sentence = content.summary
    return title.isEmpty ? sentence : title + ": " + sentence
  }
}

extension Plot.Content {
  fileprivate var summary: String {
    switch self {
    case .lines(let lines):
      let scale = lines.yAxis.scale == .log ? " on a log scale" : ""
      return "line plot of \(counted(lines.series.count, "series", "series"))\(scale). "
        + courses(lines.series)
    case .scatter(let scatter):
      return "scatter plot of " + sizes(scatter.groups) + "."
    case .curve(let curve):
      let points = curve.points.map { counted($0.x.count, "point", "points") + " and " } ?? ""
      return "\(points)\(counted(curve.functions.count, "curve", "curves")). " + courses(curve.functions)
    case .contour(let contour):
      let finite = contour.grid.values.filter { $0.isFinite }
      let heights =
        finite.isEmpty ? "" : ", from \(briefly(finite.min() ?? 0)) to \(briefly(finite.max() ?? 0))"
      return "contour plot over \(described(contour.grid))\(heights). " + ways(contour.trajectories)
    case .decisionBoundary(let boundary):
      return "decision boundary over \(described(boundary.grid)), with " + sizes(boundary.groups) + "."
    case .histogram(let histogram):
      let total = histogram.counts.reduce(0, +)
      return
        "histogram of \(counted(total, "value", "values")) from \(briefly(histogram.range.lowerBound)) to "
        + "\(briefly(histogram.range.upperBound)) in \(counted(histogram.counts.count, "bin", "bins"))."
    case .image(let image): return "image of \(image.width) × \(image.height) pixels."
    }
  }
}

private func counted(_ count: Int, _ one: String, _ many: String) -> String {
  "\(count) \(count == 1 ? one : many)"
}

private func described(_ grid: Plot.Grid) -> String {
  "\(briefly(grid.xRange.lowerBound)) to \(briefly(grid.xRange.upperBound)) × "
    + "\(briefly(grid.yRange.lowerBound)) to \(briefly(grid.yRange.upperBound))"
}

private func sizes(_ groups: [Plot.Series]) -> String {
  groups.map { "\(counted($0.x.count, "point", "points")) of \($0.name)" }.joined(separator: ", ")
}

/// Where each series begins and ends.
private func courses(_ series: [Plot.Series]) -> String {
  let parts = series.compactMap { series -> String? in
    guard let first = series.y.first, let last = series.y.last, let start = series.x.first,
      let end = series.x.last
    else { return nil }
    return
      "\(series.name) goes from \(briefly(first)) at \(placed(start)) to \(briefly(last)) at \(placed(end))"
  }
  return parts.isEmpty ? "" : parts.joined(separator: "; ") + "."
}

private func ways(_ trajectories: [Plot.Series]) -> String {
  let parts = trajectories.compactMap { way -> String? in
    guard let startX = way.x.first, let startY = way.y.first, let endX = way.x.last, let endY = way.y.last
    else { return nil }
    return
      "\(way.name) goes from (\(briefly(startX)), \(briefly(startY))) to (\(briefly(endX)), \(briefly(endY))) "
      + "in \(counted(way.x.count - 1, "step", "steps"))"
  }
  return parts.isEmpty ? "" : parts.joined(separator: "; ") + "."
}

/// An epoch reads better as 20 than as 20.0.
private func placed(_ value: Double) -> String {
  value.isFinite && value == value.rounded(.towardZero) && value.magnitude < 1e6
    ? fixedPoint(value, digits: 0) : briefly(value)
}
