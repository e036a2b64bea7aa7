import CCmark

/// Reads a code block of cmark's: what its fence says, and where each of its lines stands in the file.
struct FenceReader {
  let file: SourceFile

  /// A code block as cmark found it. Lines are indices into the file.
  struct Found {
    var literal: String
    var firstLine: Int
    var lastLine: Int
    /// Byte column of the fence in its line.
    var column: Int
    /// Last line of the innermost quote or list around it.
    var lastOuterLine: Int
  }

  /// Whether the block has a fence; cmark keeps that to itself. An indented block may begin with backticks
  /// as well: then its first line is its text, behind four spaces.
  func isFenced(_ found: Found) -> Bool {
    let line = file.lineRange(found.firstLine)
    let start = min(line.lowerBound + found.column, line.upperBound)
    let rest = file.bytes[start..<line.upperBound].drop { $0.isBlank }
    guard rest.starts(with: "```".utf8) || rest.starts(with: "~~~".utf8) else { return false }
    let isIndented = file.bytes[line.lowerBound..<start].suffix(4).allSatisfy(\.isBlank) && found.column >= 4
    let firstOfText = found.literal.utf8.prefix { !$0.isLineEnd }
    return !(isIndented && rest.elementsEqual(firstOfText))
  }

  /// What stands behind the opening fence, without white space around it.
  func info(_ found: Found) -> Range<Int> {
    let line = file.lineRange(found.firstLine)
    var start = min(line.lowerBound + found.column, line.upperBound)
    while start < line.upperBound, file.bytes[start].isBlank { start += 1 }
    if start < line.upperBound {
      let mark = file.bytes[start]
      while start < line.upperBound, file.bytes[start] == mark { start += 1 }
    }
    var end = line.upperBound
    while start < end, file.bytes[start].isBlank { start += 1 }
    while end > start, file.bytes[end - 1].isBlank { end -= 1 }
    return start..<end
  }

  /// CommonMark closes an open fence silently at the end of the text, or of the list or quote around it.
  func isClosed(_ found: Found) -> Bool {
    let opening = fence(in: found.firstLine, from: found.column)
    let expected = found.firstLine + lineCount(found.literal) + 1
    guard found.lastLine == expected, expected <= found.lastOuterLine else { return false }
    let line = file.lineRange(expected)
    let depth = file.quoteDepth(before: line.upperBound, line: expected)
    let start = file.contentStart(expected, quoteDepth: depth)
    let closing = fence(in: expected, from: start - line.lowerBound)
    return closing.mark == opening.mark && closing.length >= opening.length
  }

  private func fence(in line: Int, from column: Int) -> (mark: UInt8, length: Int) {
    let range = file.lineRange(line)
    var index = range.lowerBound + column
    while index < range.upperBound, file.bytes[index].isBlank { index += 1 }
    guard index < range.upperBound else { return (0, 0) }
    let mark = file.bytes[index]
    let rest = file.bytes[index..<range.upperBound].prefix { $0 == mark }
    return (mark, rest.count)
  }

  private func lineCount(_ literal: String) -> Int { literal.utf8.count { $0 == .lineFeed } }

  /// The block's text with line feeds alone, and for each of its lines the place in the file.
  func textAndLines(_ found: Found) -> (text: String, lines: [CodeBlock.Line]) {
    var text: [UInt8] = []
    var lines: [CodeBlock.Line] = []
    var fileLine = found.firstLine + 1
    var rest = Substring(found.literal)[...]
    while !rest.isEmpty {
      let line = rest.prefix { !$0.isNewlineOfBlock }
      rest = rest.dropFirst(line.count).dropFirst()
      let content = Array(line.utf8)
      let range = file.lineRange(min(fileLine, file.lineStarts.count - 1))
      // The line of the block is the end of the line in the file, but for a tab that the indentation split.
      let written = Array(file.bytes[range])
      var common = 0
      while common < min(content.count, written.count),
        content[content.count - 1 - common] == written[written.count - 1 - common]
      { common += 1 }
      lines.append(
        CodeBlock.Line(
          textStart: text.count, fileStart: range.upperBound - common, virtual: content.count - common))
      text += content
      text.append(.lineFeed)
      fileLine += 1
    }
    if lines.isEmpty {
      let next = min(found.firstLine + 1, file.lineStarts.count - 1)
      lines = [CodeBlock.Line(textStart: 0, fileStart: file.lineStarts[next], virtual: 0)]
    }
    return (String(decoding: text, as: UTF8.self), lines)
  }
}

extension Character {
  /// A carriage return and its line feed are one character.
  fileprivate var isNewlineOfBlock: Bool { self == "\n" || self == "\r\n" || self == "\r" }
}
