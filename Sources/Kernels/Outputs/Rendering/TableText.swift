extension Table: CustomStringConvertible {
  public var description: String { text }

  /// The table as lines of text: names above a rule, a bar between columns, numbers to the right.
  ///
  ///     epoch |   loss
  ///     ------+-------
  ///         0 | 2.3026
  ///         5 | 0.4114
  public var text: String {
    var lines: [String] = []
    if !title.isEmpty { lines.append(title) }
    let cells = columns.map { $0.cells }
    let widths = zip(columns, cells).map { column, cells in
      cells.reduce(columnWidth(column.heading)) { max($0, columnWidth($1)) }
    }
    func line(_ text: (Int) -> String) -> String {
      var line = ""
      for index in columns.indices {
        line += index == 0 ? "" : " | "
        line += padded(text(index), to: widths[index], alignedRight: columns[index].alignsRight)
      }
      return line.droppingTrailingSpaces
    }
    lines.append(line { columns[$0].heading })
    lines.append(widths.map { String(repeating: "-", count: $0) }.joined(separator: "-+-"))
    for row in 0..<rowCount {
      lines.append(line { row < cells[$0].count ? cells[$0][row] : "" })
    }
    return lines.joined(separator: "\n")
  }
}

extension Column {
  /// What stands in the rows.
  package var cells: [String] {
    switch values {
    case .numbers(let numbers, let digits):
      let style = NumberStyle(for: numbers, digits: digits)
      return numbers.map { style.text($0) }
    case .optionalNumbers(let numbers, let digits):
      let style = NumberStyle(for: numbers.compactMap { $0 }, digits: digits)
      return numbers.map { number in number.map { style.text($0) } ?? "-" }
    case .integers(let integers): return integers.map { "\($0)" }
    // A line break within a cell would tear the table apart.
    case .text(let lines):
      return lines.map { $0.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " ") }
    }
  }

  /// Numbers stand to the right, so that their points align.
  package var alignsRight: Bool {
    switch values {
    case .numbers, .optionalNumbers, .integers: true
    case .text: false
    }
  }
}

extension String {
  var droppingTrailingSpaces: String {
    var end = utf8.endIndex
    while end > utf8.startIndex, utf8[utf8.index(before: end)] == 32 { end = utf8.index(before: end) }
    return String(self[..<end])
  }
}
