import CCmark

// What authors give names to: attributes in braces, captions and definitions behind a colon, footnotes.

extension TreeReader {
  /// `{#id width=50%}`, once it is known what it belongs to.
  struct Attributes {
    var id: WrittenAttribute?
    var width: WrittenAttribute?
    /// With the braces.
    var whole: Range<Int>
  }

  // MARK: - Braces

  /// Attributes at the end of a heading or a caption. They are then no part of its text.
  mutating func trailingAttributes(of node: OpaquePointer) -> Attributes? {
    guard let last = cmark_node_last_child(node), cmark_node_get_type(last) == CMARK_NODE_TEXT,
      let scalar = literal(last).unicodeScalars.last, let index = Placeholder.spanIndex(scalar),
      case .attributes(let content, let whole) = protection.spans[index]
    else { return nil }
    taken.insert(index)
    return attributes(content, whole)
  }

  /// The text of attributes that nothing has taken. One that only looks like attributes may well be meant as text.
  mutating func unattached(_ whole: Range<Int>) -> String {
    let text = file.text(whole)
    if text.hasPrefix("{#") {
      diagnostics.append(
        Diagnostic(
          .warning, "`\(text)` names nothing", in: file, at: whole,
          help: "it stands behind a heading, a display formula, or a caption below a table or a picture"))
    }
    return text
  }

  /// Gives attributes to the picture or the display formula right before them; `false` where there is none.
  mutating func give(attributes content: Range<Int>, _ whole: Range<Int>, to result: inout [Inline]) -> Bool {
    switch result.last {
    case .image(var picture):
      let attributes = attributes(content, whole)
      if let width = attributes.width { picture.width = self.width(width) }
      if let id = attributes.id {
        diagnostics.append(
          Diagnostic(
            .error, "a picture gets its id behind its caption", in: file, at: id.nameRange,
            help: "write `: What it shows {\(id.name)}` below it"))
      }
      result[result.count - 1] = .image(picture)
      return true
    case .formula(let index) where formulas[index].isDisplay && formulas[index].id == nil:
      formulas[index].id = label(attributes(content, whole))
      return true
    case .text(let text) where text.allSatisfy(\.isWhitespace) && result.count > 1:
      guard case .formula(let index) = result[result.count - 2], formulas[index].isDisplay,
        formulas[index].id == nil
      else { return false }
      result.removeLast()
      formulas[index].id = label(attributes(content, whole))
      return true
    default: return false
    }
  }

  private mutating func attributes(_ content: Range<Int>, _ whole: Range<Int>) -> Attributes {
    var attributes = Attributes(whole: whole)
    for written in AttributeScanner(file: file).info(content, into: &diagnostics) {
      if written.name.hasPrefix("#") {
        attributes.id = written
      } else if written.name == "width" {
        attributes.width = written
      } else {
        diagnostics.append(
          Diagnostic(
            .error, "`\(written.name)` is no attribute here", in: file, at: written.nameRange,
            help: NearMiss.help(written.name, allowed: ["#id", "width"])))
      }
    }
    return attributes
  }

  /// The id that attributes give; nothing else may be among them.
  mutating func label(_ attributes: Attributes) -> String? {
    if let width = attributes.width {
      diagnostics.append(
        Diagnostic(.error, "only a picture has a width", in: file, at: width.nameRange))
    }
    guard let written = attributes.id else { return nil }
    let id = String(written.name.dropFirst())
    guard BlockAttributes.isIdentifier(id) else {
      diagnostics.append(
        Diagnostic(
          .error, "`\(id)` cannot be an id: a letter, then letters, digits, `-` and `_` of ASCII", in: file,
          at: written.nameRange))
      return nil
    }
    labels.append(Note.Label(id: id, range: written.nameRange))
    return id
  }

  private mutating func width(_ written: WrittenAttribute) -> String? {
    let value = written.value ?? ""
    let digits = value.hasSuffix("%") ? value.dropLast() : value[...]
    guard digits.utf8.allSatisfy(\.isDigit), let number = Int(digits), number > 0,
      number <= (value.hasSuffix("%") ? 100 : 10_000)
    else {
      diagnostics.append(
        Diagnostic(
          .error, "`\(value)` is no width", in: file, at: written.valueRange,
          help: "a number of pixels, or a part of the text's width: `width=300`, `width=50%`"))
      return nil
    }
    return value
  }

  // MARK: - Behind a colon

  /// Whether a line of a paragraph begins with a colon, as those of captions and definitions do.
  func holdsColonLine(_ node: OpaquePointer) -> Bool {
    var isLineStart = true
    var child = cmark_node_first_child(node)
    while let current = child {
      if isLineStart, cmark_node_get_type(current) == CMARK_NODE_TEXT, literal(current).hasPrefix(": ") {
        return true
      }
      isLineStart = cmark_node_get_type(current) == CMARK_NODE_SOFTBREAK
      child = cmark_node_next(current)
    }
    return false
  }

