/// The text that cmark is given: formulas, inline values, references, footnotes' marks and attributes replaced by
/// placeholders, every line where it was.
///
/// CommonMark knows no mathematics and would read `$a_1 * b_2 * c_3$` as emphasis. So formulas are found
/// before: display formulas between `$$`; inline ones by pandoc's rules (the opening dollar has no space
/// behind it, the closing one none before it and no digit behind it); nothing inside code. The others are taken out as
/// well, because their places must be exact and cmark's are not inside lists and quotes.
///
/// Time is linear in the length of the text: each search that fails is not repeated in the same stretch.
struct Protection {
  enum Span {
    case formula(Formula)
    /// The expression's place, and the place with its backticks.
    case value(expression: Range<Int>, whole: Range<Int>)
    /// `@id`, or several in brackets.
    case references([Note.Reference], isInBrackets: Bool, Range<Int>)
    case footnote(label: String, Range<Int>)
    /// What stands in braces, and the place with them.
    case attributes(content: Range<Int>, whole: Range<Int>)

    var range: Range<Int> {
      switch self {
      case .formula(let formula): formula.range
      case .value(_, let whole), .attributes(_, let whole): whole
      case .references(_, _, let range), .footnote(_, let range): range
      }
    }
  }

  private(set) var text: [UInt8] = []
  private(set) var spans: [Span] = []
  private var starts: Set<Int> = []
  private var ends: Set<Int> = []
  /// Where more spans stood than there are placeholders.
  private(set) var overflow: Range<Int>?
  /// For each line with replacements: from which column of the protected text on, how much to add.
  private var shifts: [Int: [(column: Int, delta: Int)]] = [:]

  private let file: SourceFile
  let passage: Passage
  private let lines: LineMap
  private let scanner: ReferenceScanner

  init(_ file: SourceFile, _ passage: Passage, lines: LineMap) {
    self.file = file
    self.passage = passage
    self.lines = lines
    scanner = ReferenceScanner(file: file)
    guard !passage.lines.isEmpty else { return }
    text.reserveCapacity(
      file.end(ofLine: passage.lines.upperBound - 1) - file.lineStarts[passage.lines.lowerBound])
    if passage.hidesAny {
      for line in passage.lines where passage.hidden(ofLine: line) > 0 {
        shifts[line] = [(0, passage.hidden(ofLine: line))]
      }
    }
    var line = passage.lines.lowerBound
    while line < passage.lines.upperBound {
      guard isInlineText(line) else {
        text += file.bytes[passage.start(ofLine: line, in: file)..<file.end(ofLine: line)]
        line += 1
        continue
      }
      var end = line + 1
      while end < passage.lines.upperBound, isInlineText(end) { end += 1 }
      var region = Region(file: file, lines: lines, first: line, end: end)
      copy(region: &region)
      text += file.bytes[region.range.upperBound..<file.end(ofLine: end - 1)]
      line = end
    }
  }

  /// Whether something that was taken out begins, or ends, at an offset of the file.
  func begins(at offset: Int) -> Bool { starts.contains(offset) }
  func ends(at offset: Int) -> Bool { ends.contains(offset) }

  /// The column in the file of a column in the protected text; both count bytes from zero.
  func fileColumn(line: Int, column: Int) -> Int {
    guard let shifts = shifts[line] else { return column }
    let behind = shifts.partitionIndex { $0.column > column }
    let delta = behind > 0 ? shifts[behind - 1].delta : 0
    return column + delta
  }

