import Rendering

/// Renders one note that has been run.
struct NotePage {
  let note: Note
  /// The file's, without `.md`.
  let name: String
  let result: NoteResult
  let formulas: [TypesetFormula]
  let words: PageWords
  let followed: FollowedLinks
  /// Everything that was said about the note; what blocks said stands at the blocks.
  let diagnostics: [Diagnostic]

  /// `folder` leads from the page to the note's folder, where the page stands elsewhere.
  func content(folder: String = "") -> PageBuilder.Content { rendered(folder: folder).content }

  /// With how many figures and tables stand before each block.
  func rendered(folder: String = "") -> (
    content: PageBuilder.Content, numbering: [Int: (figures: Int, tables: Int)]
  ) {
    let (atBlocks, others) = sorted()
    var renderer = NoteRenderer(
      note: note, formulas: formulas, values: result.values,
      blocks: BlockRenderer(
        note: note, result: result, words: words, contentDiagnostics: atBlocks,
        files: NumberFiles(ofNoteNamed: name, from: folder)),
      followed: followed, folder: folder)
    let html = renderer.render()
    var writer = HTMLWriter()
    let hasTitle = note.headings.contains { $0.level == 1 }
    if !hasTitle { writer.element("h1", text: note.title) }
    writer.trusted(html)
    let content = PageBuilder.Content(
      html: writer.html, problemsHTML: problems(others),
      hasFormulas: !formulas.isEmpty || !followed.titleFormulas.isEmpty,
      description: note.pageDescription)
    return (content, renderer.blocks.startingNumbers)
  }

  /// What is wrong with a block's fence goes to the block, the rest above the text.
  private func sorted() -> (atBlocks: [Int: [Diagnostic]], others: [Diagnostic]) {
    let lines = note.blocks.map { block in
      let first = note.file.position(at: block.range.lowerBound).line
      return
        first...max(
          first, note.file.position(at: max(block.range.lowerBound, block.range.upperBound - 1)).line)
    }
    let paths = note.blocks.map { note.file.path(at: $0.range.lowerBound) }
    var atBlocks: [Int: [Diagnostic]] = [:]
    var others: [Diagnostic] = []
    for diagnostic in diagnostics {
      let line = diagnostic.place?.start.line ?? 0
      if let index = note.blocks.indices.first(where: {
        note.blocks[$0].kind == .statements && lines[$0].contains(line)
          && paths[$0] == diagnostic.path
      }) {
        atBlocks[index, default: []].append(diagnostic)
      } else {
        others.append(diagnostic)
      }
    }
    return (atBlocks, others)
  }

  private func problems(_ diagnostics: [Diagnostic]) -> String {
    guard !diagnostics.isEmpty else { return "" }
    var writer = HTMLWriter()
    writer.open("section", [.init("class", "problems")])
    if diagnostics.hasErrors { writer.element("h2", text: words.problems) }
    for diagnostic in diagnostics { ProblemHTML.write(diagnostic, into: &writer) }
    writer.close("section")
    return writer.html
  }

  /// What the glossary shows of the note.
  func terms() -> [Glossary.Term] {
    var renderer = renderer()
    return note.definitions.map { definition in
      let name = renderer.label(definition.term)
      let meanings = definition.details.map { renderer.label($0) }
      return Glossary.Term(
        name: definition.term.plainText(formulas: note.formulas), anchor: definition.anchor,
        nameHTML: name, meaningsHTML: meanings,
        // Quotation marks of a text are written otherwise.
        hasFormulas: (meanings + [name]).contains { $0.contains("class=\"katex") })
    }
  }

  private func renderer() -> NoteRenderer {
    NoteRenderer(
      note: note, formulas: formulas, values: result.values,
      blocks: BlockRenderer(note: note, result: result, words: words), followed: followed)
  }

  /// What the table of contents shows of the note: its second and third level.
  func sections() -> [PageBuilder.Section] {
    var renderer = renderer()
    return note.headings.filter { $0.level == 2 || $0.level == 3 }.map { heading in
      PageBuilder.Section(
        level: heading.level, anchor: heading.anchor, titleHTML: renderer.label(heading.content),
        title: heading.content.plainText(formulas: note.formulas))
    }
  }
}
