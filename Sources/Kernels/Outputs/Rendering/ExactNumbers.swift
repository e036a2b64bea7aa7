/// The numbers behind an output in full, a row for each epoch, point or cell: where one number changes, one line does.
///
///     exactly, table `loss`:
///     epoch | plain                   | with momentum
///     0     | 2.3570384979248047      | 2.3570384979248047
///     5     | 0.44056013226509094     | 0.2516484260559082
struct ExactSection {
  /// What the numbers belong to.
  let subject: String
  let columns: [(name: String, cells: [String])]

  /// As wide as nearly every number is in full: the columns stay where they are when a number gets one digit more.
  private static let numberWidth = 23

  var text: String {
    let names = columns.map { $0.name.onOneLine }
    let rows = columns.reduce(0) { max($0, $1.cells.count) }
    let widths = columns.indices.map { index in
      let wanted = index == 0 ? 0 : ExactSection.numberWidth
      return columns[index].cells.reduce(max(wanted, columnWidth(names[index]))) {
        max($0, columnWidth($1))
      }
    }
    func line(_ text: (Int) -> String) -> String {
      columns.indices.map { padded(text($0), to: widths[$0]) }.joined(separator: " | ").droppingTrailingSpaces
    }
    var lines = ["exactly, \(subject.onOneLine):", line { names[$0] }]
    for row in 0..<rows {
      lines.append(line { row < columns[$0].cells.count ? columns[$0].cells[row] : "" })
    }
    return lines.joined(separator: "\n")
  }
}

/// The shortest decimal that reads back as the same number.
package func exactly(_ number: Double) -> String {
  number.isNaN ? "nan" : "\(number)"
}

/// FNV-1a of the bits, 64 bits in hexadecimal: Fowler, Noll, Vo, 1991. All NaNs count as one.
private func digest(_ numbers: some Sequence<Double>) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for number in numbers {
    var bits = number.isNaN ? 0x7ff8_0000_0000_0000 : number.bitPattern
    for _ in 0..<8 {
      hash = (hash ^ (bits & 0xff)) &* 0x0000_0100_0000_01b3
      bits >>= 8
    }
  }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}

// MARK: - Tables

extension Table {
  /// Nothing where no column is rounded: then the text says all there is to say.
  var exactSections: [ExactSection] {
    let numbers = columns.filter { $0.isRounded }
    guard !numbers.isEmpty else { return [] }
    var label: (name: String, cells: [String]) = ("row", (1...max(1, rowCount)).map { "\($0)" })
    if let first = columns.first, !first.isRounded { label = (first.heading, first.cells) }
    return [
      ExactSection(
        subject: named("table", title), columns: [label] + numbers.map { ($0.heading, $0.exactCells) })
    ]
  }
}

extension Column {
  fileprivate var isRounded: Bool {
    switch values {
    case .numbers, .optionalNumbers: true
    case .integers, .text: false
    }
  }

  fileprivate var exactCells: [String] {
    switch values {
    case .numbers, .optionalNumbers: (0..<count).map { exactCell($0) ?? "-" }
    case .integers, .text: cells
    }
  }

  /// What stands in a row, as it is: numbers in full, texts with their line ends. `nil` for what is absent and for rows
  /// beyond the end.
  package func exactCell(_ row: Int) -> String? {
    guard row < count else { return nil }
    return switch values {
    case .numbers(let numbers, _): exactly(numbers[row])
    case .optionalNumbers(let numbers, _): numbers[row].map { exactly($0) }
    case .integers(let integers): "\(integers[row])"
    case .text(let lines): lines[row]
    }
  }
}

private func named(_ kind: String, _ title: String) -> String {
  title.isEmpty ? kind : kind + " `" + title + "`"
}

extension String {
  fileprivate var onOneLine: String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " ")
  }
}

// MARK: - Plots

extension Plot {
  var exactSections: [ExactSection] {
    let subject = named("plot", title)
    switch content {
    case .lines(let lines):
      return lines.series.exactSections(subject, x: lines.xAxis.label, y: lines.yAxis.label)
    case .scatter(let scatter):
      return scatter.groups.map { $0.exactSection(subject, x: scatter.xAxis.label, y: scatter.yAxis.label) }
    case .curve(let curve):
      return (curve.points.map { [$0.exactSection(subject)] } ?? []) + curve.functions.exactSections(subject)
    case .contour(let contour):
      return [contour.grid.exactSection(subject)] + contour.trajectories.map { $0.exactSection(subject) }
    case .decisionBoundary(let boundary):
      return [boundary.grid.exactSection(subject)] + boundary.groups.map { $0.exactSection(subject) }
    case .histogram(let histogram): return [histogram.exactSection(subject)]
    case .image(let image): return [image.exactSection(subject)]
    case .images(let images): return [images.exactSection(subject)]
    }
  }
}

