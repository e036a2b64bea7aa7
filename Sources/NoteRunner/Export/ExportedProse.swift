import Rendering

/// The text of a note as CommonMark with the extensions of GitHub: what only notes know of is written out.
///
/// Included texts are in their places, values stand where they are computed, references read as captions, the names of
/// places (`{#id}`) are gone, and what a colon says about a table or a picture is a paragraph of its own.
struct ExportedProse {
  private let exported: ExportedNote
  private let edits: [(range: Range<Int>, text: String)]
  private let captions: [Int: Caption]

  private enum Caption { case table, figure }

  init(_ exported: ExportedNote) {
    self.exported = exported
    let note = exported.note
    var edits: [(range: Range<Int>, text: String)] = []
    for (index, block) in note.blocks.enumerated() where block.kind == .expression {
      // A value that there is none of stays as it was written.
      guard let value = exported.result.values[index] else { continue }
      edits.append((block.range, Self.escaped(value)))
    }
    for reference in note.references {
      guard let label = exported.references.label(ofPlace: reference.key) else { continue }
      edits.append((reference.range, label))
    }
    for link in note.links where !link.isImage {
      guard let label = exported.references.label(of: link.target),
        note.file.bytes[link.range].starts(with: "[](".utf8)
      else { continue }
      edits.append((link.range, label))
    }
    for label in note.labels {
      if let braces = Self.braces(around: label.range, in: note.file) { edits.append((braces, "")) }
    }
    // Of two that overlap, the outer one holds.
    var end = 0
    self.edits = edits.sorted {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
    .filter { edit in
      defer { end = max(end, edit.range.upperBound) }
      return edit.range.lowerBound >= end
    }
    captions = Self.captions(in: note)
  }

  /// Where the text begins: behind the front matter.
  var start: Int {
    let file = exported.note.file
    let line = exported.note.frontMatter.endLine
    return line < file.lineStarts.count ? file.lineStarts[line] : file.bytes.count
  }

  /// What a part of the note reads.
  ///
  /// - Parameter numbering: of what was written before.
  func text(_ range: Range<Int>, numbering: inout CaptionNumbering) -> String {
    let file = exported.note.file
    var text: [UInt8] = []
    var next = range.lowerBound
    func copy(to end: Int) {
      while next < end {
        let line = file.lineIndex(at: next)
        if next == file.lineStarts[line], let caption = captions[line],
          text.isEmpty || text.last?.isLineEnd == true
        {
          let label =
            switch caption {
            case .table: numbering.table(exported.words)
            case .figure: numbering.figure(exported.words)
            }
          text += Array("\n\(label): ".utf8)
          next =
            file.bytes[next..<file.lineRange(line).upperBound].firstIndex(of: .colon).map { $0 + 1 } ?? next
          while next < end, file.bytes[next].isBlank { next += 1 }
        }
        let stop = min(end, file.end(ofLine: line))
        if next < stop { text += file.bytes[next..<stop] }
        next = max(next, stop)
      }
    }
    for edit in edits
    where edit.range.lowerBound >= range.lowerBound && edit.range.upperBound <= range.upperBound {
      copy(to: edit.range.lowerBound)
      text += Array(edit.text.utf8)
      next = max(next, edit.range.upperBound)
    }
    copy(to: range.upperBound)
    return String(decoding: text, as: UTF8.self).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  // MARK: - Places

  /// `{#id}` with the spaces before it.
  private static func braces(around range: Range<Int>, in file: SourceFile) -> Range<Int>? {
    let line = file.lineRange(file.lineIndex(at: range.lowerBound))
    guard let open = file.bytes[line.lowerBound..<range.lowerBound].lastIndex(of: .openBrace),
      let close = file.bytes[range.upperBound..<line.upperBound].firstIndex(of: .closeBrace)
    else { return nil }
    var start = open
    while start > line.lowerBound, file.bytes[start - 1].isBlank { start -= 1 }
    return start..<close + 1
  }

  /// Lines `: What it shows` below tables and pictures.
  private static func captions(in note: Note) -> [Int: Caption] {
    let file = note.file
    let first = min(note.frontMatter.endLine, file.lineStarts.count)
    let map = LineMap(file, Passage(lines: first..<file.lineStarts.count))
    var captions: [Int: Caption] = [:]
    for line in first..<file.lineStarts.count where line > first && map.kind(of: line) != .opaque {
      guard file.line(line).hasPrefix(": "), map.kind(of: line) == map.kind(of: line - 1) else { continue }
      let above = file.line(line - 1)
      if above.hasPrefix("![") {
        captions[line] = .figure
      } else if above.contains("|") {
        captions[line] = .table
      }
    }
    return captions
  }

  /// A value says what it says, whatever Markdown makes of its characters.
  private static func escaped(_ value: String) -> String {
    var text = ""
    for character in value {
      if "\\`*_[]<>|$".contains(character) { text += "\\" }
      text.append(character.isNewline ? " " : character)
    }
    return text
  }
}
