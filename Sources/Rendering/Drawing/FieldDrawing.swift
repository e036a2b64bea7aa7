import Kernels

/// Functions of two numbers: lines of equal height, and areas of one class.
enum FieldDrawing {
  /// For each level a line through the places where the function has that height, by marching squares: on each edge
  /// between two nodes that lie on either side, as far along as the height is between theirs.
  static func writeLevels(_ grid: Plot.Grid, in frame: DrawingFrame, into writer: inout HTMLWriter) {
    for (index, level) in grid.levels.enumerated() {
      let path = LevelLine(grid, level, frame).path
      writer.element("path", [.init("class", "level l\(index)"), .init("d", path.text)], text: "")
    }
  }

  /// The nodes of each class as stripes, one behind the other in a row.
  static func writeAreas(_ grid: Plot.Grid, in frame: DrawingFrame, into writer: inout HTMLWriter) {
    let stepX = frame.width / Double(grid.columns - 1)
    let stepY = frame.height / Double(grid.rows - 1)
    var paths: [Int: DrawingPath] = [:]
    for row in 0..<grid.rows {
      let values = grid.values[row * grid.columns..<(row + 1) * grid.columns]
      var start = values.startIndex
      while start < values.endIndex {
        var end = start + 1
        while end < values.endIndex, values[end] == values[start] { end += 1 }
        if let number = Int(exactly: values[start]), number >= 0 {
          let first = Double(start - values.startIndex)
          paths[number, default: DrawingPath()].rectangle(
            x: (first - 0.5) * stepX, y: frame.height - (Double(row) + 0.5) * stepY,
            width: Double(end - start) * stepX, height: stepY)
        }
        start = end
      }
    }
    for number in paths.keys.sorted() {
      guard let path = paths[number] else { continue }
      writer.element(
        "path", [.init("class", "area \(SeriesDrawing.look(number))"), .init("d", path.text)], text: "")
    }
  }
}

/// The line of one level over a grid.
private struct LevelLine {
  private let grid: Plot.Grid
  private let level: Double
  private let frame: DrawingFrame
  /// The edges that the line passes, each with the one or two that come before and after it.
  private var neighbours: [Int: [Int]] = [:]

  init(_ grid: Plot.Grid, _ level: Double, _ frame: DrawingFrame) {
    self.grid = grid
    self.level = level
    self.frame = frame
    for row in 0..<grid.rows - 1 {
      for column in 0..<grid.columns - 1 { addCell(column, row) }
    }
  }

  private func value(_ column: Int, _ row: Int) -> Double { grid.values[row * grid.columns + column] }

  /// Edges are numbered by the node at their lower or left end.
  private func edge(_ column: Int, _ row: Int, isUpright: Bool) -> Int {
    2 * (row * grid.columns + column) + (isUpright ? 1 : 0)
  }

  private mutating func addCell(_ column: Int, _ row: Int) {
    let corners = [
      value(column, row), value(column + 1, row), value(column + 1, row + 1), value(column, row + 1),
    ]
    guard corners.allSatisfy({ $0.isFinite }) else { return }
    let isAbove = corners.map { $0 >= level }
    let edges = [
      edge(column, row, isUpright: false), edge(column + 1, row, isUpright: true),
      edge(column, row + 1, isUpright: false), edge(column, row, isUpright: true),
    ]
    let crossed = (0..<4).filter { isAbove[$0] != isAbove[($0 + 1) % 4] }
    if crossed.count == 2 {
      connect(edges[crossed[0]], edges[crossed[1]])
    } else if crossed.count == 4 {
      // A saddle: the height in the middle says which corners belong together.
      let middle = corners.reduce(0) { $0 + $1 / 4 }
      let joinsFirst = (middle >= level) == isAbove[0]
      connect(edges[0], edges[joinsFirst ? 1 : 3])
      connect(edges[2], edges[joinsFirst ? 3 : 1])
    }
  }

  private mutating func connect(_ one: Int, _ other: Int) {
    neighbours[one, default: []].append(other)
    neighbours[other, default: []].append(one)
  }

  private func point(on edge: Int) -> DrawingPoint? {
    let (row, column) = (edge / 2).quotientAndRemainder(dividingBy: grid.columns)
    let isUpright = edge % 2 == 1
    let start = value(column, row)
    let end = isUpright ? value(column, row + 1) : value(column + 1, row)
    let share = (level / 2 - start / 2) / (end / 2 - start / 2)
    let across = Double(column) + (isUpright ? 0 : share)
    let up = Double(row) + (isUpright ? share : 0)
    guard across.isFinite, up.isFinite else { return nil }
    return DrawingPoint(
      x: across / Double(grid.columns - 1) * frame.width,
      y: (1 - up / Double(grid.rows - 1)) * frame.height)
  }

  /// Open pieces first, which begin and end at the border, then the closed ones.
  var path: DrawingPath {
    var path = DrawingPath()
    var left = Set(neighbours.keys)
    let order = neighbours.keys.sorted()
    for isOpen in [true, false] {
      for start in order where left.contains(start) && (!isOpen || neighbours[start]?.count == 1) {
        var current = start
        var isFirst = true
        while left.remove(current) != nil {
          if let point = point(on: current) {
            if isFirst { path.move(to: point) } else { path.line(to: point) }
            isFirst = false
          }
          current = neighbours[current]?.first { left.contains($0) } ?? start
        }
        if !isOpen { path.close() }
      }
    }
    return path
  }
}
