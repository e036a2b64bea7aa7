import Rendering

/// A note's HTML without running it: prose as it will be, blocks as their code alone.
package enum NotePreview {
  package static func html(of note: Note) -> String {
    var diagnostics: [Diagnostic] = []
    let formulas = TypesetFormula.all(of: note, with: Mathematics(), into: &diagnostics)
    let result = NoteResult(blocks: note.blocks.map { _ in BlockResult(.succeeded) })
    var renderer = NoteRenderer(
      note: note, formulas: formulas, values: [:],
      blocks: BlockRenderer(
        note: note, result: result, words: PageWords.of(note.frontMatter.language ?? "en")))
    return renderer.render()
  }
}
