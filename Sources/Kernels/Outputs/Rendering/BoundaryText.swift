extension Plot.DecisionBoundary {
  /// Each class's land in a light shade, its points with the class's mark.
  func text() -> [String] {
    let x = AxisTicks(
      for: [grid.xRange.lowerBound, grid.xRange.upperBound], scale: .linear, count: 7, extending: false)
    let y = AxisTicks(
      for: [grid.yRange.lowerBound, grid.yRange.upperBound], scale: .linear, count: 6, extending: false)
    let frame = Frame(x: x, y: y, width: PlotSize.planar.width, height: PlotSize.planar.height)
    var canvas = Canvas(width: frame.width, height: frame.height)
    for row in 0..<frame.height {
      for column in 0..<frame.width {
        let value = grid.value(column: column, of: frame.width, row: frame.height - 1 - row, of: frame.height)
        let shades = Plot.DecisionBoundary.shades
        let shade = value >= 0 && value < 1e6 ? shades[Int(value) % shades.count] : "?"
        canvas.fill(column: column, row: row, with: shade)
      }
    }
    for (number, group) in groups.enumerated() { canvas.dot(group, in: frame, number: number) }
    return frame.lines(canvas, xLabel: "", yLabel: "") + shadeLegend
  }

  private static let shades: [Character] = [".", " ", ":", "-", "'", "="]

  private var shadeLegend: [String] {
    var entries: [(mark: Character, name: String)] = []
    for (number, group) in groups.enumerated() {
      let shade = Plot.DecisionBoundary.shades[number % Plot.DecisionBoundary.shades.count]
      entries.append((Canvas.mark(ofSeries: number), "\(group.name) (land \"\(String(shade))\")"))
    }
    return legend(entries, indent: 2)
  }
}
