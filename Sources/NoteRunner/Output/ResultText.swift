import Kernels

/// What a note's blocks gave, for a terminal.
package struct ResultText {
  package let note: Note
  package let result: NoteResult
  package let style: TextStyle

  package init(note: Note, result: NoteResult, style: TextStyle) {
    self.note = note
    self.result = result
    self.style = style
  }

  /// All blocks, or the one of that name. Empty where nothing was shown.
  package func render(only id: String? = nil) -> String {
    var parts: [String] = []
    for (index, name) in note.blockNames.enumerated() where name != nil && (id == nil || name == id) {
      let (block, outcome) = (note.blocks[index], result.blocks[index])
      var lines = [header(block, outcome)]
      if let caption = block.attributes.caption, !outcome.outputs.isEmpty {
        lines.append(style.bold(caption))
      }
      lines += outcome.outputs.map(\.text)
      if outcome.status == .skipped { lines.append(style.dim("not run")) }
      for message in outcome.expectedMessages {
        lines.append(style.dim("fails as it should: \(message.message)"))
      }
      parts.append(lines.joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n")
  }

  private func header(_ block: CodeBlock, _ outcome: BlockResult) -> String {
    let place =
      "\(note.file.path(at: block.range.lowerBound)):\(note.file.position(at: block.range.lowerBound).line)"
    let name = block.attributes.id.map { "\($0)  " } ?? ""
    let mark =
      switch outcome.status {
      case .succeeded: style.green("ok")
      case .failed: style.red("failed")
      case .skipped: style.dim("skipped")
      }
    return "\(mark) \(style.bold(name))\(style.dim(place))"
  }
}
