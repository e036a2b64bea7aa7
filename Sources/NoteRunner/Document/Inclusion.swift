/// A line `{{#include path.md}}`: the text of another file stands in its place.
struct Inclusion {
  var line: Int
  /// Relative to the file that the line is in.
  var name: String
  var nameRange: Range<Int>

  private static let opening = Array("{{#include".utf8)

  /// All in a text, in their order. In code they are code.
  static func find(in file: SourceFile) -> [Inclusion] {
    guard !names(in: file.bytes).isEmpty else { return [] }
    var nothing: [Diagnostic] = []
    let first = min(FrontMatter.parse(file, into: &nothing).endLine, file.lineStarts.count)
    let lines = LineMap(file, Passage(lines: first..<file.lineStarts.count))
    return lines.range.compactMap { line in
      guard lines.kind(of: line) != .opaque, let range = nameRange(in: file.bytes, file.lineRange(line))
      else { return nil }
      return Inclusion(line: line, name: file.text(range), nameRange: range)
    }
  }

  /// What lines name that look like inclusions.
  static func names(in bytes: [UInt8]) -> [String] {
    var names: [String] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex { $0.isLineEnd } ?? bytes.count
      if let range = nameRange(in: bytes, start..<end) {
        names.append(String(decoding: bytes[range], as: UTF8.self))
      }
      start = end + 1
    }
    return names
  }

  private static func nameRange(in bytes: [UInt8], _ line: Range<Int>) -> Range<Int>? {
    var (start, end) = (line.lowerBound, line.upperBound)
    while start < end, start - line.lowerBound < 3, bytes[start] == .space { start += 1 }
    guard end - start > opening.count, bytes[start..<end].starts(with: opening) else { return nil }
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    guard bytes[start..<end].suffix(2).elementsEqual([.closeBrace, .closeBrace]) else { return nil }
    start += opening.count
    end -= 2
    guard start < end, bytes[start].isBlank else { return nil }
    while start < end, bytes[start].isBlank { start += 1 }
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    return start < end ? start..<end : nil
  }
}
