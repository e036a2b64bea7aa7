import Kernels

/// A plot as SVG, from the numbers that its text is made of.
package struct PlotDrawing {
  private let plot: Plot
  private let words: PageWords

  package init(_ plot: Plot, words: PageWords) {
    self.plot = plot
    self.words = words
  }

  /// - Parameter summary: the text alternative.
  package func write(summary: String, into writer: inout HTMLWriter) {
    var content = HTMLWriter()
    let height: Double
    switch plot.content {
    case .lines(let lines): height = write(lines, into: &content)
    case .scatter(let scatter): height = write(scatter, into: &content)
    case .curve(let curve): height = write(curve, into: &content)
    case .contour(let contour): height = write(contour, into: &content)
    case .decisionBoundary(let boundary): height = write(boundary, into: &content)
    case .histogram(let histogram): height = write(histogram, into: &content)
    case .image(let image): height = write(image, into: &content)
    case .images(let images): height = ImagesDrawing(images: images, words: words).write(into: &content)
    }
    writer.open(
      "svg",
      [
        .init("class", "drawing"),
        .init("viewBox", "0 0 \(DrawingPath.number(DrawingFrame.width)) \(DrawingPath.number(height))"),
        .init("role", "img"), .init("aria-label", summary),
      ])
    writer.trusted(content.html)
    writer.close("svg")
  }

  // MARK: - Lines

  private static let wideHeight = 300.0
  private static let planarHeight = 400.0

  private func write(_ lines: Plot.Lines, into writer: inout HTMLWriter) -> Double {
    let legend = SeriesLegend(
      entries: lines.series.enumerated().map { .init(name: $0.element.name, number: $0.offset, isLine: true) }
    )
    let frame = DrawingFrame(
      x: AxisTicks(for: lines.series.flatMap { $0.x }, scale: lines.xAxis.scale, count: 8, extending: false),
      y: AxisTicks(for: lines.series.flatMap { $0.y }, scale: lines.yAxis.scale, count: 6, extending: true),
      xLabel: lines.xAxis.drawnLabel(words), yLabel: lines.yAxis.drawnLabel(words), height: Self.wideHeight,
      right: legend.fitsBeside ? legend.widthBeside : 12)
    frame.write(into: &writer) { writer in
      for (number, series) in lines.series.enumerated() {
        SeriesDrawing.writeLine(series, number: number, in: frame, into: &writer)
      }
    }
    guard legend.fitsBeside else { return legend.writeBelow(frame.bottom, into: &writer) }
    let ends = lines.series.map { series in
      zip(series.x, series.y).compactMap { frame.point($0, $1) }.max { $0.x <= $1.x }?.y ?? 0
    }
    legend.writeBeside(ends, in: frame, into: &writer)
    return frame.bottom
  }

  private func write(_ curve: Plot.Curve, into writer: inout HTMLWriter) -> Double {
    let all = curve.functions + (curve.points.map { [$0] } ?? [])
    let frame = DrawingFrame(
      x: AxisTicks(for: all.flatMap { $0.x }, scale: .linear, count: 8, extending: false),
      y: AxisTicks(for: curve.shownHeights, scale: .linear, count: 6, extending: true),
      height: Self.wideHeight)
    let markNumber = curve.functions.count
    frame.write(into: &writer) { writer in
      for (number, function) in curve.functions.enumerated() {
        SeriesDrawing.writeLine(function, number: number, in: frame, into: &writer)
      }
      if let points = curve.points {
        SeriesDrawing.writeMarks(points, number: markNumber, in: frame, into: &writer)
      }
    }
    var entries = curve.functions.enumerated().map {
      SeriesLegend.Entry(name: $0.element.name, number: $0.offset, isLine: true)
    }
    if let points = curve.points {
      entries.append(.init(name: points.name, number: markNumber, isLine: false))
    }
    return SeriesLegend(entries: entries).writeBelow(frame.bottom, into: &writer)
  }

  // MARK: - In the plane

  private func write(_ scatter: Plot.Scatter, into writer: inout HTMLWriter) -> Double {
    let frame = DrawingFrame(
      x: AxisTicks(
        for: scatter.groups.flatMap { $0.x }, scale: scatter.xAxis.scale, count: 7, extending: true),
      y: AxisTicks(
        for: scatter.groups.flatMap { $0.y }, scale: scatter.yAxis.scale, count: 6, extending: true),
      xLabel: scatter.xAxis.drawnLabel(words), yLabel: scatter.yAxis.drawnLabel(words),
      height: Self.planarHeight)
    frame.write(into: &writer) { writer in writeGroups(scatter.groups, in: frame, into: &writer) }
    return legend(ofGroups: scatter.groups).writeBelow(frame.bottom, into: &writer)
  }

  private func write(_ boundary: Plot.DecisionBoundary, into writer: inout HTMLWriter) -> Double {
    let frame = frame(of: boundary.grid)
    frame.write(into: &writer) { writer in
      FieldDrawing.writeAreas(boundary.grid, in: frame, into: &writer)
      writeGroups(boundary.groups, in: frame, into: &writer)
    }
    return legend(ofGroups: boundary.groups).writeBelow(frame.bottom, into: &writer)
  }

  private func write(_ contour: Plot.Contour, into writer: inout HTMLWriter) -> Double {
    let frame = frame(of: contour.grid)
    frame.write(into: &writer) { writer in
      FieldDrawing.writeLevels(contour.grid, in: frame, into: &writer)
      for (number, trajectory) in contour.trajectories.enumerated() {
        SeriesDrawing.writeLine(trajectory, number: number, in: frame, into: &writer)
        let ends = [trajectory.x.indices.first, trajectory.x.indices.last].compactMap { $0 }
        let marks = Plot.Series(
          name: trajectory.name, x: ends.map { trajectory.x[$0] }, y: ends.map { trajectory.y[$0] })
        SeriesDrawing.writeMarks(marks, number: number, in: frame, into: &writer)
      }
    }
    let entries = contour.trajectories.enumerated().map {
      SeriesLegend.Entry(name: $0.element.name, number: $0.offset, isLine: true)
    }
    return SeriesLegend(entries: entries).writeBelow(frame.bottom, into: &writer)
  }

  private func frame(of grid: Plot.Grid) -> DrawingFrame {
    DrawingFrame(
      x: AxisTicks(
        for: [grid.xRange.lowerBound, grid.xRange.upperBound], scale: .linear, count: 7, extending: false),
      y: AxisTicks(
        for: [grid.yRange.lowerBound, grid.yRange.upperBound], scale: .linear, count: 6, extending: false),
      height: Self.planarHeight)
  }

  private func writeGroups(_ groups: [Plot.Series], in frame: DrawingFrame, into writer: inout HTMLWriter) {
    for (number, group) in groups.enumerated() {
      SeriesDrawing.writeMarks(group, number: number, in: frame, into: &writer)
    }
  }

  private func legend(ofGroups groups: [Plot.Series]) -> SeriesLegend {
    SeriesLegend(
      entries: groups.enumerated().map { .init(name: $0.element.name, number: $0.offset, isLine: false) })
  }

  // MARK: - Bars and pixels

  private func write(_ histogram: Plot.Histogram, into writer: inout HTMLWriter) -> Double {
    let bins = histogram.counts.count
    let most = Double(max(histogram.counts.max() ?? 0, 1))
    let frame = DrawingFrame(
      x: AxisTicks(
        for: [histogram.range.lowerBound, histogram.range.upperBound], scale: .linear, count: 8,
        extending: false),
      y: AxisTicks(for: [0, most], scale: .linear, count: 5, extending: true), height: Self.wideHeight)
    frame.write(into: &writer) { writer in
      var path = DrawingPath()
      let step = frame.width / Double(max(bins, 1))
      for (bin, count) in histogram.counts.enumerated() where count > 0 {
        guard let top = frame.point(histogram.range.lowerBound, Double(count))?.y else { continue }
        path.rectangle(
          x: Double(bin) * step + 0.5, y: top, width: max(step - 1, 0.5), height: frame.height - top)
      }
      writer.element("path", [.init("class", "bars"), .init("d", path.text)], text: "")
    }
    return frame.bottom
  }

  /// Pixels of one brightness, of sixteen steps, are one shape.
  private func write(_ image: Plot.Image, into writer: inout HTMLWriter) -> Double {
    let side = min(DrawingFrame.width / 2 / Double(image.width), 360 / Double(image.height))
    let left = (DrawingFrame.width - side * Double(image.width)) / 2
    var paths = Array(repeating: DrawingPath(), count: 17)
    for (index, brightness) in image.brightness.enumerated() where brightness > 0 {
      let step = Int((min(brightness, 1) * 16).rounded())
      let (row, column) = index.quotientAndRemainder(dividingBy: image.width)
      paths[step].rectangle(
        x: left + Double(column) * side, y: 8 + Double(row) * side, width: side, height: side)
    }
    for (step, path) in paths.enumerated() where step > 0 && !path.isEmpty {
      writer.element(
        "path", [.init("class", "ink i\(step)"), .init("d", path.text)], text: "")
    }
    var outline = DrawingPath()
    outline.rectangle(
      x: left, y: 8, width: side * Double(image.width), height: side * Double(image.height))
    writer.element("path", [.init("class", "axes"), .init("d", outline.text)], text: "")
    return 16 + side * Double(image.height)
  }
}
