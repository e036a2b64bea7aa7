/// Renders one note that has been run.
struct NotePage {
  let note: Note
  let result: NoteResult
  let formulas: [TypesetFormula]
  let words: PageWords
  /// Everything that was said about the note; what blocks said stands at the blocks.
  let diagnostics: [Diagnostic]

  func content() -> PageBuilder.Content {
    var renderer = NoteRenderer(
      note: note, formulas: formulas, values: result.values,
      blocks: BlockRenderer(note: note, result: result, words: words))
    let html = renderer.render()
    var writer = HTMLWriter()
    let hasTitle = note.headings.contains { $0.level == 1 }
    if !hasTitle { writer.element("h1", text: note.title) }
    writer.trusted(html)
    return PageBuilder.Content(html: writer.html, problemsHTML: problems(), hasFormulas: !formulas.isEmpty)
  }

  private func problems() -> String {
    guard !diagnostics.isEmpty else { return "" }
    var writer = HTMLWriter()
    writer.open("section", [.init("class", "problems")])
    if diagnostics.hasErrors { writer.element("h2", text: words.problems) }
    for diagnostic in diagnostics { ProblemHTML.write(diagnostic, into: &writer) }
    writer.close("section")
    return writer.html
  }

  /// What the table of contents shows of the note: its second and third level.
  func sections() -> [PageBuilder.Section] {
    note.headings.filter { $0.level == 2 || $0.level == 3 }.map { heading in
      var renderer = NoteRenderer(
        note: note, formulas: formulas, values: result.values,
        blocks: BlockRenderer(note: note, result: result, words: words))
      return PageBuilder.Section(
        level: heading.level, anchor: heading.anchor, titleHTML: renderer.label(heading),
        title: heading.content.plainText(formulas: note.formulas))
    }
  }
}
