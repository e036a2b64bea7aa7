/// Writes a note's prose as HTML; what blocks gave is put in by `BlockRenderer`.
struct NoteRenderer {
  let note: Note
  let formulas: [TypesetFormula]
  /// The text of each inline value, by the index of its block; `nil` where it failed.
  let values: [Int: String]
  var blocks: BlockRenderer
  /// From the page to the note's own folder, which links to files are relative to.
  private let folder: String
  private let references: CrossReferences
  private(set) var writer = HTMLWriter()
  /// What went wrong with inline values: it stands below the paragraph, list or table that they are in.
  private var valueProblems: [Diagnostic] = []

  init(
    note: Note, formulas: [TypesetFormula], values: [Int: String], blocks: BlockRenderer, folder: String = ""
  ) {
    self.note = note
    self.formulas = formulas
    self.values = values
    self.blocks = blocks
    self.folder = folder
    references = CrossReferences(note: note, result: blocks.result, words: blocks.words)
  }

  mutating func render() -> String {
    for block in note.content {
      write(block)
      writer.newline()
      for diagnostic in valueProblems { ProblemHTML.write(diagnostic, into: &writer) }
      valueProblems = []
    }
    return writer.html
  }

  /// A heading's content alone, for the table of contents; links in it lead nowhere there.
  mutating func label(_ heading: Heading) -> String {
    writer = HTMLWriter()
    write(heading.content.withoutLinks)
    return writer.html
  }

  // MARK: - Blocks

  private mutating func write(_ content: [Block]) {
    for block in content {
      write(block)
      writer.newline()
    }
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let content):
      writer.open("p")
      write(content)
      writer.close("p")
    case .plain(let content): write(content)
    case .heading(let heading): write(heading)
    case .listing(let language, let code):
      CodeHTML.write(code, language: language, words: blocks.words, into: &writer)
    case .program(let index): blocks.write(index, into: &writer)
    case .quote(let content):
      writer.open("blockquote")
      writer.newline()
      write(content)
      writer.close("blockquote")
    case .callout(let kind, let content):
      writer.open("aside", [.init("class", "callout \(kind.rawValue)")])
      writer.element(
        "p", [.init("class", "callout-title")], text: blocks.words.callouts[kind] ?? kind.rawValue)
      writer.newline()
      write(content)
      writer.close("aside")
    case .list(let list): write(list)
    case .table(let table): write(table)
    case .thematicBreak: writer.open("hr")
    case .html(let html):
      writer.element("pre", [.init("class", "html-as-text")], text: html)
    }
  }

  private mutating func write(_ heading: Heading) {
    func write(_ element: StaticString) {
      writer.open(element, [.init("id", heading.anchor)])
      self.write(heading.content)
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

  private mutating func write(_ table: ProseTable) {
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
    writer.open("div", [.init("class", "scroll")])
    writer.open("table", [.init("class", "prose-table")])
    writer.open("thead")
    row(table.header, "th")
    writer.close("thead")
    writer.open("tbody")
    for cells in table.rows { row(cells, "td") }
    writer.close("tbody")
    writer.close("table")
    writer.close("div")
  }

  // MARK: - Inline

  private mutating func write(_ content: [Inline]) {
    for (index, inline) in content.enumerated() {
      // A line break in the source is a space, but not between two characters that are set without spaces.
      if case .softBreak = inline, index > 0, index + 1 < content.count,
        content[index - 1].lastCharacter?.isSetSolid == true,
        content[index + 1].firstCharacter?.isSetSolid == true
      {
        continue
      }
      write(inline)
    }
  }

  private mutating func write(_ inline: Inline) {
    switch inline {
    case .text(let text): writer.text(text)
    case .softBreak: writer.newline()
    case .lineBreak:
      writer.open("br")
      writer.newline()
    case .code(let code): writer.element("code", text: code)
    case .formula(let index):
      switch formulas[index] {
      case .html(let html): writer.trusted(html)
      case .failed(let tex, let message):
        writer.element("code", [.init("class", "formula-error"), .init("title", message)], text: tex)
      }
    case .value(let index):
      if let value = values[index] {
        writer.element("span", [.init("class", "value")], text: value)
      } else {
        valueProblems += blocks.result.blocks[index].diagnostics
        let code = note.blocks[index].shownText.trimmed
        writer.element(
          "code", [.init("class", "value-error"), .init("title", blocks.message(of: index))], text: code)
      }
    case .emphasis(let content):
      writer.open("em")
      write(content)
      writer.close("em")
    case .strong(let content):
      writer.open("strong")
      write(content)
      writer.close("strong")
    case .link(let target, let title, let content):
      writer.open(
        "a",
        [.init("href", LinkTarget.inPage(target, from: folder))]
          + (title.isEmpty ? [] : [.init("title", title)]))
      if content.isEmpty, let label = references.label(of: target) { writer.text(label) }
      write(content)
      writer.close("a")
    case .image(let source, let title, let description):
      writer.open(
        "img",
        [.init("src", LinkTarget.inPage(source, from: folder)), .init("alt", description)]
          + (title.isEmpty ? [] : [.init("title", title)]))
    case .html(let html): writer.element("code", [.init("class", "html-as-text")], text: html)
    }
  }
}

extension [Inline] {
  fileprivate var withoutLinks: [Inline] {
    flatMap { inline -> [Inline] in
      switch inline {
      case .link(_, _, let content): content.withoutLinks
      case .emphasis(let content): [.emphasis(content.withoutLinks)]
      case .strong(let content): [.strong(content.withoutLinks)]
      case .image(_, _, let description): [.text(description)]
      case .text, .softBreak, .lineBreak, .code, .formula, .value, .html: [inline]
      }
    }
  }
}

extension Inline {
  fileprivate var firstCharacter: Character? {
    switch self {
    case .text(let text): text.first
    case .emphasis(let content), .strong(let content), .link(_, _, let content): content.first?.firstCharacter
    case .softBreak, .lineBreak, .code, .formula, .value, .image, .html: nil
    }
  }

  fileprivate var lastCharacter: Character? {
    switch self {
    case .text(let text): text.last
    case .emphasis(let content), .strong(let content), .link(_, _, let content): content.last?.lastCharacter
    case .softBreak, .lineBreak, .code, .formula, .value, .image, .html: nil
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

extension Character {
  /// Chinese and Japanese characters and punctuation; Korean is written with spaces.
  fileprivate var isSetSolid: Bool {
    displayWidth == 2 && !(unicodeScalars.first.map { (0xAC00...0xD7A3).contains($0.value) } ?? false)
  }
}
