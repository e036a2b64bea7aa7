extension Plot.Contour {
  /// The bands between levels, the lowest blank, and the trajectories over them: S where one starts, E where it
  /// ends.
  func text() -> [String] {
    let x = AxisTicks(
      for: [grid.xRange.lowerBound, grid.xRange.upperBound], scale: .linear, count: 7, extending: false)
    let y = AxisTicks(
      for: [grid.yRange.lowerBound, grid.yRange.upperBound], scale: .linear, count: 6, extending: false)
    let frame = Frame(x: x, y: y, width: PlotSize.planar.width, height: PlotSize.planar.height)
    var canvas = Canvas(width: frame.width, height: frame.height)
    let levels = grid.levels
    for row in 0..<frame.height {
      for column in 0..<frame.width {
        let value = grid.value(column: column, of: frame.width, row: frame.height - 1 - row, of: frame.height)
        canvas.fill(column: column, row: row, with: bandCharacter(value, levels))
      }
    }
    for (number, trajectory) in trajectories.enumerated() {
      canvas.drawClipped(trajectory, in: frame, number: number)
    }
    for trajectory in trajectories {
      canvas.stampEnds(trajectory, in: frame)
    }
    var entries = trajectories.legendEntries
    if !entries.isEmpty { entries += [("S", "start"), ("E", "end")] }
    return frame.lines(canvas, xLabel: "", yLabel: "") + bandLegend(levels) + legend(entries, indent: 2)
  }

  /// From paper to ink, in steps that the eye can tell apart, and apart from the marks of trajectories.
  private static let bands: [Character] = [" ", ".", ":", "-", "="]

  private func bandCharacter(_ value: Double, _ levels: [Double]) -> Character {
    guard !value.isNaN else { return "?" }
    return Plot.Contour.bands[levels.filter { value >= $0 }.count]
  }

  private func bandLegend(_ levels: [Double]) -> [String] {
    if levels.isEmpty { return [] }
    var line = "  levels:"
    for (index, level) in levels.enumerated() {
      line += " \"\(String(Plot.Contour.bands[index]))\" < " + briefly(level)
    }
    return [line + " <= \"\(String(Plot.Contour.bands[levels.count]))\""]
  }
}

extension Plot.Grid {
  /// The values that divide the nodes into five equal shares: wherever the function is steep or flat, there is
  /// something to see. Fewer where shares coincide.
  package var levels: [Double] {
    let sorted = values.filter { $0.isFinite }.sorted()
    guard let lowest = sorted.first else { return [] }
    var levels: [Double] = []
    for share in 1...4 {
      let level = sorted[sorted.count * share / 5]
      if level > (levels.last ?? lowest) { levels.append(level) }
    }
    return levels
  }

  /// The node nearest to cell (column, row) of a raster over the same ranges.
  func value(column: Int, of width: Int, row: Int, of height: Int) -> Double {
    let nearestColumn = (2 * column * (columns - 1) + (width - 1)) / (2 * (width - 1))
    let nearestRow = (2 * row * (rows - 1) + (height - 1)) / (2 * (height - 1))
    return values[nearestRow * columns + nearestColumn]
  }
}

// MARK: - Trajectories

extension Canvas {
  /// Joins the points, with what lies outside of the axes cut off.
  mutating func drawClipped(_ series: Plot.Series, in frame: Frame, number: Int) {
    var previous: (x: Double, y: Double)?
    for (x, y) in zip(series.x, series.y) {
      guard let px = frame.x.position(x), let py = frame.y.position(y), px.isFinite, py.isFinite else {
        previous = nil
        continue
      }
      let point = (x: px, y: py)
      if let (start, end) = clipped(from: previous ?? point, to: point) {
        line(from: cell(start, frame), to: cell(end, frame), series: number)
      }
      previous = point
    }
  }

  mutating func stampEnds(_ series: Plot.Series, in frame: Frame) {
    let ends: [(Int, Character)] = [(0, "S"), (series.x.count - 1, "E")]
    for (index, character) in ends where series.x.indices.contains(index) {
      if let column = frame.column(series.x[index]), let row = frame.row(series.y[index]) {
        stamp(column: column, row: row, character)
      }
    }
  }

  private func cell(_ point: (x: Double, y: Double), _ frame: Frame) -> (column: Int, row: Int) {
    let column = (point.x * Double(frame.width - 1)).rounded(.toNearestOrAwayFromZero)
    let row = (point.y * Double(frame.height - 1)).rounded(.toNearestOrAwayFromZero)
    return (Int(column), frame.height - 1 - Int(row))
  }
}

/// The part of a line inside of the unit square, or nil (Liang and Barsky, ACM TOG 1984).
private func clipped(
  from start: (x: Double, y: Double), to end: (x: Double, y: Double)
) -> (start: (x: Double, y: Double), end: (x: Double, y: Double))? {
  var enter = 0.0
  var leave = 1.0
  let dx = end.x - start.x
  let dy = end.y - start.y
  for (direction, distance) in [(-dx, start.x), (dx, 1 - start.x), (-dy, start.y), (dy, 1 - start.y)] {
    if direction == 0 {
      if distance < 0 { return nil }
    } else if direction < 0 {
      enter = max(enter, distance / direction)
    } else {
      leave = min(leave, distance / direction)
    }
  }
  guard enter <= leave else { return nil }
  func inside(_ value: Double) -> Double { min(max(value, 0), 1) }
  return (
    (inside(start.x + enter * dx), inside(start.y + enter * dy)),
    (inside(start.x + leave * dx), inside(start.y + leave * dy))
  )
}

/// Three significant digits, for legends and sentences.
package func briefly(_ value: Double) -> String {
  guard value.isFinite, value != 0 else { return fixedPoint(value, digits: 0) }
  let magnitude = value.magnitude
  if magnitude >= 1e6 || magnitude < 1e-4 { return scientific(value, digits: 2) }
  var digits = 2
  if magnitude >= 10 { digits = magnitude >= 100 ? 0 : 1 }
  var bound = 1.0
  while magnitude < bound {
    digits += 1
    bound /= 10
  }
  return fixedPoint(value, digits: digits)
}
