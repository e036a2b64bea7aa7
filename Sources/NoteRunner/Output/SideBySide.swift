import Kernels

/// The lines that changed in two columns, the recorded ones on the left.
enum SideBySide {
  private static let mostLines = 40
  private static let narrowest = 24

  /// `nil` where the lines are too long for two columns.
  static func lines(of diff: LineDiff, width: Int, style: TextStyle) -> [String]? {
    var rows: [(old: String?, new: String?)?] = []
    for hunk in diff.hunks() {
      // Between parts that are not shown.
      if !rows.isEmpty { rows.append(nil) }
      rows += Self.rows(of: hunk)
    }
    let column = rows.reduce(narrowest) { widest, row in
      max(widest, columnWidth(row?.old ?? ""), columnWidth(row?.new ?? ""))
    }
    guard 2 * column + 3 <= width else { return nil }
    var lines = [style.dim(padded("recorded", to: column) + " │ now")]
    for row in rows.prefix(mostLines) {
      guard let row else {
        lines.append(style.dim(padded("⋯", to: column) + " │"))
        continue
      }
      let isKept = row.old != nil && row.old == row.new
      let old = padded(row.old ?? "", to: column)
      lines.append(
        isKept
          ? style.dim("\(old) │ \(row.new ?? "")")
          : "\(style.red(old)) \(style.dim("│")) \(style.green(row.new ?? ""))")
    }
    if rows.count > mostLines { lines.append(style.dim("… and \(rows.count - mostLines) more lines")) }
    return lines
  }

  /// What was removed beside what came in its place.
  private static func rows(of hunk: LineDiff.Hunk) -> [(old: String?, new: String?)?] {
    var rows: [(old: String?, new: String?)?] = []
    var removed: [String] = []
    var added: [String] = []
    func flush() {
      for index in 0..<max(removed.count, added.count) {
        rows.append(
          (index < removed.count ? removed[index] : nil, index < added.count ? added[index] : nil))
      }
      (removed, added) = ([], [])
    }
    for line in hunk.lines {
      switch line.change {
      case .kept:
        flush()
        rows.append((line.text, line.text))
      case .removed: removed.append(line.text)
      case .added: added.append(line.text)
      }
    }
    flush()
    return rows
  }
}
