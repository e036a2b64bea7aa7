import CCmark
import Rendering

/// Turns cmark's tree into a note's: restores what was protected, collects blocks, headings and links.
struct TreeReader {
  let file: SourceFile
  /// Of the text that is being read.
  var protection: Protection

  var diagnostics: [Diagnostic] = []
  var blocks: [CodeBlock] = []
  var formulas: [Formula] = []
  var headings: [Heading] = []
  var definitions: [Definition] = []
  var links: [Note.Link] = []
  var references: [Note.Reference] = []
  var labels: [Note.Label] = []
  var footnotes: [Footnote] = []
  /// Where the first reference has put each footnote, by its label.
  var footnoteIndices: [String: Int] = [:]
  /// What footnotes say, by their labels.
  let footnoteDefinitions: [String: FootnoteDefinition]
  /// In the order of the text.
  let footnoteLabels: [String]
  /// Further paragraphs of what terms mean, by the line that they go on from.
  var meaningPassages: [Int: Passage]
  /// Whether the text of a link is being read.
  var isInLink = false
  /// Whether what a picture shows is being read.
  var isInDescription = false
  /// What is being read besides the text itself.
  var aside: Aside?
  /// What stands for each span, once it was met.
  var met: [Int: Inline] = [:]
  /// Attributes that a heading or a caption has taken from its end.
  var taken: Set<Int> = []

  /// Where no block runs.
  enum Aside { case footnote, meaning }

  /// Deeper nesting is no text that someone reads, and a recursion must have a bound.
  static let deepestNesting = 60

  init(file: SourceFile, footnotes: [FootnoteDefinition], meanings: [Int: Passage]) {
    self.file = file
    meaningPassages = meanings
    let nothing = Passage(lines: 0..<0)
    protection = Protection(file, nothing, lines: LineMap(file, nothing))
    var known: [String: FootnoteDefinition] = [:]
    for definition in footnotes {
      if let first = known[definition.label] {
        diagnostics.append(
          Diagnostic(
            .error, "the footnote `[^\(definition.label)]` is there already", in: file, at: definition.mark,
            help: "line \(file.position(at: first.mark.lowerBound).line) has it"))
      } else {
        known[definition.label] = definition
      }
    }
    footnoteDefinitions = known
    footnoteLabels = footnotes.map(\.label)
  }

  mutating func read(_ passage: Passage, _ lines: LineMap) -> [Block] {
    protection = Protection(file, passage, lines: lines)
    met = [:]
    taken = []
    if let range = protection.overflow {
      diagnostics.append(
        Diagnostic(
          .error,
          "a note may hold \(Placeholder.mostSpans) formulas, inline values and references; from here on they stay text",
          in: file, at: range))
    }
    let document = CmarkTree(protection.text[...])
    return children(of: document.root, depth: 0, isTight: false, lastLine: passage.lines.upperBound - 1)
  }