/// Beyond this many rows, a line stands for a stretch of them, by a digest of all bits: still exact to compare, and
/// short to review.
private let mostRows = 600
private let stretch = 50

extension ExactSection {
  /// Rows under their labels, in stretches where there are many.
  fileprivate init(
    _ subject: String, labels: (name: String, cells: [String]), numbers: [(name: String, values: [Double])]
  ) {
    self.subject = subject
    let rows = labels.cells.count
    guard rows > mostRows else {
      columns = [labels] + numbers.map { ($0.name, $0.values.map { exactly($0) }) }
      return
    }
    let starts = Array(stride(from: 0, to: rows, by: stretch))
    let ends = starts.map { min($0 + stretch, rows) }
    let names = zip(starts, ends).map { labels.cells[$0] + "…" + labels.cells[$1 - 1] }
    columns =
      [(labels.name, names)]
      + numbers.map { column in
        let values = column.values
        let cells = zip(starts, ends).map { start, end in
          start < values.count ? "digest " + digest(values[start..<min(end, values.count)]) : ""
        }
        return (column.name, cells)
      }
  }
}

extension [Plot.Series] {
  /// Side by side where the places are the same, or those of the shorter are the beginning of the longer's.
  fileprivate func exactSections(_ subject: String, x: String = "", y: String = "") -> [ExactSection] {
    guard let longest = self.max(by: { $0.x.count < $1.x.count }),
      allSatisfy({ longest.x.starts(with: $0.x) })
    else { return map { $0.exactSection(subject, x: x, y: y) } }
    let counts = longest.x.allSatisfy { $0.rounded() == $0 && abs($0) < 1e15 }
    let places = longest.x.map { counts ? "\(Int64($0))" : exactly($0) }
    return [
      ExactSection(
        subject, labels: (x.isEmpty ? "x" : x, places),
        numbers: map { ($0.name.isEmpty ? "y" : $0.name, $0.y) })
    ]
  }
}

extension Plot.Series {
  /// Both coordinates of each point.
  fileprivate func exactSection(_ subject: String, x xName: String = "", y yName: String = "") -> ExactSection
  {
    ExactSection(
      name.isEmpty ? subject : subject + ", " + name,
      labels: ("point", x.indices.map { "\($0 + 1)" }),
      numbers: [(xName.isEmpty ? "x" : xName, x), (yName.isEmpty ? "y" : yName, y)])
  }
}

extension Plot.Grid {
  /// A line for each row, from the lower end of y.
  fileprivate func exactSection(_ subject: String) -> ExactSection {
    let rows = 0..<self.rows
    return ExactSection(
      subject: subject,
      columns: [
        ("y", rows.map { exactly(point(column: 0, row: $0).y) }),
        (
          "x from \(exactly(xRange.lowerBound)) to \(exactly(xRange.upperBound))",
          rows.map { "digest " + digest(values[$0 * columns..<($0 + 1) * columns]) }
        ),
      ])
  }
}

extension Plot.Histogram {
  fileprivate func exactSection(_ subject: String) -> ExactSection {
    ExactSection(
      subject: subject,
      columns: [
        ("bin", (0...counts.count).map { $0 < counts.count ? "\($0 + 1)" : "end" }),
        (
          "from", counts.indices.map { exactly(edge($0)) } + [exactly(range.upperBound)]
        ), ("count", counts.map { "\($0)" }),
      ])
  }
}

extension Plot.Image {
  /// A line for each row, from the top.
  fileprivate func exactSection(_ subject: String) -> ExactSection {
    ExactSection(
      subject: subject,
      columns: [
        ("row", (1...height).map { "\($0)" }),
        (
          "\(width) pixels",
          (0..<height).map { "digest " + digest(brightness[$0 * width..<($0 + 1) * width]) }
        ),
      ])
  }
}

extension Plot.Images {
  /// A line for each picture.
  fileprivate func exactSection(_ subject: String) -> ExactSection {
    ExactSection(
      subject: subject,
      columns: [
        ("row", items.map { "\($0.row)" }), ("label", items.map { $0.label.map { "\($0)" } ?? "-" }),
        ("prediction", items.map { $0.prediction.map { "\($0)" } ?? "-" }),
        ("\(width * height) pixels", items.map { "digest " + digest($0.brightness) }),
      ])
  }
}
