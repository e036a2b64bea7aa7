/// Finds pipe tables in the paragraphs that CommonMark takes them for.
///
/// Works on a paragraph's inline content, so that a bar in code or in a formula divides no cells.
enum TableReader {
  /// The paragraph's lines above the table, and the table; `nil` where there is none.
  static func read(_ content: [Inline]) -> (before: [Inline], table: ProseTable)? {
    let lines = content.split(omittingEmptySubsequences: false) {
      if case .softBreak = $0 { true } else { false }
    }
    .map(Array.init)
    guard let delimiter = lines.indices.dropFirst().first(where: { alignments(lines[$0]) != nil }),
      let alignments = alignments(lines[delimiter])
    else { return nil }
    let header = cells(lines[delimiter - 1])
    guard header.count == alignments.count else { return nil }
    let rows = lines[(delimiter + 1)...].map { line in
      var row = cells(line)
      while row.count < alignments.count { row.append([]) }
      return Array(row.prefix(alignments.count))
    }
    let before = lines[..<(delimiter - 1)].joined(separator: [.softBreak])
    return (Array(before), ProseTable(alignments: alignments, header: header, rows: rows))
  }

  /// `| :-- | --: |`
  private static func alignments(_ line: [Inline]) -> [ProseTable.Alignment]? {
    var text = ""
    for inline in line {
      guard case .text(let part) = inline else { return nil }
      text += part
    }
    guard text.contains("|") else { return nil }
    var result: [ProseTable.Alignment] = []
    for cell in cells([.text(text)]) {
      guard case .text(let mark)? = cell.first, cell.count == 1 else { return nil }
      let dashes = mark.drop { $0 == ":" }.prefix { $0 == "-" }
      let (left, right) = (mark.hasPrefix(":"), mark.hasSuffix(":"))
      guard !dashes.isEmpty, dashes.count + (left ? 1 : 0) + (right ? 1 : 0) == mark.count else { return nil }
      result.append(left ? (right ? .center : .left) : right ? .right : .natural)
    }
    return result.isEmpty ? nil : result
  }

  /// Splits a line at its bars; those at its ends divide nothing.
  private static func cells(_ line: [Inline]) -> [[Inline]] {
    var cells: [[Inline]] = [[]]
    for inline in line {
      guard case .text(let text) = inline else {
        cells[cells.count - 1].append(inCell(inline))
        continue
      }
      for (number, part) in text.split(separator: "|", omittingEmptySubsequences: false).enumerated() {
        if number > 0 { cells.append([]) }
        if !part.isEmpty { cells[cells.count - 1].append(.text(String(part))) }
      }
    }
    cells = cells.map(trimmed)
    if cells.count > 1, cells[0].isEmpty { cells.removeFirst() }
    if cells.count > 1, cells[cells.count - 1].isEmpty { cells.removeLast() }
    return cells.map(\.withBars)
  }

  /// In a table `\|` is a bar in code too.
  private static func inCell(_ inline: Inline) -> Inline {
    guard case .code(let code) = inline else { return inline }
    return .code(code.split(separator: "\\|", omittingEmptySubsequences: false).joined(separator: "|"))
  }

  private static func trimmed(_ cell: [Inline]) -> [Inline] {
    var cell = cell
    if case .text(let text)? = cell.first {
      let rest = String(text.drop(while: \.isWhitespace))
      if rest.isEmpty { cell.removeFirst() } else { cell[0] = .text(rest) }
    }
    if case .text(var text)? = cell.last {
      while text.last?.isWhitespace == true { text.removeLast() }
      if text.isEmpty { cell.removeLast() } else { cell[cell.count - 1] = .text(text) }
    }
    return cell
  }
}

extension [Inline] {
  /// With the bars that were written `\|`.
  var withBars: [Inline] {
    map { inline in
      switch inline {
      case .text(let text):
        let scalars = text.unicodeScalars.map { $0 == Placeholder.escapedBar ? "|" : $0 }
        return .text(String(String.UnicodeScalarView(scalars)))
      case .emphasis(let content): return .emphasis(content.withBars)
      case .strong(let content): return .strong(content.withBars)
      case .link(let target, let title, let content):
        return .link(target: target, title: title, content.withBars)
      case .softBreak, .lineBreak, .code, .formula, .value, .image, .references, .footnote, .html:
        return inline
      }
    }
  }
}
