import Kernels
import Rendering

/// A note as plain Markdown (CommonMark with GitHub's tables, footnotes, task lists and callouts), with what its blocks
/// gave in fenced blocks behind them.
struct MarkdownExport {
  private let exported: ExportedNote
  private let prose: ExportedProse

  init(_ exported: ExportedNote) {
    self.exported = exported
    prose = ExportedProse(exported)
  }

  func text() -> String {
    let note = exported.note
    var numbering = CaptionNumbering()
    var text = note.headings.contains { $0.level == 1 } ? "" : "# \(note.title)\n\n"
    var next = prose.start
    for (index, block) in note.blocks.enumerated() where block.kind == .statements {
      text += prose.text(next..<block.range.lowerBound, numbering: &numbering)
      text += indented(self.block(index, numbering: &numbering), as: block)
      next = block.range.upperBound
    }
    text += prose.text(next..<note.file.bytes.count, numbering: &numbering)
    // Behind the front matter there is mostly an empty line.
    text = String(text.drop { $0 == "\n" })
    return text.hasSuffix("\n") ? text : text + "\n"
  }

  // MARK: - Blocks

  /// Its code and what it gave.
  private func block(_ index: Int, numbering: inout CaptionNumbering) -> String {
    let block = exported.note.blocks[index]
    var parts = block.attributes.isHidden ? [] : [Self.fenced(block.shownText, "swift")]
    var printed: [String] = []
    func flush() {
      if !printed.isEmpty { parts.append(Self.fenced(printed.joined(separator: "\n"), "text")) }
      printed = []
    }
    for output in exported.result.blocks[index].outputs {
      guard let label = numbering.label(of: output, words: exported.words) else {
        if case .text(let line) = output {
          printed.append(line)
        } else {
          flush()
          parts.append(Self.fenced(output.text, "text"))
        }
        continue
      }
      flush()
      parts.append(Self.fenced(output.text, "text"))
      parts.append(block.attributes.caption.map { "\(label): \($0)" } ?? label)
    }
    flush()
    let messages = exported.messages(of: index)
    if !messages.isEmpty { parts.append(Self.fenced(messages.joined(separator: "\n"), "text")) }
    return parts.joined(separator: "\n\n")
  }

  /// Each line in the list or the quotation that the block is in.
  private func indented(_ text: String, as block: CodeBlock) -> String {
    let file = exported.note.file
    let closing = file.lineRange(file.lineIndex(at: block.range.upperBound))
    let before = String(file.text(closing).prefix { $0 == " " || $0 == "\t" || $0 == ">" })
    guard !before.isEmpty else { return text }
    var blank = before
    while let last = blank.last, last != ">", last.isWhitespace { blank.removeLast() }
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { number, line in number == 0 ? String(line) : line.isEmpty ? blank : before + line }
      .joined(separator: "\n")
  }

  /// Between fences that the text does not hold.
  static func fenced(_ text: String, _ language: String) -> String {
    var (longest, run) = (0, 0)
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return "\(fence)\(language)\n\(text)\(text.isEmpty || text.hasSuffix("\n") ? "" : "\n")\(fence)"
  }
}
