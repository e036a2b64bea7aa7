import Rendering

/// Writes a note's prose as HTML; what blocks gave is put in by `BlockRenderer`.
struct NoteRenderer {
  let note: Note
  let formulas: [TypesetFormula]
  /// The text of each inline value, by the index of its block; `nil` where it failed.
  let values: [Int: String]
  var blocks: BlockRenderer
  /// From the page to the note's own folder, which links to files are relative to.
  let folder: String
  let references: CrossReferences
  let followed: FollowedLinks
  let citations: CitationStyle
  var writer = HTMLWriter()
  /// Whether what is written stands in a link already, where no other one may be.
  var isInLink = false
  /// Whether it is a copy for another place, which names nothing.
  var isLabel = false
  /// What went wrong with inline values: it stands below the paragraph, list or table that they are in.
  var valueProblems: [Diagnostic] = []

  init(
    note: Note, formulas: [TypesetFormula], values: [Int: String], blocks: BlockRenderer,
    followed: FollowedLinks = FollowedLinks(), folder: String = ""
  ) {
    self.note = note
    self.formulas = formulas
    self.values = values
    self.blocks = blocks
    self.folder = folder
    self.followed = followed
    references = CrossReferences(note: note, result: blocks.result, words: blocks.words)
    citations = CitationStyle(Array(followed.works.values), words: blocks.words)
  }

  mutating func render() -> String {
    for block in note.content {
      write(block)
      writer.newline()
      writeValueProblems()
    }
    if !note.footnotes.isEmpty {
      writeFootnotes()
      writeValueProblems()
    }
    if !citations.works.isEmpty { writeReferences() }
    return writer.html
  }

  private mutating func writeValueProblems() {
    for diagnostic in valueProblems { ProblemHTML.write(diagnostic, into: &writer) }
    valueProblems = []
  }

  /// A heading or a meaning alone, for the table of contents and the glossary; links in it would lead nowhere there.
  mutating func label(_ content: [Inline]) -> String {
    writer = HTMLWriter()
    (isInLink, isLabel) = (true, true)
    write(content)
    (isInLink, isLabel) = (false, false)
    return writer.html
  }

  /// The same of several paragraphs.
  mutating func label(_ content: [Block]) -> String {
    writer = HTMLWriter()
    (isInLink, isLabel) = (true, true)
    writeInside(content)
    (isInLink, isLabel) = (false, false)
    return writer.html
  }

  /// An id, but in a copy, which names nothing.
  private func named(_ id: String?) -> [HTMLWriter.Attribute] {
    isLabel ? [] : id.map { [.init("id", $0)] } ?? []
  }

  // MARK: - Blocks

  /// Blocks inside of an element that may hold a line of text alone as well.
  private mutating func writeInside(_ content: [Block]) {
    for (number, block) in content.enumerated() {
      if number > 0 { writer.newline() }
      write(block)
    }
  }

  mutating func write(_ content: [Block]) {
    for block in content {
      write(block)
      writer.newline()
    }
  }

  mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let content):
      writer.open("p")
      write(content)
      writer.close("p")
    case .plain(let content): write(content)
    case .heading(let index): write(note.headings[index])
    case .listing(let language, let code):
      CodeHTML.write(code, language: language, words: blocks.words, into: &writer)
    case .program(let index): blocks.write(index, into: &writer)
    case .quote(let content):
      writer.open("blockquote")
      writer.newline()
      write(content)
      writer.close("blockquote")
    case .callout(let kind, let title, let content): write(kind, title, content)
    case .list(let list): write(list)
    case .table(let table, let caption): write(table, caption)
    case .figure(let picture, let caption): write(picture, caption)
    case .definitions(let range): write(note.definitions[range])
    case .thematicBreak: writer.open("hr")
    case .html(let html):
      writer.element("pre", [.init("class", "html-as-text")], text: html)
    }
  }

  /// Under a title of its own only colour tells what kind it is; whoever does not see it is told in words.
  private mutating func write(_ callout: Callout, _ title: [Inline], _ content: [Block]) {
    let kind = blocks.words.callouts[callout] ?? callout.rawValue
    writer.open(
      "aside",
      [.init("class", "callout \(callout.rawValue)")]
        + (title.isEmpty ? [] : [.init("role", "note"), .init("aria-label", kind)]))
    writer.open("p", [.init("class", "callout-title")])
    if title.isEmpty { writer.text(kind) } else { write(title) }
    writer.close("p")
    writer.newline()
    write(content)
    writer.close("aside")
  }

  private mutating func write(_ heading: Heading) {
    func write(_ element: StaticString) {
      writer.open(element, named(heading.anchor))
      self.write(heading.content)
      guard !isLabel else { return writer.close(element) }
      writer.element(
        "a",
        [
          .init("class", "anchor"), .init("href", "#\(heading.anchor)"), .init("aria-hidden", "true"),
          .init("tabindex", "-1"),
        ], text: "#")
      writer.close(element)
    }
    switch heading.level {
    case 1: write("h1")
    case 2: write("h2")
    case 3: write("h3")
    case 4: write("h4")
    case 5: write("h5")
    default: write("h6")
    }
  }

  private mutating func write(_ list: List) {
    let element: StaticString = list.start == nil ? "ul" : "ol"
    var attributes: [HTMLWriter.Attribute] = []
    if let start = list.start, start != 1 { attributes.append(.init("start", String(start))) }
    if list.items.contains(where: { $0.task != nil }) { attributes.append(.init("class", "tasks")) }
    writer.open(element, attributes)
    writer.newline()
    for item in list.items {
      writer.open("li")
      if let task = item.task {
        writer.open(
          "input",
          [
            .init("type", "checkbox"), .init(flag: "disabled"),
            .init("aria-label", task ? blocks.words.taskDone : blocks.words.taskOpen),
          ] + (task ? [.init(flag: "checked")] : []))
        writer.text(" ")
      }
      for (number, block) in item.content.enumerated() {
        if case .plain = block {} else if number == 0 { writer.newline() }
        write(block)
        if case .plain = block, number == item.content.count - 1 {} else { writer.newline() }
      }
      writer.close("li")
      writer.newline()
    }
    writer.close(element)
  }

  private mutating func write(_ table: ProseTable, _ caption: Caption?) {
    func row(_ cells: [[Inline]], _ element: StaticString) {
      writer.open("tr")
      for (cell, alignment) in zip(cells, table.alignments) {
        // A column without a name has no header.
        let element = cell.isEmpty ? "td" : element
        switch alignment {
        case .natural: writer.open(element)
        case .left: writer.open(element, [.init("class", "left")])
        case .center: writer.open(element, [.init("class", "center")])
        case .right: writer.open(element, [.init("class", "right")])
        }
        write(cell)
        writer.close(element)
      }
      writer.close("tr")
      writer.newline()
    }
    if let caption {
      writer.open("figure", [.init("class", "table")] + named(caption.id))
    }
    writer.open("div", [.init("class", "scroll")])
    writer.open("table", [.init("class", "prose-table")])
    if let caption { write(caption, blocks.numbering.table(blocks.words), as: "caption") }
    writer.open("thead")
    row(table.header, "th")
    writer.close("thead")
    writer.open("tbody")
    for cells in table.rows { row(cells, "td") }
    writer.close("tbody")
    writer.close("table")
    writer.close("div")
    if caption != nil { writer.close("figure") }
  }

  private mutating func write(_ picture: Picture, _ caption: Caption) {
    writer.open("figure", [.init("class", "picture")] + named(caption.id))
    write(picture)
    write(caption, blocks.numbering.figure(blocks.words), as: "figcaption")
    writer.close("figure")
  }

  private mutating func write(_ caption: Caption, _ label: String, as element: StaticString) {
    writer.open(element)
    writer.element("span", [.init("class", "label")], text: label)
    if !caption.content.isEmpty { writer.text(blocks.words.captionSeparator) }
    write(caption.content)
    writer.close(element)
  }

  private mutating func write(_ definitions: ArraySlice<Definition>) {
    writer.open("dl")
    writer.newline()
    for definition in definitions {
      writer.open("dt", named(definition.anchor))
      write(definition.term)
      writer.close("dt")
      writer.newline()
      for detail in definition.details {
        writer.open("dd")
        writeInside(detail)
        writer.close("dd")
        writer.newline()
      }
    }
    writer.close("dl")
  }
}
