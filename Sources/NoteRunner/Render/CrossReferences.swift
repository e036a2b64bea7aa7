import Kernels
import Rendering

/// What links and references of a note read where the author gave no words: `[](#momentum)` and `@momentum` become
/// `Figure 3`, or the heading's own text.
struct CrossReferences {
  /// By anchor.
  private var labels: [String: String] = [:]
  /// What the terms of this note mean, by anchor.
  private(set) var meanings: [String: String] = [:]

  init(note: Note, result: NoteResult, words: PageWords) {
    for heading in note.headings {
      labels[heading.anchor] = heading.content.plainText(formulas: note.formulas)
    }
    for definition in note.definitions {
      labels[definition.anchor] = definition.term.plainText(formulas: note.formulas)
      meanings[definition.anchor] = definition.details.map { $0.plainText(formulas: note.formulas) }
        .joined(separator: words.citationSeparator)
    }
    var numbering = CaptionNumbering()
    note.forEachBlock { block in
      switch block {
      case .figure(_, let caption):
        let label = numbering.figure(words)
        if let id = caption.id { labels[id] = label }
      case .table(_, let caption?):
        let label = numbering.table(words)
        if let id = caption.id { labels[id] = label }
      case .program(let index):
        let shown = result.blocks[index].outputs.compactMap { numbering.label(of: $0, words: words) }
        if let id = note.blocks[index].attributes.id { labels[id] = shown.first ?? words.code }
      case .paragraph, .plain, .heading, .listing, .quote, .callout, .list, .table, .definitions,
        .thematicBreak, .html:
        break
      }
    }
    for (number, formula) in note.formulas.filter({ $0.id != nil }).enumerated() {
      labels[formula.id ?? ""] = "\(words.equation) (\(number + 1))"
    }
  }

  /// `nil` for targets elsewhere.
  func label(of target: String) -> String? {
    guard case .place(let place) = LinkTarget(target) else { return nil }
    return labels[place]
  }

  func label(ofPlace place: String) -> String? { labels[place] }
}
