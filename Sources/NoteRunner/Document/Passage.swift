/// The lines of a file that cmark reads as one document, and what of them it does not see: the text is read without its
/// footnotes, each footnote without its mark and its indentation.
struct Passage {
  let lines: Range<Int>
  /// For each line, how many bytes at its start are hidden.
  private(set) var hidden: [Int]
  private(set) var hidesAny: Bool

  init(lines: Range<Int>) {
    self.lines = lines
    hidden = Array(repeating: 0, count: lines.count)
    hidesAny = false
  }

  mutating func hide(_ count: Int, ofLine line: Int) {
    hidden[line - lines.lowerBound] = count
    if count > 0 { hidesAny = true }
  }

  func hidden(ofLine line: Int) -> Int { lines.contains(line) ? hidden[line - lines.lowerBound] : 0 }

  /// Where a line begins for cmark.
  func start(ofLine line: Int, in file: SourceFile) -> Int { file.lineStarts[line] + hidden(ofLine: line) }

  /// What cmark sees, as it stands in the file.
  func bytes(of file: SourceFile) -> ArraySlice<UInt8> {
    guard !lines.isEmpty else { return [] }
    let end = file.end(ofLine: lines.upperBound - 1)
    guard hidesAny else { return file.bytes[file.lineStarts[lines.lowerBound]..<end] }
    var bytes: [UInt8] = []
    for line in lines { bytes += file.bytes[start(ofLine: line, in: file)..<file.end(ofLine: line)] }
    return bytes[...]
  }
}

extension SourceFile {
  /// Behind a line's end.
  func end(ofLine line: Int) -> Int { line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count }
}
