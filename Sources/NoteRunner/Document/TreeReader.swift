import CCmark

/// Turns cmark's tree into a note's: restores what was protected, collects blocks, headings and links.
struct TreeReader {
  let file: SourceFile
  let firstLine: Int
  let protection: Protection

  private(set) var diagnostics: [Diagnostic] = []
  private(set) var blocks: [CodeBlock] = []
  private(set) var formulas: [Formula] = []
  private(set) var headings: [Heading] = []
  private(set) var links: [Note.Link] = []
  private var anchors = Anchors()
  /// Each span's index among `formulas` or `blocks`, once it was met.
  private var met: [Int: Inline] = [:]

  /// Deeper nesting is no text that someone reads, and a recursion must have a bound.
  private static let deepestNesting = 60

  init(file: SourceFile, firstLine: Int, protection: Protection) {
    self.file = file
    self.firstLine = firstLine
    self.protection = protection
  }

  mutating func read() -> [Block] {
    let document = CmarkTree(protection.text[...])
    return children(of: document.root, depth: 0, isTight: false, lastLine: file.lineStarts.count - 1)
  }

  // MARK: - Blocks

  private mutating func children(
    of parent: OpaquePointer, depth: Int, isTight: Bool, lastLine: Int
  ) -> [Block] {
    var result: [Block] = []
    var node = cmark_node_first_child(parent)
    while let current = node {
      if depth >= Self.deepestNesting {
        report(.error, "this is nested more than \(Self.deepestNesting) levels deep", at: current)
        break
      }
      result += block(current, depth: depth, isTight: isTight, lastLine: lastLine)
      node = cmark_node_next(current)
    }
    return result
  }

