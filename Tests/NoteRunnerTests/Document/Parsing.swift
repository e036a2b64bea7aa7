import NoteRunner

/// Parses a note that a test wrote down.
func parsed(_ text: String) -> Note { NoteParser.parse(SourceFile(path: "note.md", text: text)) }

extension Note {
  /// `line:column: message` for each diagnostic.
  var messages: [String] {
    diagnostics.map { diagnostic in
      let place = diagnostic.place.map { "\($0.start.line):\($0.start.column): " } ?? ""
      return place + diagnostic.message
    }
  }

  /// The place in the file of the first occurrence of a text in a block.
  func place(of text: String, inBlock index: Int) -> SourceFile.Position? {
    guard let range = blocks[index].text.range(of: text) else { return nil }
    let offset = blocks[index].text.utf8.distance(from: blocks[index].text.startIndex, to: range.lowerBound)
    return file.position(at: blocks[index].fileOffset(of: offset))
  }
}

extension String {
  /// Foundation's search, without Foundation.
  fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}
