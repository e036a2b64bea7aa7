/// `[^label]: text` at the start of a line: what a footnote says. Further paragraphs of it are indented by four spaces or
/// a tab. CommonMark would take the line for a paragraph or for the target of links, so definitions are read as documents
/// of their own.
struct FootnoteDefinition {
  var label: String
  /// With its brackets.
  var mark: Range<Int>
  var passage: Passage

  /// The definitions of a text, in their order.
  static func find(in file: SourceFile, lines: LineMap) -> [FootnoteDefinition] {
    var found: [FootnoteDefinition] = []
    var line = lines.range.lowerBound
    while line < lines.range.upperBound {
      guard lines.kind(of: line) != .opaque, let (mark, label) = mark(in: file, line: line) else {
        line += 1
        continue
      }
      let end = endLine(of: line, in: file, lines: lines)
      var passage = Passage(lines: line..<end)
      var text = mark.upperBound + 1
      while text < file.lineRange(line).upperBound, file.bytes[text].isBlank { text += 1 }
      passage.hide(text - file.lineStarts[line], ofLine: line)
      for further in line + 1..<max(line + 1, end) {
        passage.hide(indentation(file, further), ofLine: further)
      }
      found.append(FootnoteDefinition(label: label, mark: mark, passage: passage))
      line = end
    }
    return found
  }

  /// `[^label]` with a colon behind it, indented by at most three spaces.
  private static func mark(in file: SourceFile, line: Int) -> (range: Range<Int>, label: String)? {
    let range = file.lineRange(line)
    var start = range.lowerBound
    while start < range.upperBound, start < range.lowerBound + 3, file.bytes[start] == .space { start += 1 }
    guard let label = FootnoteMark.label(in: file, from: start, to: range.upperBound) else { return nil }
    let end = label.upperBound + 1
    guard end < range.upperBound, file.bytes[end] == .colon else { return nil }
    return (start..<end, file.text(label))
  }

  private static func endLine(of first: Int, in file: SourceFile, lines: LineMap) -> Int {
    var end = first + 1
    var line = first + 1
    while line < lines.range.upperBound {
      if isBlank(file, line) {
        line += 1
      } else if indentation(file, line) > 0
        || line == end && continues(line, first: first, in: file, lines: lines)
      {
        line += 1
        end = line
      } else {
        break
      }
    }
    return end
  }

  /// Whether a line that is not indented goes on with the paragraph above it.
  private static func continues(_ line: Int, first: Int, in file: SourceFile, lines: LineMap) -> Bool {
    guard case .leaf = lines.kind(of: line), mark(in: file, line: line) == nil else { return false }
    return lines.kind(of: line) == lines.kind(of: line - 1)
  }

  private static func isBlank(_ file: SourceFile, _ line: Int) -> Bool {
    file.bytes[file.lineRange(line)].allSatisfy(\.isBlank)
  }

  /// How many bytes of a line make the indentation of a footnote's further lines; none where it is less.
  static func indentation(_ file: SourceFile, _ line: Int) -> Int {
    let bytes = file.bytes[file.lineRange(line)]
    let spaces = bytes.prefix(4).prefix { $0 == .space }.count
    if spaces == 4 { return 4 }
    return bytes.dropFirst(spaces).first == .tab ? spaces + 1 : 0
  }
}

/// `[^label]`, where a text refers to a footnote and where the footnote is.
enum FootnoteMark {
  /// The label's place, where a mark begins; labels hold no space and no bracket.
  static func label(in file: SourceFile, from start: Int, to end: Int) -> Range<Int>? {
    guard start + 3 < end, file.bytes[start] == .openBracket, file.bytes[start + 1] == .caret else {
      return nil
    }
    var index = start + 2
    while index < end, !file.bytes[index].isWhitespace, file.bytes[index] != .openBracket,
      file.bytes[index] != .closeBracket, file.bytes[index] != .backtick
    { index += 1 }
    guard index < end, index > start + 2, file.bytes[index] == .closeBracket else { return nil }
    return start + 2..<index
  }
}