  /// A table or a picture with the caption that stands below it in the same paragraph, or a term with definitions;
  /// `nil` for any other paragraph.
  mutating func blocksWithColon(
    _ content: [Inline], _ attributes: Attributes?, ofTerm termAttributes: Attributes?, in node: OpaquePointer
  ) -> [Block]? {
    let lines = content.lines
    guard let first = lines.firstIndex(where: \.beginsWithColon), first > 0 else { return nil }
    let above = Array(lines[..<first].joined(separator: [.softBreak]))
    let below = Array(lines[first...].joined(separator: [.softBreak]))
    if let (before, table) = TableReader.read(above) {
      return (before.isEmpty ? [] : [.paragraph(before.withBars)])
        + [.table(table, caption(below, attributes))]
    }
    if above.count == 1, case .image(let picture) = above[0] {
      return [.figure(picture, caption(below, attributes))]
    }
    guard first == 1 else { return nil }
    if let attributes {
      diagnostics.append(
        Diagnostic(
          .error, "a meaning has no id", in: file, at: attributes.whole,
          help: "links lead to the term: write `{#id}` behind that"))
    }
    let index = definitions.count
    definitions.append(
      Definition(
        term: above.withBars.withoutSpaceAtEnd, anchor: termAttributes.flatMap { label($0) } ?? "",
        details: meanings(lines[1...]), range: file.lineRange(lineIndex(node))))
    readFurtherParagraphs(of: index, behind: node)
    return [.definitions(index..<index + 1)]
  }

  /// One for each line that begins with a colon.
  private func meanings(_ lines: ArraySlice<[Inline]>) -> [[Block]] {
    var meanings: [[Inline]] = []
    for line in lines {
      if line.beginsWithColon || meanings.isEmpty {
        meanings.append(line.withoutColon)
      } else {
        meanings[meanings.count - 1] += [.softBreak] + line
      }
    }
    return meanings.map { [.plain($0.withBars)] }
  }

  /// `{#id}` behind a term. It goes to a picture or a formula before it, where there is one.
  mutating func termAttributes(of node: OpaquePointer) -> Attributes? {
    var last = cmark_node_first_child(node)
    while let current = last, let next = cmark_node_next(current),
      cmark_node_get_type(next) != CMARK_NODE_SOFTBREAK
    {
      last = next
    }
    guard let last, let lineEnd = cmark_node_next(last), let below = cmark_node_next(lineEnd),
      cmark_node_get_type(below) == CMARK_NODE_TEXT, literal(below).hasPrefix(": "),
      cmark_node_get_type(last) == CMARK_NODE_TEXT
    else { return nil }
    let scalars = literal(last).unicodeScalars
    guard let scalar = scalars.last, let index = Placeholder.spanIndex(scalar),
      case .attributes(let content, let whole) = protection.spans[index]
    else { return nil }
    let before = scalars.dropLast().reversed().first { !$0.properties.isWhitespace }
    switch before.flatMap(Placeholder.spanIndex).map({ protection.spans[$0] }) {
    case .formula(let formula)? where formula.isDisplay: return nil
    case .formula, .value, .references, .footnote, .attributes, nil: break
    }
    if before == nil, cmark_node_previous(last).map({ cmark_node_get_type($0) == CMARK_NODE_IMAGE }) ?? true {
      return nil
    }
    taken.insert(index)
    return attributes(content, whole)
  }

  /// What follows the lines with a colon, indented: further paragraphs of the last of a term's meanings.
  private mutating func readFurtherParagraphs(of index: Int, behind node: OpaquePointer) {
    guard aside == nil, let passage = meaningPassages.removeValue(forKey: lastLineIndex(node)),
      let detail = definitions[index].details.indices.last
    else { return }
    let outer = (protection, met, taken)
    aside = .meaning
    let blocks = read(passage, LineMap(file, passage))
    aside = nil
    (protection, met, taken) = outer
    let first = definitions[index].details[detail].map { block in
      if case .plain(let content) = block { Block.paragraph(content) } else { block }
    }
    definitions[index].details[detail] = first + blocks
  }

  /// A term that is explained twice: which of the two is meant?
  mutating func checkTerms() {
    var first: [String: Int] = [:]
    for (index, definition) in definitions.enumerated() {
      let term = definition.term.plainText(formulas: formulas).trimmed
      guard let earlier = first[term.lowercased()] else {
        first[term.lowercased()] = index
        continue
      }
      var diagnostic = Diagnostic(
        .warning, "the term “\(term)” is explained already", in: file, at: definition.range,
        help: "further lines with a colon may say more of it")
      diagnostic.related = [
        Diagnostic(.note, "here it is explained first", in: file, at: definitions[earlier].range)
      ]
      diagnostics.append(diagnostic)
    }
  }

