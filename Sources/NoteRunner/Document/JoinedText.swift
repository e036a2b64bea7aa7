/// A text put together from the lines of several files.
struct JoinedText {
  private let path: String
  private var bytes: [UInt8] = []
  private var origins: [SourceFile.Origin] = []
  private var lineCount = 0
  /// How many texts were included.
  var inclusions = 0
  /// Whether there was room for one of them no more.
  var isFull = false

  init(path: String) { self.path = path }

  var count: Int { bytes.count }

  mutating func add(_ file: SourceFile, lines: Range<Int>) {
    guard !lines.isEmpty else { return }
    origins.append(SourceFile.Origin(firstLine: lineCount, path: file.path, lineInFile: lines.lowerBound))
    bytes += file.bytes[file.lineStarts[lines.lowerBound]..<file.end(ofLine: lines.upperBound - 1)]
    lineCount += lines.count
    // The last line of a file has no end, even if it is empty.
    if lines.upperBound == file.lineStarts.count { lineCount -= 1 }
  }

  /// What follows begins on a line of its own.
  mutating func endLine() {
    guard let last = bytes.last, last != .lineFeed else { return }
    bytes.append(.lineFeed)
    // A carriage return had ended the line already.
    if !last.isLineEnd { lineCount += 1 }
  }

  func source() -> SourceFile { SourceFile(path: path, sound: bytes, origins: origins) }
}
