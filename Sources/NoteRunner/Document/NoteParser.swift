/// Reads a note: front matter, prose, blocks. Whatever the text holds, a note comes out, with diagnostics.
///
/// Two passes of cmark: the first finds where code is, so that formulas and inline values can be taken out of
/// the rest; the second gives the tree.
package enum NoteParser {
  package static func parse(_ file: SourceFile, diagnostics found: [Diagnostic] = []) -> Note {
    var diagnostics = found
    let frontMatter = FrontMatter.parse(file, into: &diagnostics)
    let firstLine = min(frontMatter.endLine, file.lineStarts.count - 1)
    let body = frontMatter.endLine < file.lineStarts.count ? file.bytes[file.lineStarts[firstLine]...] : []
    let lines = LineMap(body: body, firstLine: firstLine, lineCount: file.lineStarts.count)
    let protection = Protection(file, firstLine: firstLine, lines: lines)
    if let range = protection.overflow {
      diagnostics.append(
        Diagnostic(
          .error,
          "a note may hold \(Placeholder.mostSpans) formulas and inline values; from here on they stay text",
          in: file, at: range))
    }
    var reader = TreeReader(file: file, firstLine: firstLine, protection: protection)
    let content = reader.read()
    diagnostics += reader.diagnostics
    var note = Note(
      file: file, frontMatter: frontMatter, content: content, blocks: reader.blocks,
      formulas: reader.formulas,
      headings: reader.headings, links: reader.links, diagnostics: diagnostics)
    note.checkIdentifiers()
    note.diagnostics.sortByPlace()
    return note
  }
}

extension Note {
  /// An id names one block of a note, and the file of what is recorded of it.
  fileprivate mutating func checkIdentifiers() {
    var places: [String: (id: String, line: Int)] = [:]
    for block in blocks {
      guard let id = block.attributes.id else { continue }
      let line = file.position(at: block.range.lowerBound).line
      // Where capital letters make no difference to file names, recordings would overwrite each other.
      let earlier = places[id.lowercased()]
      if let earlier, earlier.id == id {
        report("the id `\(id)` is taken", of: block, help: "the block in line \(earlier.line) has it")
      } else if let earlier {
        report(
          "the id `\(id)` differs from `\(earlier.id)` in capital letters only", of: block,
          help:
            "the block in line \(earlier.line) has that; recordings are files, and not every system tells these apart"
        )
      } else if RecordingName.isReserved(id) {
        report(
          "`\(id)` cannot be an id: recordings of inline values and of blocks without an id are called so",
          of: block)
      }
      if earlier == nil { places[id.lowercased()] = (id, line) }
    }
  }

  private mutating func report(_ message: String, of block: CodeBlock, help: String? = nil) {
    let start = block.range.lowerBound
    let end = file.lineRange(file.lineIndex(at: start)).upperBound
    let id = block.attributes.id ?? ""
    diagnostics.append(
      Diagnostic(
        .error, message, in: file, at: file.firstOccurrence(of: id, in: start..<end) ?? start..<end,
        help: help))
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
  /// In the order of the text; those of the whole file first. Stable.
  package mutating func sortByPlace() {
    let keyed = enumerated().map { (offset: $0.offset, diagnostic: $0.element) }
    self = keyed.sorted { left, right in
      let (a, b) = (left.diagnostic.place?.start, right.diagnostic.place?.start)
      return (a?.line ?? 0, a?.column ?? 0, left.offset) < (b?.line ?? 0, b?.column ?? 0, right.offset)
    }.map(\.diagnostic)
  }
}