  /// Gives a paragraph that begins with a colon to the table or the picture before it; `false` where it is none, or
  /// nothing to have a caption is there.
  mutating func give(captionIn node: OpaquePointer, to result: inout [Block], depth: Int) -> Bool {
    guard cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH, let first = cmark_node_first_child(node),
      cmark_node_get_type(first) == CMARK_NODE_TEXT, literal(first).hasPrefix(": ")
    else { return false }
    switch result.last {
    case .definitions(let range):
      // A further meaning, behind a blank line.
      definitions[range.upperBound - 1].details += meanings(inlines(of: node, depth: depth + 1).lines[...])
      readFurtherParagraphs(of: range.upperBound - 1, behind: node)
      return true
    case .table(_, nil): break
    case .paragraph(let content):
      guard content.count == 1, case .image = content[0] else { return false }
    default: return false
    }
    let attributes = trailingAttributes(of: node)
    let caption = caption(inlines(of: node, depth: depth + 1), attributes)
    switch result.removeLast() {
    case .table(let table, _): result.append(.table(table, caption))
    case .paragraph(let content):
      if case .image(let picture) = content[0] { result.append(.figure(picture, caption)) }
    default: break
    }
    return true
  }

  private mutating func caption(_ content: [Inline], _ attributes: Attributes?) -> Caption {
    Caption(content: content.withoutColon.withBars, id: attributes.flatMap { label($0) })
  }

  // MARK: - Footnotes

  /// A reference to a footnote. What it says is read behind the text.
  mutating func footnote(_ label: String, at range: Range<Int>) -> Inline {
    guard !isInLink else {
      diagnostics.append(
        Diagnostic(
          .error, "a footnote in the text of a link", in: file, at: range, help: "put it behind the link"))
      return .text("")
    }
    guard !isInDescription else {
      diagnostics.append(
        Diagnostic(
          .error, "a footnote in the description of a picture", in: file, at: range,
          help: "put it behind the picture, or into its caption"))
      return .text("")
    }
    guard footnoteDefinitions[label] != nil else {
      diagnostics.append(
        Diagnostic(
          .error, "no footnote `[^\(label)]` in this note", in: file, at: range,
          help: NearMiss.of(label, among: footnoteLabels.prefix(1000).map { $0 }).map {
            "did you mean `[^\($0)]`?"
          }
            ?? "write what it says at the start of a line, outside of lists and quotes: `[^\(label)]: …`"))
      return .text(file.text(range))
    }
    let index: Int
    if let known = footnoteIndices[label] {
      index = known
    } else {
      index = footnotes.count
      footnoteIndices[label] = index
      footnotes.append(Footnote(label: label, content: [], uses: 0))
    }
    footnotes[index].uses += 1
    return .footnote(index, use: footnotes[index].uses - 1)
  }

  /// Reads what the footnotes say, in the order in which they are referred to: they may refer to further ones.
  mutating func readFootnotes() {
    aside = .footnote
    var index = 0
    while index < footnotes.count {
      if let definition = footnoteDefinitions[footnotes[index].label] {
        footnotes[index].content = read(definition.passage, LineMap(file, definition.passage))
      }
      index += 1
    }
    aside = nil
    for label in footnoteLabels where footnoteIndices[label] == nil {
      guard let definition = footnoteDefinitions[label] else { continue }
      footnoteIndices[label] = -1
      diagnostics.append(
        Diagnostic(.warning, "nothing refers to the footnote `[^\(label)]`", in: file, at: definition.mark))
    }
  }
}

extension [Inline] {
  fileprivate var lines: [[Inline]] {
    split(omittingEmptySubsequences: false) { if case .softBreak = $0 { true } else { false } }.map(
      Array.init)
  }

  fileprivate var withoutSpaceAtEnd: [Inline] {
    var content = self
    if case .text(let text)? = content.last {
      content[content.count - 1] = .text(String(text.reversed().drop(while: \.isWhitespace).reversed()))
    }
    return content
  }

  /// Whether a line begins as captions and definitions do.
  fileprivate var beginsWithColon: Bool {
    if case .text(let text)? = first { text.hasPrefix(": ") } else { false }
  }

  fileprivate var withoutColon: [Inline] {
    var content = self
    if case .text(let text)? = content.first {
      let rest = text.dropFirst(2).drop(while: \.isWhitespace)
      if rest.isEmpty { content.removeFirst() } else { content[0] = .text(String(rest)) }
    }
    if case .text(let text)? = content.last {
      let kept = text.reversed().drop(while: \.isWhitespace).reversed()
      content[content.count - 1] = .text(String(kept))
    }
    return content
  }
}