  /// The original text where placeholders got into a place that is no prose (code, a link's target).
  func restored(_ string: String) -> String {
    guard string.unicodeScalars.contains(where: { Placeholder.isReserved($0.value) }) else { return string }
    var result = String.UnicodeScalarView()
    for scalar in string.unicodeScalars {
      if let index = Placeholder.spanIndex(scalar) {
        result.append(contentsOf: file.text(spans[index].range).unicodeScalars)
      } else if scalar == Placeholder.escapedBar {
        result.append(contentsOf: "\\|".unicodeScalars)
      } else if scalar != Placeholder.continuation {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private func isInlineText(_ line: Int) -> Bool {
    guard lines.kind(of: line) != .opaque else { return false }
    let start = passage.start(ofLine: line, in: file)
    let end = file.lineRange(line).upperBound
    return start < end && file.bytes[start..<end].contains { !$0.isBlank && $0 != .quoteMarker }
  }

  // MARK: - One region

  private mutating func copy(region: inout Region) {
    var index = region.range.lowerBound
    while index < region.range.upperBound {
      if passage.hidesAny, file.isLineStart(index) {
        index = max(index, passage.start(ofLine: file.lineIndex(at: index), in: file))
      }
      let byte = file.bytes[index]
      switch byte {
      case .backslash where index + 1 < region.range.upperBound:
        if file.bytes[index + 1] == .pipe {
          replace(index..<index + 2, by: Placeholder.escapedBar)
        } else {
          text += file.bytes[index..<index + 2]
        }
        index += 2
      case .backtick:
        let code = region.codeSpan(at: index)
        if let expression = code.value, protect(.value(expression: expression, whole: code.range)) {
        } else {
          text += file.bytes[code.range]
        }
        index = code.range.upperBound
      case .dollar:
        if let formula = region.formula(at: index), protect(.formula(formula)) {
          index = formula.range.upperBound
        } else {
          let run = region.isDollar(index + 1) ? 2 : 1
          text += file.bytes[index..<index + run]
          index += run
        }
      case .at, .openBracket, .openBrace:
        if let span = mark(at: index, in: region), protect(span) {
          index = span.range.upperBound
        } else {
          text.append(byte)
          index += 1
        }
      default:
        text.append(byte)
        index += 1
      }
    }
  }

  private func mark(at index: Int, in region: Region) -> Span? {
    let end = region.leafEnd(at: index)
    switch file.bytes[index] {
    case .at:
      return scanner.reference(at: index, to: end, from: region.range.lowerBound)
        .map { .references([$0], isInBrackets: false, $0.range) }
    case .openBrace:
      return scanner.attributes(at: index, to: end).map { .attributes(content: $0.content, whole: $0.range) }
    default:
      if let label = FootnoteMark.label(in: file, from: index, to: end) {
        return .footnote(label: file.text(label), index..<label.upperBound + 1)
      }
      return scanner.group(at: index, to: end).map {
        .references($0.references, isInBrackets: true, $0.range)
      }
    }
  }

  private mutating func protect(_ span: Span) -> Bool {
    guard spans.count < Placeholder.mostSpans else {
      if overflow == nil { overflow = span.range }
      return false
    }
    spans.append(span)
    starts.insert(span.range.lowerBound)
    ends.insert(span.range.upperBound)
    replace(span.range, by: Placeholder.span(spans.count - 1))
    return true
  }

  /// Writes the placeholder, and below it one line for each further line of the span.
  private mutating func replace(_ range: Range<Int>, by placeholder: Unicode.Scalar) {
    let mark = Array(String(placeholder).utf8)
    text += mark
    let first = file.lineIndex(at: range.lowerBound)
    let last = file.lineIndex(at: max(range.lowerBound, range.upperBound - 1))
    guard last > first else {
      let delta = (shifts[first]?.last?.delta ?? 0) + range.count - mark.count
      shifts[first, default: []].append((range.upperBound - file.lineStarts[first] - delta, delta))
      return
    }
    let depth = file.quoteDepth(before: range.lowerBound, line: first)
    var written = 0
    for line in first + 1...last {
      let start = passage.start(ofLine: line, in: file)
      let further =
        file.bytes[start..<max(start, file.contentStart(line, quoteDepth: depth))]
        + Array(String(Placeholder.continuation).utf8)
      text.append(.lineFeed)
      text += further
      written = further.count
    }
    shifts[last, default: []].append((written, range.upperBound - file.lineStarts[last] - written))
  }
}
