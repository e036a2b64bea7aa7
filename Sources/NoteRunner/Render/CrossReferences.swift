import Kernels

/// What a link without words reads: `[](#momentum)` becomes `Figure 3`, or the heading's own text.
struct CrossReferences {
  private var labels: [String: String] = [:]

  init(note: Note, result: NoteResult, words: PageWords) {
    for heading in note.headings {
      labels[heading.anchor] = heading.content.plainText(formulas: note.formulas)
    }
    var numbering = CaptionNumbering()
    for (block, outcome) in zip(note.blocks, result.blocks) where block.kind == .statements {
      var first: String?
      for output in outcome.outputs {
        let label = numbering.label(of: output, words: words)
        first = first ?? label
      }
      if let id = block.attributes.id { labels[id] = first ?? words.code }
    }
  }

  /// `nil` for targets elsewhere.
  func label(of target: String) -> String? {
    guard case .place(let place) = LinkTarget(target) else { return nil }
    return labels[place]
  }
}
