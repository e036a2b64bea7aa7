import Rendering

/// What a note can be exported as.
package enum ExportFormat: String, CaseIterable, Sendable {
  case swift, package, ipynb, markdown

  /// Of the file that comes out; a package is a folder.
  var fileEnding: String {
    switch self {
    case .swift: ".swift"
    case .package: "-package"
    case .ipynb: ".ipynb"
    case .markdown: ".md"
    }
  }
}

/// A note that was run, ready to be written in another way.
struct ExportedNote {
  let note: Note
  let result: NoteResult
  let words: PageWords
  let references: CrossReferences

  init(note: Note, result: NoteResult, words: PageWords) {
    self.note = note
    self.result = result
    self.words = words
    references = CrossReferences(note: note, result: result, words: words)
  }

  /// What went wrong in a block, as it was meant to or not.
  func messages(of index: Int) -> [String] {
    let block = result.blocks[index]
    return block.expectedMessages.map(\.message) + block.diagnostics.map(\.headline)
  }
}
