// Line plots, scatter plots and curves: points in a frame.

/// The default size of what is drawn over time, and of what is drawn in the plane (nearly square on a screen, where
/// characters are twice as high as wide).
enum PlotSize {
  static let wide = (width: 72, height: 20)
  static let planar = (width: 60, height: 25)
}

extension Plot.Lines {
  func text() -> [String] {
    let x = AxisTicks(for: series.flatMap { $0.x }, scale: xAxis.scale, count: 8, extending: false)
    let y = AxisTicks(for: series.flatMap { $0.y }, scale: yAxis.scale, count: 6, extending: true)
    let frame = Frame(x: x, y: y, width: PlotSize.wide.width, height: PlotSize.wide.height)
    var canvas = Canvas(width: frame.width, height: frame.height)
    for (number, series) in series.enumerated() { canvas.draw(series, in: frame, number: number) }
    return frame.lines(canvas, xLabel: xAxis.described, yLabel: yAxis.described)
      + legend(series.legendEntries, indent: 2)
  }
}

extension Plot.Scatter {
  func text() -> [String] {
    let x = AxisTicks(for: groups.flatMap { $0.x }, scale: xAxis.scale, count: 7, extending: true)
    let y = AxisTicks(for: groups.flatMap { $0.y }, scale: yAxis.scale, count: 6, extending: true)
    let frame = Frame(x: x, y: y, width: PlotSize.planar.width, height: PlotSize.planar.height)
    var canvas = Canvas(width: frame.width, height: frame.height)
    for (number, group) in groups.enumerated() { canvas.dot(group, in: frame, number: number) }
    return frame.lines(canvas, xLabel: xAxis.described, yLabel: yAxis.described)
      + legend(groups.legendEntries, indent: 2)
  }
}

extension Plot.Curve {
  /// Points have the first mark, functions the following ones.
  func text() -> [String] {
    let all = functions + (points.map { [$0] } ?? [])
    let x = AxisTicks(for: all.flatMap { $0.x }, scale: .linear, count: 8, extending: false)
    let y = AxisTicks(for: shownHeights, scale: .linear, count: 6, extending: true)
    let frame = Frame(x: x, y: y, width: PlotSize.wide.width, height: PlotSize.wide.height)
    var canvas = Canvas(width: frame.width, height: frame.height)
    var entries: [(mark: Character, name: String)] = []
    for (number, function) in functions.enumerated() {
      canvas.draw(function, in: frame, number: number)
      entries.append((Canvas.mark(ofSeries: number), function.name))
    }
    if let points {
      for (x, y) in zip(points.x, points.y) {
        if let column = frame.column(x), let row = frame.row(y) {
          canvas.stamp(column: column, row: row, "O")
        }
      }
      entries.append(("O", points.name))
    }
    return frame.lines(canvas, xLabel: "", yLabel: "") + legend(entries, indent: 2)
  }

  /// With points, the axis shows them and half of their span beyond: a polynomial that shoots off must not flatten
  /// everything else.
  package var shownHeights: [Double] {
    let heights = functions.flatMap { $0.y }
    guard let points, let low = points.y.filter({ $0.isFinite }).min(),
      let high = points.y.filter({ $0.isFinite }).max(),
      low < high
    else { return heights + (points?.y ?? []) }
    let margin = (high - low) / 2
    return points.y + heights.filter { $0 >= low - margin && $0 <= high + margin }
  }
}

// MARK: - Drawing series

extension Canvas {
  /// Points joined by lines; a point without a place interrupts them.
  mutating func draw(_ series: Plot.Series, in frame: Frame, number: Int) {
    var previous: (column: Int, row: Int)?
    for (x, y) in zip(series.x, series.y) {
      guard let column = frame.column(x), let row = frame.row(y) else {
        previous = nil
        continue
      }
      let cell = (column: column, row: row)
      line(from: previous ?? cell, to: cell, series: number)
      previous = cell
    }
  }

  mutating func dot(_ series: Plot.Series, in frame: Frame, number: Int) {
    for (x, y) in zip(series.x, series.y) {
      if let column = frame.column(x), let row = frame.row(y) {
        mark(column: column, row: row, series: number)
      }
    }
  }
}

extension [Plot.Series] {
  var legendEntries: [(mark: Character, name: String)] {
    enumerated().map { (Canvas.mark(ofSeries: $0.offset), $0.element.name) }
  }
}

extension Plot.Axis {
  /// The label, with a word about the scale where it is not the usual one.
  var described: String {
    switch scale {
    case .linear: label
    case .log: label.isEmpty ? "(log scale)" : label + " (log scale)"
    }
  }
}
