/// The axes around a canvas: how values become cells, and the lines of text with ticks, labels and legend.
struct Frame {
  let x: AxisTicks
  let y: AxisTicks
  let width: Int
  let height: Int

  /// The width that pages and terminals have room for.
  static let pageWidth = 80

  /// As wide as asked for, unless the labels leave less of the page.
  init(x: AxisTicks, y: AxisTicks, width: Int, height: Int) {
    self.x = x
    self.y = y
    let labels = y.ticks.map { columnWidth($0.label) }.max() ?? 0
    self.width = max(10, min(width, Frame.pageWidth - labels - 3))
    self.height = height
  }

  func column(_ value: Double) -> Int? { cell(x.position(value), count: width) }

  func row(_ value: Double) -> Int? {
    guard let fromBelow = cell(y.position(value), count: height) else { return nil }
    return height - 1 - fromBelow
  }

  /// Values beyond the ends fall outside of the canvas, but not so far that integers overflow.
  private func cell(_ position: Double?, count: Int) -> Int? {
    guard let position, position.isFinite else { return nil }
    return Int(
      min(max(position * Double(count - 1), -1000), 1000 + Double(count)).rounded(.toNearestOrAwayFromZero))
  }
}

// MARK: - Text

extension Frame {
  /// The canvas between its axes.
  func lines(_ canvas: Canvas, xLabel: String, yLabel: String) -> [String] {
    var labels = [String](repeating: "", count: height)
    for tick in y.ticks {
      if let row = row(tick.value), row >= 0, row < height { labels[row] = tick.label }
    }
    let margin = labels.map { columnWidth($0) }.max() ?? 0
    let indent = String(repeating: " ", count: margin)
    var lines: [String] = []
    if !yLabel.isEmpty { lines.append(indent + " " + yLabel) }
    for row in 0..<height {
      let edge = labels[row].isEmpty ? " |" : " +"
      lines.append(
        (padded(labels[row], to: margin, alignedRight: true) + edge + canvas.line(row)).droppingTrailingSpaces
      )
    }
    let (rule, numbers) = bottom()
    // A tick at the very left would make the corner a double one.
    lines.append(indent + (rule.hasPrefix("+") ? " -" : " +") + rule)
    lines.append((indent + "  " + numbers).droppingTrailingSpaces)
    if !xLabel.isEmpty {
      let left = max(0, (width - columnWidth(xLabel)) / 2)
      lines.append(indent + "  " + String(repeating: " ", count: left) + xLabel)
    }
    return lines
  }

  /// The rule under the canvas with a mark at each tick, and the numbers below; where they would touch, the later
  /// number is left out.
  private func bottom() -> (rule: String, numbers: String) {
    var rule = [Character](repeating: "-", count: width)
    var numbers = ""
    for tick in x.ticks {
      guard let column = column(tick.value), column >= 0, column < width else { continue }
      rule[column] = "+"
      let label = tick.label
      let start = min(max(0, column - label.count / 2), max(0, width - label.count))
      guard numbers.isEmpty || start > numbers.count else { continue }
      numbers += String(repeating: " ", count: start - numbers.count) + label
    }
    return (String(rule), numbers)
  }
}

/// Marks with names, as many to a line as the page has room for.
func legend(_ entries: [(mark: Character, name: String)], indent: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for (mark, name) in entries where !name.isEmpty {
    let entry = String(mark) + " " + name
    if !line.isEmpty, indent + columnWidth(line) + 3 + columnWidth(entry) > Frame.pageWidth {
      lines.append(String(repeating: " ", count: indent) + line)
      line = ""
    }
    line += (line.isEmpty ? "" : "   ") + entry
  }
  if !line.isEmpty { lines.append(String(repeating: " ", count: indent) + line) }
  return lines
}