  private mutating func block(
    _ node: OpaquePointer, depth: Int, isTight: Bool, lastLine: Int
  ) -> [Block] {
    let lastInside = min(lastLine, lastLineIndex(node))
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH: return paragraph(node, depth: depth, isTight: isTight)
    case CMARK_NODE_HEADING: return [heading(node, depth: depth)]
    case CMARK_NODE_CODE_BLOCK: return [code(node, lastOuterLine: lastLine)]
    case CMARK_NODE_BLOCK_QUOTE:
      let content = children(of: node, depth: depth + 1, isTight: false, lastLine: lastInside)
      return [quote(content)]
    case CMARK_NODE_LIST: return [list(node, depth: depth, lastLine: lastInside)]
    case CMARK_NODE_THEMATIC_BREAK: return [.thematicBreak]
    case CMARK_NODE_HTML_BLOCK:
      let html = protection.restored(literal(node))
      if html.isComment { return [] }
      report(.warning, "HTML is shown as text", at: node)
      return [.html(html)]
    default: return []
    }
  }

  private mutating func paragraph(_ node: OpaquePointer, depth: Int, isTight: Bool) -> [Block] {
    let content = inlines(of: node, depth: depth + 1)
    if let (before, table) = TableReader.read(content) {
      return (before.isEmpty ? [] : [.paragraph(before.withBars)]) + [.table(table)]
    }
    guard !content.isEmpty else { return [] }
    let lines =
      file.lineStarts[
        lineIndex(node)]..<file.lineRange(min(lastLineIndex(node), file.lineStarts.count - 1)).upperBound
    for place in EmphasisCheck.find(in: content, of: file, range: lines) {
      diagnostics.append(
        Diagnostic(
          .warning, "these asterisks make nothing bold", in: file, at: place,
          help: "take the punctuation out of the bold text, or put a space outside of the asterisks"))
    }
    return [isTight ? .plain(content.withBars) : .paragraph(content.withBars)]
  }

  private mutating func heading(_ node: OpaquePointer, depth: Int) -> Block {
    let content = inlines(of: node, depth: depth + 1).withBars
    let heading = Heading(
      level: Int(cmark_node_get_heading_level(node)),
      anchor: anchors.anchor(for: content.plainText(formulas: formulas)), content: content)
    headings.append(heading)
    return .heading(heading)
  }

  private mutating func list(_ node: OpaquePointer, depth: Int, lastLine: Int) -> Block {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    let isTight = cmark_node_get_list_tight(node) != 0
    var items: [List.Item] = []
    var item = cmark_node_first_child(node)
    while let current = item {
      let last = min(lastLine, lastLineIndex(current))
      var content = children(of: current, depth: depth + 2, isTight: isTight, lastLine: last)
      let task = content.takeTaskMark()
      items.append(List.Item(task: task, content: content))
      item = cmark_node_next(current)
    }
    return .list(List(start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil, items: items))
  }

  /// A quote whose first line is `[!NOTE]` is a callout.
  private func quote(_ content: [Block]) -> Block {
    guard case .paragraph(let inlines)? = content.first else { return .quote(content) }
    let firstLine = inlines.prefix { if case .softBreak = $0 { false } else { true } }
    let text = firstLine.plainText(formulas: formulas).lowercased()
    guard let kind = Callout.allCases.first(where: { text == "[!\($0.rawValue)]" }) else {
      return .quote(content)
    }
    let rest = Array(inlines.dropFirst(firstLine.count + 1))
    return .callout(kind, (rest.isEmpty ? [] : [.paragraph(rest)]) + content.dropFirst())
  }

  private mutating func code(_ node: OpaquePointer, lastOuterLine: Int) -> Block {
    let reader = FenceReader(file: file)
    let found = FenceReader.Found(
      literal: protection.restored(literal(node)), firstLine: lineIndex(node), lastLine: lastLineIndex(node),
      column: Int(cmark_node_get_start_column(node)) - 1, lastOuterLine: lastOuterLine)
    guard reader.isFenced(found) else { return .listing(language: "", code: found.literal) }
    let opening = file.lineRange(found.firstLine)
    let fenceRange = min(opening.lowerBound + found.column, opening.upperBound)..<opening.upperBound
    let isClosed = reader.isClosed(found)
    if !isClosed {
      diagnostics.append(
        Diagnostic(
          .error, "this block has no end", in: file, at: fenceRange,
          help: "close it with a line of as many backticks or tildes as it opens with"))
    }
    let info = reader.info(found)
    let language = file.bytes[info].prefix { !$0.isBlank && $0 != .comma }
    guard language.elementsEqual("swift".utf8) else {
      if String(decoding: language, as: UTF8.self).lowercased() == "swift" {
        diagnostics.append(
          Diagnostic(
            .warning, "this block does not run: what runs is written `swift`, in small letters", in: file,
            at: language.startIndex..<language.endIndex, help: "write `swift ignore` to only show it"))
      }
      // As cmark has read it, with its escapes resolved.
      let info = string(cmark_node_get_fence_info(node))
      return .listing(
        language: String(info.prefix { !$0.isWhitespace && $0 != "," }), code: found.literal)
    }

    let scanner = AttributeScanner(file: file)
    var written = scanner.info(language.endIndex..<info.upperBound, into: &diagnostics)
    let (text, lines) = reader.textAndLines(found)
    var shownFrom = 0
    for (line, next) in zip(lines, lines.dropFirst().map(\.textStart) + [text.utf8.count]) {
      guard
        let option = scanner.optionLine(
          line.fileStart..<file.lineRange(file.lineIndex(at: line.fileStart)).upperBound)
      else { break }
      written.append(option)
      shownFrom = next
    }
    var attributes = BlockAttributes()
    attributes.apply(written, in: file, into: &diagnostics)
    let end = file.lineRange(min(found.lastLine, file.lineStarts.count - 1)).upperBound
    let block = CodeBlock(
      kind: .statements, attributes: attributes, text: text, shownFrom: shownFrom,
      range: fenceRange.lowerBound..<max(end, fenceRange.upperBound), lines: lines)
    // An open block has swallowed the rest of the note; running that gives errors about prose.
    guard !attributes.isIgnored, isClosed else { return .listing(language: "swift", code: block.shownText) }
    blocks.append(block)
    return .program(blocks.count - 1)
  }

  // MARK: - Inline

  private mutating func inlines(of parent: OpaquePointer, depth: Int) -> [Inline] {
    var result: [Inline] = []
    var node = cmark_node_first_child(parent)
    while let current = node {
      node = cmark_node_next(current)
      guard depth < Self.deepestNesting else {
        report(.error, "this is nested more than \(Self.deepestNesting) levels deep", at: current)
        break
      }
      switch cmark_node_get_type(current) {
      case CMARK_NODE_TEXT: append(text: literal(current), to: &result)
      case CMARK_NODE_SOFTBREAK: result.append(.softBreak)
      case CMARK_NODE_LINEBREAK: result.append(.lineBreak)
      case CMARK_NODE_CODE: result.append(.code(protection.restored(literal(current))))
      case CMARK_NODE_EMPH: result.append(.emphasis(inlines(of: current, depth: depth + 1)))
      case CMARK_NODE_STRONG: result.append(.strong(inlines(of: current, depth: depth + 1)))
      case CMARK_NODE_LINK:
        let target = string(cmark_node_get_url(current))
        links.append(Note.Link(target: target, isImage: false, range: place(current)))
        let content = inlines(of: current, depth: depth + 1)
        result.append(.link(target: target, title: string(cmark_node_get_title(current)), content))
      case CMARK_NODE_IMAGE:
        let source = string(cmark_node_get_url(current))
        links.append(Note.Link(target: source, isImage: true, range: place(current)))
        let description = inlines(of: current, depth: depth + 1).withBars.plainText(formulas: formulas)
        result.append(
          .image(source: source, title: string(cmark_node_get_title(current)), description: description))
      case CMARK_NODE_HTML_INLINE:
        let html = protection.restored(literal(current))
        if html.isComment { continue }
        report(.warning, "HTML is shown as text", at: current)
        result.append(.html(html))
      default: break
      }
    }
    return result
  }

  /// Puts formulas and values back where their placeholders are.
  private mutating func append(text: String, to result: inout [Inline]) {
    var plain = String.UnicodeScalarView()
    func flush(_ result: inout [Inline]) {
      guard !plain.isEmpty else { return }
      // cmark cuts texts where it looked for markup; put together they are easier to split into cells.
      if case .text(let before)? = result.last {
        result[result.count - 1] = .text(before + String(plain))
      } else {
        result.append(.text(String(plain)))
      }
      plain = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      if let index = Placeholder.spanIndex(scalar) {
        flush(&result)
        result.append(inline(forSpan: index))
      } else if scalar == Placeholder.continuation {
        // A further line of a span: the line break before it belongs to the span.
        if case .softBreak? = result.last { result.removeLast() }
      } else {
        plain.append(scalar)
      }
    }
    flush(&result)
  }

  private mutating func inline(forSpan index: Int) -> Inline {
    if let known = met[index] { return known }
    let inline: Inline
    switch protection.spans[index] {
    case .formula(let formula):
      formulas.append(formula)
      inline = .formula(formulas.count - 1)
    case .value(let expression, let whole):
      blocks.append(expressionBlock(expression, whole: whole))
      inline = .value(blocks.count - 1)
    }
    met[index] = inline
    return inline
  }

  /// The expression's lines, without the markers of the list or quote that it stands in.
  private func expressionBlock(_ range: Range<Int>, whole: Range<Int>) -> CodeBlock {
    let first = file.lineIndex(at: range.lowerBound)
    let last = file.lineIndex(at: range.upperBound)
    let depth = file.quoteDepth(before: whole.lowerBound, line: first)
    var text = ""
    var lines: [CodeBlock.Line] = []
    for line in first...last {
      let start = line == first ? range.lowerBound : file.contentStart(line, quoteDepth: depth)
      let end = line == last ? range.upperBound : file.lineRange(line).upperBound
      lines.append(CodeBlock.Line(textStart: text.utf8.count, fileStart: start, virtual: 0))
      text += file.text(start..<max(start, end)) + "\n"
    }
    return CodeBlock(
      kind: .expression, attributes: BlockAttributes(), text: text, shownFrom: 0, range: whole, lines: lines)
  }

  // MARK: - cmark's nodes

  private func literal(_ node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  private func string(_ text: UnsafePointer<CChar>?) -> String {
    protection.restored(text.map { String(cString: $0) } ?? "")
  }

  private func lineIndex(_ node: OpaquePointer) -> Int {
    min(max(0, firstLine + Int(cmark_node_get_start_line(node)) - 1), file.lineStarts.count - 1)
  }

  private func lastLineIndex(_ node: OpaquePointer) -> Int {
    max(lineIndex(node), firstLine + Int(cmark_node_get_end_line(node)) - 1)
  }

  /// From the node's start to the end of its line. cmark counts columns of further lines without the
  /// markers in front of them; where no link or tag can begin there, the line as a whole is meant.
  private func place(_ node: OpaquePointer) -> Range<Int> {
    let line = lineIndex(node)
    let whole = file.lineRange(line)
    let column = protection.fileColumn(line: line, column: Int(cmark_node_get_start_column(node)) - 1)
    let start = whole.lowerBound + max(0, column)
    guard start < whole.upperBound, [0x5B, 0x21, 0x3C, 0x60, 0x7E].contains(file.bytes[start]) else {
      return whole
    }
    let end = file.bytes[start..<whole.upperBound].firstIndex { $0 == 0x29 || $0 == 0x3E }
    return start..<(end.map { $0 + 1 } ?? whole.upperBound)
  }

  private mutating func report(_ severity: Diagnostic.Severity, _ message: String, at node: OpaquePointer) {
    diagnostics.append(Diagnostic(severity, message, in: file, at: place(node)))
  }
}

extension String {
  /// `<!-- … -->` and nothing else: meant for authors, not for readers.
  fileprivate var isComment: Bool {
    let text = drop(while: \.isWhitespace)
    guard text.hasPrefix("<!--"), let end = text.firstRange(of: "-->") else { return false }
    return text[end.upperBound...].allSatisfy(\.isWhitespace)
  }
}

extension [Block] {
  /// Removes `[ ] ` or `[x] ` from the start of an item and says which it was.
  fileprivate mutating func takeTaskMark() -> Bool? {
    let inlines: [Inline]
    switch first {
    case .plain(let content), .paragraph(let content): inlines = content
    case .heading, .listing, .program, .quote, .callout, .list, .table, .thematicBreak, .html, nil: return nil
    }
    guard case .text(let text)? = inlines.first,
      let mark = ["[ ] ", "[x] ", "[X] "].first(where: { text.hasPrefix($0) })
    else { return nil }
    let rest = [.text(String(text.dropFirst(mark.count)))] + inlines.dropFirst()
    if case .plain? = first { self[0] = .plain(rest) } else { self[0] = .paragraph(rest) }
    return mark != "[ ] "
  }
}
