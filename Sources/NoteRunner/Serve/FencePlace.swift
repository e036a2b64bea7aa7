import Rendering

/// Where the code of a fenced block stands in the file that it is in.
struct FencePlace {
  /// The file, as messages name it.
  let path: String
  /// Lines of that file between those of the fence, without the settings at the top, counted from 0.
  private let lines: Range<Int>
  /// What can stand before a line: the indentation of a list, the mark of a quotation. The likeliest first.
  let indentations: [[UInt8]]
  private let mark: UInt8
  private let length: Int

  init(of block: CodeBlock, in note: Note) throws(BlockSaving.Refusal) {
    let file = note.file
    let first = file.lineIndex(at: block.range.lowerBound)
    let last = file.lineIndex(at: block.range.upperBound)
    guard first < last else { throw .joined }
    path = file.path(at: file.lineStarts[first])
    let start = file.position(at: file.lineStarts[first]).line - 1
    for line in first...last {
      let offset = file.lineStarts[line]
      guard file.path(at: offset) == path, file.position(at: offset).line - 1 == start + line - first else {
        throw .joined
      }
    }
    let settings = block.lines.count { $0.textStart < block.shownFrom }
    lines = start + 1 + settings..<start + last - first
    guard lines.lowerBound <= lines.upperBound else { throw .joined }

    let fence = file.bytes[block.range.lowerBound...].drop { $0.isBlank }
    let mark = fence.first ?? .backtick
    self.mark = mark
    length = fence.prefix { $0 == mark }.count
    var found: [[UInt8]] = []
    for (number, line) in block.lines.enumerated() where line.virtual == 0 && first + 1 + number < last {
      let whole = file.lineRange(first + 1 + number)
      guard line.fileStart < whole.upperBound, line.fileStart >= whole.lowerBound else { continue }
      found.append(Array(file.bytes[whole.lowerBound..<line.fileStart]))
      break
    }
    let closing = file.lineRange(last)
    found.append(Array(file.bytes[closing].prefix { $0 != mark }))
    let opening = block.range.lowerBound - file.lineStarts[first]
    found.append([UInt8](repeating: .space, count: max(0, opening)))
    indentations = found
  }

  /// The file with another text in the block; `nil` where it has no such lines.
  func replacing(_ text: String, in bytes: [UInt8], indentation: [UInt8]) -> [UInt8]? {
    // Its lines are those of the sound text, byte for byte, but for a mark at the beginning.
    var ignored: [Diagnostic] = []
    let source = SourceFile.make(path: path, bytes: bytes, into: &ignored)
    let mark = bytes.count - source.bytes.count
    guard lines.lowerBound > 0, lines.upperBound < source.lineStarts.count else { return nil }
    let (start, end) = (source.lineStarts[lines.lowerBound], source.lineStarts[lines.upperBound])
    let lineEnd = bytes[mark + source.lineRange(lines.lowerBound - 1).upperBound..<mark + start]
    var new: [UInt8] = []
    if !text.isEmpty {
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        var before = indentation[...]
        if line.isEmpty { while before.last?.isBlank == true { before = before.dropLast() } }
        new += before + Array(line.utf8) + lineEnd
      }
    }
    return Array(bytes[..<(mark + start)]) + new + Array(bytes[(mark + end)...])
  }

  /// The first line of a text, counted from 1, that would close the fence (CommonMark 0.30, 4.5).
  func closingLine(in text: String) -> Int? {
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let rest = line.utf8.drop { $0 == .space }
      guard line.utf8.count - rest.count <= 3 else { continue }
      let run = rest.prefix { $0 == mark }
      if run.count >= length, rest.dropFirst(run.count).allSatisfy({ $0.isBlank }) { return number + 1 }
    }
    return nil
  }
}
