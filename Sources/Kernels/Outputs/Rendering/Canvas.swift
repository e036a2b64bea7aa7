/// A grid of characters on which a plot is drawn, row 0 at the top.
///
/// Series are kept apart from the background until the end: where several meet in a cell, their marks take turns
/// from cell to cell, so that none hides another that runs along with it.
struct Canvas {
  let width: Int
  let height: Int
  private var background: [Character]
  /// For every cell a bit for every series that passes through.
  private var series: [UInt64]
  private var overlay: [Character?]

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    background = Array(repeating: " ", count: width * height)
    series = Array(repeating: 0, count: width * height)
    overlay = Array(repeating: nil, count: width * height)
  }

  /// More series than these share marks.
  static let marks: [Character] = [
    "*", "o", "+", "x", "#", "@", "%", "&", "=", "~", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j",
  ]

  static func mark(ofSeries number: Int) -> Character { marks[number % marks.count] }
}

// MARK: - Drawing

extension Canvas {
  mutating func fill(column: Int, row: Int, with character: Character) {
    if holds(column, row) { background[row * width + column] = character }
  }

  mutating func mark(column: Int, row: Int, series number: Int) {
    if holds(column, row) { series[row * width + column] |= 1 << UInt64(number % Canvas.marks.count) }
  }

  /// A character above everything else.
  mutating func stamp(column: Int, row: Int, _ character: Character) {
    if holds(column, row) { overlay[row * width + column] = character }
  }

  /// All cells between two cells (Bresenham), both ends included.
  mutating func line(from start: (column: Int, row: Int), to end: (column: Int, row: Int), series number: Int)
  {
    let columns = abs(end.column - start.column)
    let rows = abs(end.row - start.row)
    let steps = max(columns, rows)
    for step in 0...steps {
      // The nearest cell, halves rounded away from the start: integers, the same everywhere.
      let divisor = max(2 * steps, 1)
      let column =
        start.column + (end.column - start.column).signum() * ((2 * step * columns + steps) / divisor)
      let row = start.row + (end.row - start.row).signum() * ((2 * step * rows + steps) / divisor)
      mark(column: column, row: row, series: number)
    }
  }

  private func holds(_ column: Int, _ row: Int) -> Bool {
    column >= 0 && column < width && row >= 0 && row < height
  }
}

// MARK: - Reading

extension Canvas {
  func line(_ row: Int) -> String {
    var line = ""
    for column in 0..<width { line.append(character(column, row)) }
    return line
  }

  private func character(_ column: Int, _ row: Int) -> Character {
    let cell = row * width + column
    if let stamped = overlay[cell] { return stamped }
    let present = series[cell]
    if present == 0 { return background[cell] }
    var turn = (column + row) % present.nonzeroBitCount
    for number in 0..<Canvas.marks.count where present >> UInt64(number) & 1 == 1 {
      if turn == 0 { return Canvas.marks[number] }
      turn -= 1
    }
    return background[cell]
  }
}
