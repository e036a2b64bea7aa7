import Kernels
import Rendering

/// Writes a block that runs: its code, what came out, and what went wrong, each where the reader expects it.
struct BlockRenderer {
  let note: Note
  let result: NoteResult
  let words: PageWords
  /// What is wrong with the fences of blocks, by the index of the block.
  let contentDiagnostics: [Int: [Diagnostic]]
  /// `nil` where none are written.
  private let files: NumberFiles?
  private let names: [String?]
  var numbering = CaptionNumbering()
  /// How many figures and tables stand before each block.
  private(set) var startingNumbers: [Int: (figures: Int, tables: Int)] = [:]

  init(
    note: Note, result: NoteResult, words: PageWords, contentDiagnostics: [Int: [Diagnostic]] = [:],
    files: NumberFiles? = nil
  ) {
    self.files = files
    names = note.blockNames
    self.contentDiagnostics = contentDiagnostics
    self.note = note
    self.result = result
    self.words = words
  }

  /// Everything that was said about a block, on one line.
  func message(of index: Int) -> String {
    let messages = result.blocks[index].diagnostics.map(\.message)
    return messages.isEmpty ? words.skipped : messages.joined(separator: "; ")
  }

  mutating func write(_ index: Int, into writer: inout HTMLWriter) {
    let block = note.blocks[index]
    let outcome = result.blocks[index]
    startingNumbers[index] = (numbering.figures, numbering.tables)
    var attributes: [HTMLWriter.Attribute] = [
      .init("class", block.attributes.mustFail ? "block must-fail" : "block"),
      .init("data-block", String(index)),
    ]
    if let id = block.attributes.id { attributes.append(.init("id", id)) }
    if block.attributes.isReadOnly { attributes.append(.init(flag: "data-readonly")) }
    writer.open("section", attributes)
    writer.newline()
    if !block.attributes.isHidden {
      CodeHTML.write(
        block.shownText, language: "swift", words: words, isFolded: block.attributes.isFolded, into: &writer)
      writer.newline()
    }
    let names = names
    var html = OutputHTML(
      words: words, numbering: numbering, caption: block.attributes.caption,
      addressOfNumbers: files.map { files in { files.address(block: names[index] ?? "", number: $0) } })
    html.write(outcome.outputs, into: &writer)
    numbering = html.numbering
    if block.attributes.mustFail, !outcome.expectedMessages.isEmpty {
      writer.element("p", [.init("class", "expected-failure")], text: words.expectedFailure)
      for diagnostic in outcome.expectedMessages {
        ProblemHTML.write(diagnostic, isExpected: true, into: &writer)
      }
    }
    for diagnostic in contentDiagnostics[index, default: []] + outcome.diagnostics {
      ProblemHTML.write(diagnostic, into: &writer)
    }
    if outcome.status == .skipped {
      writer.element("p", [.init("class", "skipped")], text: words.skipped)
    }
    writer.close("section")
  }
}
