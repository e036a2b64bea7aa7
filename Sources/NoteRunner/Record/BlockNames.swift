// What blocks are called where no line number helps: in recordings, in `notes accept`, in reports.

extension Note {
  /// The name of each fenced block: its id, or else `block-7` by its order among them. Inline values have none.
  package var blockNames: [String?] {
    var count = 0
    return blocks.map { block in
      guard block.kind == .statements else { return nil }
      count += 1
      return block.attributes.id ?? "block-\(count)"
    }
  }

  /// `block momentum`, as a recording names it.
  func blockTitle(_ index: Int) -> String { blockNames[index].map { "block \($0)" } ?? "inline value" }

  /// Which block holds a position in the file, and where in its text, counted from one behind the lines `//| …`;
  /// outside of all blocks, the position itself.
  func placeInBlock(_ position: SourceFile.Position) -> (block: Int?, line: Int, column: Int) {
    for (index, block) in blocks.enumerated() {
      let first = file.position(at: block.range.lowerBound).line
      let last = file.position(at: block.range.upperBound).line
      guard position.line >= first, position.line <= last else { continue }
      if block.kind == .expression {
        // Several can stand in one line.
        guard position.line > first || position.column >= file.position(at: block.range.lowerBound).column,
          position.line < last || position.column <= file.position(at: block.range.upperBound).column
        else { continue }
      }
      let start = block.lines.map { file.position(at: $0.fileStart) }.last { $0.line == position.line }
      let options = block.text.utf8.prefix(block.shownFrom).count { $0 == .lineFeed }
      let firstShown = block.kind == .statements ? first + 1 + options : first
      return (index, position.line - firstShown + 1, position.column - (start?.column ?? 1) + 1)
    }
    return (nil, position.line, position.column)
  }
}

/// The names that recordings use beside those of blocks.
enum RecordingName {
  static let values = "values"

  /// Whether a block may not be called so, as something else is.
  static func isReserved(_ id: String) -> Bool {
    id == values
      || id.hasPrefix("block-") && id.utf8.count > 6 && id.utf8.dropFirst(6).allSatisfy(\.isDigit)
  }
}
