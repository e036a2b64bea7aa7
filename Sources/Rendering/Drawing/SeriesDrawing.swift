import Kernels

/// Series of points as lines or as marks, told apart by colour, and by their dashes or shapes for whoever does not see
/// the colours.
enum SeriesDrawing {
  /// How many looks there are; series beyond begin again.
  private static let looks = 8

  static func look(_ number: Int) -> String { "s\(number % looks)" }

  static func writeLine(
    _ series: Plot.Series, number: Int, in frame: DrawingFrame, into writer: inout HTMLWriter
  ) {
    var path = DrawingPath()
    var isOpen = false
    for (x, y) in zip(series.x, series.y) {
      guard let point = frame.point(x, y) else {
        isOpen = false
        continue
      }
      if isOpen { path.line(to: point) } else { path.move(to: point) }
      isOpen = true
    }
    writer.element("path", [.init("class", "line \(look(number))"), .init("d", path.text)], text: "")
    // A line of one point has no length.
    if series.x.count == 1 { writeMarks(series, number: number, in: frame, into: &writer) }
  }

  static func writeMarks(
    _ series: Plot.Series, number: Int, in frame: DrawingFrame, into writer: inout HTMLWriter
  ) {
    var path = DrawingPath()
    for (x, y) in zip(series.x, series.y) {
      if let point = frame.point(x, y) { addMark(number, at: point, to: &path) }
    }
    writer.element("path", [.init("class", "mark \(look(number))"), .init("d", path.text)], text: "")
  }

  /// A square, a rhomb, or a triangle up or down.
  static func addMark(_ number: Int, at center: DrawingPoint, to path: inout DrawingPath) {
    let corners: [(Double, Double)] =
      switch number % 4 {
      case 0: [(-2.6, -2.6), (2.6, -2.6), (2.6, 2.6), (-2.6, 2.6)]
      case 1: [(0, -3.8), (3.8, 0), (0, 3.8), (-3.8, 0)]
      case 2: [(0, -3.8), (3.4, 2.6), (-3.4, 2.6)]
      default: [(0, 3.8), (3.4, -2.6), (-3.4, -2.6)]
      }
    for (index, corner) in corners.enumerated() {
      let point = DrawingPoint(x: center.x + corner.0, y: center.y + corner.1)
      if index == 0 { path.move(to: point) } else { path.line(to: point) }
    }
    path.close()
  }
}

/// What the series are called: at the ends of their lines where there is room, else in rows below.
struct SeriesLegend {
  struct Entry {
    var name: String
    var number: Int
    var isLine: Bool
  }

  let entries: [Entry]

  /// The widest label that stands beside a line.
  private static let roomBeside = 24
  private static let mostBeside = 8

  var fitsBeside: Bool {
    entries.count <= Self.mostBeside && entries.allSatisfy { columnWidth($0.name) <= Self.roomBeside }
  }

  /// What the labels take beside the plane.
  var widthBeside: Double { 14 + DrawingFrame.width(ofLongest: entries.map { $0.name }) }

  /// Each name at the height where its line ends, none over another.
  func writeBeside(_ ends: [Double], in frame: DrawingFrame, into writer: inout HTMLWriter) {
    let spacing = DrawingFrame.lineHeight - 2
    let order = ends.indices.sorted { (ends[$0], $0) < (ends[$1], $1) }
    var heights = ends
    var next = -Double.infinity
    for index in order {
      heights[index] = max(min(max(ends[index], 0), frame.height), next)
      next = heights[index] + spacing
    }
    // Those that were pushed out below move up again.
    var last = frame.height
    for index in order.reversed() {
      heights[index] = min(heights[index], last)
      last = heights[index] - spacing
    }
    for (index, entry) in entries.enumerated() {
      DrawingFrame.text(
        entry.name, x: frame.left + frame.width + 6, y: frame.top + heights[index] + 4, anchor: "start",
        class: "name \(SeriesDrawing.look(entry.number))", into: &writer)
    }
  }

  /// - Returns: where the rows end.
  func writeBelow(_ top: Double, into writer: inout HTMLWriter) -> Double {
    var x = 14.0
    var y = top + DrawingFrame.lineHeight
    for entry in entries {
      let width = 30 + Double(columnWidth(entry.name)) * DrawingFrame.characterWidth
      if x > 14, x + width > DrawingFrame.width {
        x = 14
        y += DrawingFrame.lineHeight + 2
      }
      var path = DrawingPath()
      if entry.isLine {
        path.move(to: DrawingPoint(x: x, y: y - 4))
        path.line(to: DrawingPoint(x: x + 22, y: y - 4))
      } else {
        SeriesDrawing.addMark(entry.number, at: DrawingPoint(x: x + 11, y: y - 4), to: &path)
      }
      writer.element(
        "path",
        [
          .init("class", "\(entry.isLine ? "line" : "mark") \(SeriesDrawing.look(entry.number))"),
          .init("d", path.text),
        ], text: "")
      DrawingFrame.text(entry.name, x: x + 28, y: y, anchor: "start", into: &writer)
      x += width + 16
    }
    return entries.isEmpty ? top : y + 6
  }
}
