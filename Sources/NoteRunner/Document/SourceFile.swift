import Foundation
import Rendering

/// The text of one file, with what is needed to say where in it something stands.
///
/// The text is sound whatever the file held: bytes that are no UTF-8, control characters and the private-use
/// characters that the parser marks places with are reported and stand as `?`, byte for byte, so that every
/// offset is an offset in the file (behind its byte-order mark).
package struct SourceFile: Sendable {
  /// As it shall be named in messages.
  package let path: String
  package let bytes: [UInt8]
  /// Offset of the first byte of each line. There is always a first line.
  package let lineStarts: [Int]
  /// Where lines come from other files than `path`; empty where none do.
  private let origins: [Origin]
  /// By their indices.
  private let longLines: [Int: LongLine]

  /// From a line on, those of a file.
  struct Origin: Sendable {
    var firstLine: Int
    var path: String
    var lineInFile: Int
  }

  package init(path: String, sound bytes: [UInt8]) {
    self.init(path: path, sound: bytes, origins: [])
  }

  init(path: String, sound bytes: [UInt8], origins: [Origin]) {
    self.path = path
    self.origins = origins
    self.bytes = bytes
    var starts = [0]
    var index = 0
    while index < bytes.count {
      // As CommonMark has it, a line ends with a line feed, a carriage return, or both.
      if bytes[index] == .carriageReturn, index + 1 < bytes.count, bytes[index + 1] == .lineFeed {
        index += 1
      }
      if bytes[index].isLineEnd { starts.append(index + 1) }
      index += 1
    }
    lineStarts = starts
    var longLines: [Int: LongLine] = [:]
    for (line, start) in starts.enumerated() {
      let end = line + 1 < starts.count ? starts[line + 1] : bytes.count
      if end - start >= LongLine.fewest { longLines[line] = LongLine(start..<end, of: bytes) }
    }
    self.longLines = longLines
  }

  package init(path: String, text: String) {
    self.init(path: path, sound: Array(text.utf8))
  }

  /// Makes the text sound, and reports what was not.
  package static func make(
    path: String, bytes raw: [UInt8], into diagnostics: inout [Diagnostic]
  ) -> SourceFile {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var bytes = raw.starts(with: mark) ? Array(raw.dropFirst(mark.count)) : raw
    let faults = TextFault.mend(&bytes)
    let file = SourceFile(path: path, sound: bytes)
    diagnostics += faults.map { Diagnostic(.error, $0.message, in: file, at: $0.range) }
    return file
  }
}

// MARK: - Places

extension SourceFile {
  package typealias Position = SourcePosition

  /// Zero-based index of the line that holds an offset.
  package func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// In the file that the line comes from.
  package func position(at offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(at: offset)
    let start = longLines[line]?.start(before: offset) ?? (offset: lineStarts[line], characters: 0)
    let before = String(decoding: bytes[start.offset..<offset], as: UTF8.self)
    let lineInFile = origin(ofLine: line).map { $0.lineInFile + line - $0.firstLine } ?? line
    return Position(line: lineInFile + 1, column: start.characters + before.count + 1)
  }

  /// The line that holds an offset; of a long one what stands around it, and how many characters before that.
  func excerpt(at offset: Int) -> (text: String, skipped: Int) {
    let line = lineIndex(at: offset)
    guard let long = longLines[line] else { return (self.line(line), 0) }
    let (range, skipped) = long.surroundings(of: offset)
    return (text(range.clamped(to: lineRange(line))), skipped)
  }

  /// The file that a line comes from, as it is named in messages.
  package func path(at offset: Int) -> String { origin(ofLine: lineIndex(at: offset))?.path ?? path }

  /// The bytes of a line, counted from one, of the file itself or of one that it includes.
  package func range(ofLine line: Int, in path: String) -> Range<Int>? {
    guard !origins.isEmpty else {
      return path == self.path && lineStarts.indices.contains(line - 1) ? lineRange(line - 1) : nil
    }
    for (index, origin) in origins.enumerated() where origin.path == path && origin.lineInFile < line {
      let here = origin.firstLine + line - 1 - origin.lineInFile
      let end = index + 1 < origins.count ? origins[index + 1].firstLine : lineStarts.count
      if here < end { return lineRange(here) }
    }
    return nil
  }

  private func origin(ofLine line: Int) -> Origin? {
    let behind = origins.partitionIndex { $0.firstLine > line }
    return behind > 0 ? origins[behind - 1] : nil
  }

  /// The bytes of a line, without its end.
  package func lineRange(_ index: Int) -> Range<Int> {
    let start = lineStarts[index]
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
    while end > start, bytes[end - 1].isLineEnd { end -= 1 }
    return start..<end
  }

  package func line(_ index: Int) -> String { text(lineRange(index)) }

  package func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
