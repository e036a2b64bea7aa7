/// Reads a note: front matter, prose, blocks. Whatever the text holds, a note comes out, with diagnostics.
///
/// Two passes of cmark: the first finds where code is, so that formulas, references and the like can be taken out of
/// the rest; the second gives the tree. Footnotes, and the further paragraphs of what terms mean, are texts of their own.
package enum NoteParser {
  package static func parse(_ file: SourceFile, diagnostics found: [Diagnostic] = []) -> Note {
    var diagnostics = found
    let frontMatter = FrontMatter.parse(file, into: &diagnostics)
    var text = Passage(lines: min(frontMatter.endLine, file.lineStarts.count)..<file.lineStarts.count)
    var lines = LineMap(file, text)
    let definitions = FootnoteDefinition.find(in: file, lines: lines)
    if !definitions.isEmpty {
      for line in definitions.flatMap(\.passage.lines) { text.hide(file.lineRange(line).count, ofLine: line) }
      lines = LineMap(file, text)
    }
    let meanings = MeaningPassage.find(in: file, lines: lines)
    if !meanings.isEmpty {
      for line in meanings.values.flatMap(\.lines) { text.hide(file.lineRange(line).count, ofLine: line) }
      lines = LineMap(file, text)
    }
    var reader = TreeReader(file: file, footnotes: definitions, meanings: meanings)
    let content = reader.read(text, lines)
    reader.readFootnotes()
    reader.makeAnchors()
    var note = Note(
      file: file, frontMatter: frontMatter, content: content, blocks: reader.blocks,
      formulas: reader.formulas, headings: reader.headings, definitions: reader.definitions,
      links: reader.links, references: reader.references,
      footnotes: reader.footnotes, labels: reader.labels, diagnostics: diagnostics + reader.diagnostics)
    note.checkIdentifiers()
    note.diagnostics.sortByPlace()
    return note
  }
}

extension Note {
  /// An id names one place of a note; that of a block is the name of the file of what is recorded of it as well.
  fileprivate mutating func checkIdentifiers() {
    let named =
      blocks.compactMap { block in
        block.attributes.id.map { (id: $0, range: firstLine(of: block, with: $0), isBlock: true) }
      } + labels.map { (id: $0.id, range: $0.range, isBlock: false) }
    var places: [String: (line: String, isBlock: Bool)] = [:]
    var files: [String: (id: String, line: String)] = [:]
    for (id, range, isBlock) in named.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let inFile = file.path(at: range.lowerBound)
      let line =
        "line \(file.position(at: range.lowerBound).line)" + (inFile == file.path ? "" : " of \(inFile)")
      func report(_ message: String, help: String? = nil) {
        diagnostics.append(Diagnostic(.error, message, in: file, at: range, help: help))
      }
      if let earlier = places[id] {
        report(
          "the id `\(id)` is taken",
          help: "the \(earlier.isBlock ? "block" : "place") in \(earlier.line) has it")
      } else if isBlock, let earlier = files[id.lowercased()] {
        // Where capital letters make no difference to file names, recordings would overwrite each other.
        report(
          "the id `\(id)` differs from `\(earlier.id)` in capital letters only",
          help:
            "the block in \(earlier.line) has that; recordings are files, and not every system tells these apart"
        )
      } else if isBlock, RecordingName.isReserved(id) {
        report(
          "`\(id)` cannot be an id: recordings of inline values and of blocks without an id are called so")
      }
      if places[id] == nil { places[id] = (line, isBlock) }
      if isBlock, files[id.lowercased()] == nil { files[id.lowercased()] = (id, line) }
    }
  }

  /// Where an id stands in the first line of a block.
  private func firstLine(of block: CodeBlock, with id: String) -> Range<Int> {
    let start = block.range.lowerBound
    let end = file.lineRange(file.lineIndex(at: start)).upperBound
    return file.firstOccurrence(of: id, in: start..<end) ?? start..<end
  }
}

extension SourceFile {
  /// Where a text first stands in a part of the file.
  func firstOccurrence(of text: String, in range: Range<Int>) -> Range<Int>? {
    let wanted = Array(text.utf8)
    guard !wanted.isEmpty, range.count >= wanted.count else { return nil }
    return (range.lowerBound...range.upperBound - wanted.count)
      .first { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
      .map { $0..<$0 + wanted.count }
  }
}

extension [Diagnostic] {
  /// In the order of the text, those of the whole file first; files in the order in which they come. Stable.
  package mutating func sortByPlace() {
    var files: [String: Int] = [:]
    let keyed = enumerated().map { offset, diagnostic in
      let file = files[diagnostic.path] ?? files.count
      files[diagnostic.path] = file
      return (file: file, offset: offset, diagnostic: diagnostic)
    }
    self = keyed.sorted { left, right in
      let (a, b) = (left.diagnostic.place?.start, right.diagnostic.place?.start)
      return (left.file, a?.line ?? 0, a?.column ?? 0, left.offset)
        < (right.file, b?.line ?? 0, b?.column ?? 0, right.offset)
    }.map(\.diagnostic)
  }
}
