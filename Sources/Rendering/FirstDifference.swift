/// The first number, or else the first line, in which a fresh run is not what was recorded.
package struct FirstDifference: Equatable, Sendable {
  /// ``table `loss` ``; absent where a line differs that is no number of a table or plot.
  package var output: String?
  /// `epoch 3`, `line 12`.
  package var row: String
  package var column: String?
  /// What stands there; `nil` where there is nothing.
  package var recorded: String?
  package var now: String?

  package var description: String {
    let place = [output, row, column.map { "column \($0)" }].compactMap { $0 }.joined(separator: ", ")
    func shown(_ text: String?) -> String { text.map(Self.shortened) ?? "nothing" }
    return "\(place): \(shown(recorded)) recorded, \(shown(now)) now" + lookalikes
  }

  /// Texts can be the same to the eye and to Swift, and other bytes.
  private var lookalikes: String {
    guard let recorded, let now, recorded == now else { return "" }
    let (one, other) = (Array(recorded.unicodeScalars), Array(now.unicodeScalars))
    guard let index = zip(one, other).enumerated().first(where: { $1.0 != $1.1 })?.offset else { return "" }
    func name(_ scalar: Unicode.Scalar) -> String {
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
    return " (they look alike: \(name(one[index])) recorded, \(name(other[index])) now)"
  }

  private static let longest = 60

  private static func shortened(_ text: String) -> String {
    let line = text.isEmpty ? "an empty line" : text
    return line.count > longest ? line.prefix(longest - 1) + "…" : line
  }
}

extension FirstDifference {
  /// `nil` where the texts are the same to the byte.
  package init?(recorded: String, now: String) {
    let old = ExactTable.all(in: recorded)
    let new = ExactTable.all(in: now)
    for (index, table) in old.enumerated() where index < new.count && table.title == new[index].title {
      guard let found = table.firstDifference(from: new[index]) else { continue }
      let (row, column) = found.place
      // Several outputs can have no title, or the same.
      let alike = old.indices.filter { old[$0].title == table.title }
      let number = alike.count > 1 ? alike.firstIndex(of: index).map { " (number \($0 + 1))" } ?? "" : ""
      self.init(
        output: table.title + number, row: row, column: column, recorded: found.recorded, now: found.now)
      return
    }
    let (oldLines, newLines) = (Self.lines(recorded), Self.lines(now))
    for index in 0..<max(oldLines.count, newLines.count) {
      let line = index < oldLines.count ? oldLines[index] : nil
      let other = index < newLines.count ? newLines[index] : nil
      guard !Self.isSame(line, other) else { continue }
      self.init(row: "line \(index + 1)", recorded: line, now: other)
      return
    }
    return nil
  }

  /// Of inline values: `expression = text`, one to a line.
  package init?(recordedValues recorded: String, now: String, expressions: [String]) {
    let (oldLines, newLines) = (Self.lines(recorded), Self.lines(now))
    for (index, line) in newLines.enumerated() {
      let old = index < oldLines.count ? oldLines[index] : nil
      guard !Self.isSame(old, line) else { continue }
      let start = expressions[index] + " = "
      if let old, old.hasPrefix(start) {
        self.init(
          row: "`\(expressions[index])`", recorded: String(old.dropFirst(start.count)),
          now: String(line.dropFirst(start.count)))
      } else {
        self.init(row: "line \(index + 1)", recorded: old, now: line)
      }
      return
    }
    guard oldLines.count > newLines.count else { return nil }
    self.init(row: "line \(newLines.count + 1)", recorded: oldLines[newLines.count], now: nil)
  }

  /// Which line of the body is the first that differs, counted from zero.
  package static func firstLine(recorded: String, now: String) -> Int? {
    let (old, new) = (lines(recorded), lines(now))
    return (0..<max(old.count, new.count)).first { index in
      !isSame(index < old.count ? old[index] : nil, index < new.count ? new[index] : nil)
    }
  }

  private static func lines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  private static func isSame(_ line: String?, _ other: String?) -> Bool {
    guard let line, let other else { return line == nil && other == nil }
    return line.utf8.elementsEqual(other.utf8)
  }
}

/// The numbers in full that a record holds behind an output: a title, names, and rows under them.
private struct ExactTable {
  var title: String
  var names: [String]
  var rows: [[String]]

  static func all(in body: String) -> [ExactTable] {
    var tables: [ExactTable] = []
    var isInside = false
    for line in body.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("exactly, "), line.hasSuffix(":") {
        tables.append(ExactTable(title: String(line.dropFirst(9).dropLast()), names: [], rows: []))
        isInside = true
      } else if line.isEmpty {
        isInside = false
      } else if isInside {
        let cells = Self.cells(of: line)
        if tables[tables.count - 1].names.isEmpty {
          tables[tables.count - 1].names = cells
        } else {
          tables[tables.count - 1].rows.append(cells)
        }
      }
    }
    return tables
  }

  /// Between ` |` and ` |`, without the spaces around.
  private static func cells(of line: Substring) -> [String] {
    var cells: [String] = []
    var start = line.startIndex
    var isBehindSpace = false
    for index in line.indices {
      if line[index] == "|", isBehindSpace {
        cells.append(trimmed(line[start..<index]))
        start = line.index(after: index)
      }
      isBehindSpace = line[index] == " "
    }
    cells.append(trimmed(line[start...]))
    return cells
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  typealias Found = (place: (row: String, column: String?), recorded: String?, now: String?)

  func firstDifference(from other: ExactTable) -> Found? {
    if names != other.names {
      return (
        ("the columns", nil), names.joined(separator: ", "), other.names.joined(separator: ", ")
      )
    }
    for (index, row) in rows.enumerated() {
      let label = [names.first ?? "", row.first ?? ""].joined(separator: " ")
      guard index < other.rows.count else {
        return ((label, nil), row.dropFirst().joined(separator: ", "), nil)
      }
      let now = other.rows[index]
      if row.first != now.first {
        return (("row \(index + 1)", names.first), row.first, now.first)
      }
      for column in names.indices.dropFirst() {
        let (old, new) = (column < row.count ? row[column] : "", column < now.count ? now[column] : "")
        if old != new { return ((label, names[column]), old.isEmpty ? nil : old, new.isEmpty ? nil : new) }
      }
    }
    guard other.rows.count > rows.count else { return nil }
    let added = other.rows[rows.count]
    return (
      ([names.first ?? "", added.first ?? ""].joined(separator: " "), nil), nil,
      added.dropFirst().joined(separator: ", ")
    )
  }
}
