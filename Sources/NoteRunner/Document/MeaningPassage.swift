/// The further paragraphs of what a term means: indented by four spaces or a tab, below the lines that begin with a colon.
/// CommonMark would take them for code, so they are read as documents of their own.
///
///     Learning rate
///     : How far one step goes.
///
///         Too far, and the loss grows.
enum MeaningPassage {
  /// By the last line of the paragraph that they go on from. Only outside of lists and quotes, where the indentation
  /// belongs to something else.
  static func find(in file: SourceFile, lines: LineMap) -> [Int: Passage] {
    var found: [Int: Passage] = [:]
    // Where the last term's meaning ends: a further meaning may follow, a colon line by itself.
    var endOfMeaning: Int?
    var line = lines.range.lowerBound
    while line < lines.range.upperBound {
      guard case .leaf = lines.kind(of: line) else {
        if !isBlank(file, line) { endOfMeaning = nil }
        line += 1
        continue
      }
      var end = line + 1
      while end < lines.range.upperBound, lines.kind(of: end) == lines.kind(of: line) { end += 1 }
      let isMeaning =
        end - line > 1 && isTerm(file, line) && beginsWithColon(file, line + 1)
        || endOfMeaning != nil && beginsWithColon(file, line)
      guard isMeaning else {
        endOfMeaning = nil
        line = end
        continue
      }
      if let passage = passage(behind: end, in: file, lines: lines) {
        found[end - 1] = passage
        line = passage.lines.upperBound
      } else {
        line = end
      }
      endOfMeaning = line
    }
    return found
  }

  private static func passage(behind start: Int, in file: SourceFile, lines: LineMap) -> Passage? {
    var first = start
    while first < lines.range.upperBound, isBlank(file, first) { first += 1 }
    guard first > start, first < lines.range.upperBound, lines.kind(of: first) == .opaque,
      FootnoteDefinition.indentation(file, first) > 0
    else { return nil }
    var (line, end) = (first, first)
    while line < lines.range.upperBound {
      if FootnoteDefinition.indentation(file, line) > 0 {
        end = line + 1
      } else if !isBlank(file, line) {
        break
      }
      line += 1
    }
    var passage = Passage(lines: first..<end)
    for line in first..<end { passage.hide(FootnoteDefinition.indentation(file, line), ofLine: line) }
    return passage
  }

  private static func isBlank(_ file: SourceFile, _ line: Int) -> Bool {
    file.bytes[file.lineRange(line)].allSatisfy(\.isBlank)
  }

  private static func beginsWithColon(_ file: SourceFile, _ line: Int) -> Bool {
    let bytes = file.bytes[file.lineRange(line)]
    let rest = bytes.drop { $0 == .space }
    return bytes.count - rest.count <= 3 && rest.starts(with: ": ".utf8)
  }

  /// Neither a picture with a caption below it nor the start of a list or a quote.
  private static func isTerm(_ file: SourceFile, _ line: Int) -> Bool {
    let bytes = file.bytes[file.lineRange(line)]
    guard let first = bytes.first, !first.isBlank, !"-+>:".utf8.contains(first) else { return false }
    let rest = bytes.drop { $0.isDigit }
    let isNumbered = rest.count < bytes.count && rest.first.map { ".)".utf8.contains($0) } == true
    return !isNumbered && !bytes.starts(with: "* ".utf8) && !bytes.starts(with: "![".utf8)
  }
}