  /// Headings and terms are named last, when it is known which names the author has taken.
  mutating func makeAnchors() {
    var anchors = Anchors(taken: Set(labels.map(\.id)).union(blocks.compactMap(\.attributes.id)))
    for index in headings.indices where headings[index].anchor.isEmpty {
      headings[index].anchor = anchors.anchor(for: headings[index].content.plainText(formulas: formulas))
    }
    for index in definitions.indices where definitions[index].anchor.isEmpty {
      definitions[index].anchor = anchors.anchor(
        for: "term " + definitions[index].term.plainText(formulas: formulas))
    }
    checkTerms()
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
      if !give(captionIn: current, to: &result, depth: depth) {
        result += block(current, depth: depth, isTight: isTight, lastLine: lastLine)
        result.joinDefinitions()
      }
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
      if html.isOpenComment {
        reportOpenComment(node)
      } else {
        report(.warning, "HTML is shown as text", at: node)
      }
      return [.html(html)]
    default: return []
    }
  }

  private mutating func paragraph(_ node: OpaquePointer, depth: Int, isTight: Bool) -> [Block] {
    let holdsColonLine = holdsColonLine(node)
    let attributes = holdsColonLine ? trailingAttributes(of: node) : nil
    let termAttributes = holdsColonLine ? termAttributes(of: node) : nil
    var content = inlines(of: node, depth: depth + 1)
    if let blocks = blocksWithColon(content, attributes, ofTerm: termAttributes, in: node) { return blocks }
    if let attributes { content.append(.text(unattached(attributes.whole))) }
    if let (before, table) = TableReader.read(content) {
      return (before.isEmpty ? [] : [.paragraph(before.withBars)]) + [.table(table, nil)]
    }
    guard !content.isEmpty else { return [] }
    checkFences(node)
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
    let attributes = trailingAttributes(of: node)
    var content = inlines(of: node, depth: depth + 1).withBars
    if attributes != nil, case .text(let text)? = content.last {
      content[content.count - 1] = .text(String(text.reversed().drop(while: \.isWhitespace).reversed()))
    }
    let id = attributes.flatMap { label($0) }
    headings.append(
      Heading(level: Int(cmark_node_get_heading_level(node)), anchor: id ?? "", content: content))
    return .heading(headings.count - 1)
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

  /// A quote whose first line begins with `[!NOTE]` is a callout; what else stands in that line is its title.
  private func quote(_ content: [Block]) -> Block {
    guard case .paragraph(let inlines)? = content.first, case .text(let text)? = inlines.first,
      let (kind, words) = Callout.mark(of: text)
    else { return .quote(content) }
    let firstLine = inlines.prefix { inline in
      switch inline {
      case .softBreak, .lineBreak: false
      case .text, .code, .formula, .value, .emphasis, .strong, .link, .image, .references, .footnote, .html:
        true
      }
    }
    // `[!NOTE]*x*` is no mark, since nothing parts it from what follows.
    guard firstLine.count == 1 || text.last != "]" || !words.isEmpty else { return .quote(content) }
    let title = (words.isEmpty ? [] : [.text(words)]) + firstLine.dropFirst()
    let rest = Array(inlines.dropFirst(firstLine.count + 1))
    return .callout(kind, title: title, (rest.isEmpty ? [] : [.paragraph(rest)]) + content.dropFirst())
  }

  // MARK: - cmark's nodes

  func literal(_ node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  func string(_ text: UnsafePointer<CChar>?) -> String {
    protection.restored(text.map { String(cString: $0) } ?? "")
  }

  func lineIndex(_ node: OpaquePointer) -> Int {
    min(
      max(0, protection.passage.lines.lowerBound + Int(cmark_node_get_start_line(node)) - 1),
      file.lineStarts.count - 1)
  }

  func lastLineIndex(_ node: OpaquePointer) -> Int {
    max(lineIndex(node), protection.passage.lines.lowerBound + Int(cmark_node_get_end_line(node)) - 1)
  }

  /// From the node's start to the end of its line. cmark counts columns of further lines without the
  /// markers in front of them; where no link or tag can begin there, the line as a whole is meant.
  func place(_ node: OpaquePointer) -> Range<Int> {
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

  mutating func report(_ severity: Diagnostic.Severity, _ message: String, at node: OpaquePointer) {
    diagnostics.append(Diagnostic(severity, message, in: file, at: place(node)))
  }
}

extension [Block] {
  /// Terms that follow each other are one list.
  fileprivate mutating func joinDefinitions() {
    // Between them are those inside of the first, if there are some.
    guard count > 1, case .definitions(let second) = self[count - 1],
      case .definitions(let first) = self[count - 2], first.upperBound == second.lowerBound
    else { return }
    removeLast()
    self[count - 1] = .definitions(first.lowerBound..<second.upperBound)
  }

  /// Removes `[ ] ` or `[x] ` from the start of an item and says which it was.
  fileprivate mutating func takeTaskMark() -> Bool? {
    let inlines: [Inline]
    switch first {
    case .plain(let content), .paragraph(let content): inlines = content
    case .heading, .listing, .program, .quote, .callout, .list, .table, .figure, .definitions, .thematicBreak,
      .html,
      nil:
      return nil
    }
    guard case .text(let text)? = inlines.first,
      let mark = ["[ ] ", "[x] ", "[X] "].first(where: { text.hasPrefix($0) })
    else { return nil }
    let rest = [.text(String(text.dropFirst(mark.count)))] + inlines.dropFirst()
    if case .plain? = first { self[0] = .plain(rest) } else { self[0] = .paragraph(rest) }
    return mark != "[ ] "
  }
}
