/// A stretch of lines without blank lines or code in between: no formula and no code span leaves it.
///
/// Inline formulas and code spans stay in their paragraph or heading too; a display formula may hold lines
/// that CommonMark alone would take for a list.
struct Region {
  let range: Range<Int>
  private let file: SourceFile
  /// The end of the paragraph or heading that each line is in, counted from the region's first line.
  private var leafEnds: [Int]
  private let firstLine: Int

  // Where a search without result ended: nothing can be found from before there either.
  private var noInlineCloserBefore = 0
  private var noDisplayCloser = false
  /// Runs of backticks by their length, last one first, so that the next is popped off the end.
  private var backticks: [Int: [Int]] = [:]

  init(file: SourceFile, lines: LineMap, first: Int, end: Int) {
    self.file = file
    firstLine = first
    range = file.lineStarts[first]..<file.lineRange(end - 1).upperBound
    leafEnds = []
    leafEnds.reserveCapacity(end - first)
    var bound = range.upperBound
    for line in (first..<end).reversed() {
      if line + 1 < end, lines.kind(of: line) != lines.kind(of: line + 1) {
        bound = file.lineRange(line).upperBound
      }
      leafEnds.append(bound)
    }
    leafEnds.reverse()
    collectBackticks()
  }

  private mutating func collectBackticks() {
    var index = range.upperBound
    while index > range.lowerBound {
      index -= 1
      guard file.bytes[index] == .backtick else { continue }
      let end = index + 1
      while index > range.lowerBound, file.bytes[index - 1] == .backtick { index -= 1 }
      backticks[end - index, default: []].append(index)
    }
  }

  func isDollar(_ index: Int) -> Bool { index < range.upperBound && file.bytes[index] == .dollar }

  /// Where the paragraph or heading ends that an offset is in.
  func leafEnd(at index: Int) -> Int { leafEnds[file.lineIndex(at: index) - firstLine] }

  // MARK: - Code

  /// The code span that begins here, or, where none does, the backticks alone.
  mutating func codeSpan(at start: Int) -> (range: Range<Int>, value: Range<Int>?) {
    var open = start
    while open < range.upperBound, file.bytes[open] == .backtick { open += 1 }
    let length = open - start
    while let next = backticks[length]?.last, next < open { backticks[length]?.removeLast() }
    guard let close = backticks[length]?.last, close < leafEnd(at: start) else { return (start..<open, nil) }
    let whole = start..<close + length
    let marker = "{swift}".utf8
    guard file.bytes[open..<close].starts(with: marker) else { return (whole, nil) }
    return (whole, open + marker.count..<close)
  }

  // MARK: - Formulas

  mutating func formula(at start: Int) -> Formula? {
    isDollar(start + 1) ? display(at: start) : inline(at: start)
  }

  private mutating func display(at start: Int) -> Formula? {
    guard !noDisplayCloser else { return nil }
    var index = start + 2
    while index < range.upperBound {
      if file.bytes[index] == .backslash {
        index += 2
      } else if file.bytes[index] == .dollar, isDollar(index + 1) {
        let content = start + 2..<index
        guard file.bytes[content].contains(where: { !$0.isWhitespace }) else { return nil }
        return make(content, in: start..<index + 2, isDisplay: true)
      } else {
        index += 1
      }
    }
    noDisplayCloser = true
    return nil
  }

  private mutating func inline(at start: Int) -> Formula? {
    let end = leafEnd(at: start)
    guard start >= noInlineCloserBefore, start + 1 < end, !file.bytes[start + 1].isWhitespace else {
      return nil
    }
    var index = start + 1
    while index < end {
      if file.bytes[index] == .backslash {
        index += 2
      } else if file.bytes[index] == .dollar, file.bytes[index - 1].isWhitespace {
        // Rather the next opening one: the first was money.
        noInlineCloserBefore = index
        return nil
      } else if file.bytes[index] == .dollar, index + 1 >= file.bytes.count || !file.bytes[index + 1].isDigit
      {
        return make(start + 1..<index, in: start..<index + 1, isDisplay: false)
      } else {
        index += 1
      }
    }
    noInlineCloserBefore = end
    return nil
  }

  /// The TeX without the indentation and the quote markers of its lines.
  private func make(_ content: Range<Int>, in whole: Range<Int>, isDisplay: Bool) -> Formula {
    let first = file.lineIndex(at: content.lowerBound)
    let last = file.lineIndex(at: content.upperBound)
    let depth = file.quoteDepth(before: whole.lowerBound, line: first)
    var tex = ""
    var offsets: [Int] = []
    for line in first...last {
      let start = line == first ? content.lowerBound : file.contentStart(line, quoteDepth: depth)
      let end = line == last ? content.upperBound : file.lineRange(line).upperBound
      offsets.append(start)
      if line > first { tex += "\n" }
      tex += file.text(start..<max(start, end))
    }
    return Formula(tex: tex, isDisplay: isDisplay, range: whole, lineOffsets: offsets)
  }
}
