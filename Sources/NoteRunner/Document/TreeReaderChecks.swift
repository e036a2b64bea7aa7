import CCmark

// What CommonMark takes for text, and nobody writes as text.

extension TreeReader {
  /// Says how far a comment goes that has no end.
  mutating func reportOpenComment(_ node: OpaquePointer) {
    let (first, last) = (lineIndex(node), min(lastLineIndex(node), file.lineStarts.count - 1))
    let line = file.lineRange(first)
    let mark = file.firstOccurrence(of: "<!--", in: line) ?? line
    let lastPlace = file.position(at: file.lineStarts[last])
    diagnostics.append(
      Diagnostic(
        .warning,
        "this comment has no end"
          + (last > first ? ": all down to line \(lastPlace.line) is taken for it, and shown as text" : ""),
        in: file, at: mark, help: "a comment ends with `-->`"))
  }

  /// Reports lines of a paragraph that were meant as something else.
  mutating func checkFences(_ node: OpaquePointer) {
    for line in lineIndex(node)...min(lastLineIndex(node), file.lineStarts.count - 1) {
      let range = file.contentStart(line, quoteDepth: .max)..<file.lineRange(line).upperBound
      guard range.lowerBound < range.upperBound else { continue }
      let bytes = file.bytes[range]
      func report(_ message: String, help: String) {
        diagnostics.append(Diagnostic(.error, message, in: file, at: range, help: help))
      }
      if bytes.starts(with: "```swift".utf8), bytes.dropFirst(3).contains(.backtick) {
        report(
          "no backtick may stand behind the ``` that a block begins with",
          help: "write the caption as the block's first line: `//| caption: …`")
      } else if bytes.starts(with: "$$".utf8), !protection.begins(at: range.lowerBound),
        !protection.ends(at: range.lowerBound + 2)
      {
        report(
          "this `$$` belongs to no formula", help: "a formula ends with `$$`, and no blank line stands within"
        )
      } else if bytes.starts(with: "{{#include".utf8) {
        report(
          "nothing is included here",
          help: "`{{#include path.md}}` stands on a line of its own, outside of lists and quotes")
      }
    }
  }
}
