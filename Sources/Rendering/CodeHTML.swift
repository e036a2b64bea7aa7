import Language

/// Code as it stands in the page, one line of HTML for each line of code.
package enum CodeHTML {
  package static func write(
    _ code: String, language: String, words: PageWords, isFolded: Bool = false, into writer: inout HTMLWriter
  ) {
    let name = language.isEmpty ? "text" : language
    if isFolded {
      writer.open("details", [.init("class", "fold")])
      writer.element("summary", text: words.showCode)
    }
    writer.open("div", [.init("class", "code"), .init("data-language", name)])
    // A scrolling box must be reachable by keyboard.
    writer.open("pre", [.init("tabindex", "0"), .init("aria-label", words.code)])
    writer.open("code", [.init("class", "language-\(name)")])
    let text = code.hasSuffix("\n") ? String(code.dropLast()) : code
    if language == "swift" {
      writeSwift(text, into: &writer)
    } else {
      writer.text(text)
    }
    writer.close("code")
    writer.close("pre")
    writer.close("div")
    if isFolded { writer.close("details") }
  }

  /// Only the code, coloured.
  package static func coloured(_ code: String) -> String {
    var writer = HTMLWriter()
    writeSwift(code, into: &writer)
    return writer.html
  }

  /// Coloured by the language's own lexer. A span that goes over several lines is cut at their ends, so that
  /// every line is well-formed by itself.
  private static func writeSwift(_ text: String, into writer: inout HTMLWriter) {
    let bytes = Array(text.utf8)
    func part(_ start: Int, _ end: Int) -> String { String(decoding: bytes[start..<end], as: UTF8.self) }
    var end = 0
    for span in Highlighter.spans(in: text) {
      let range = max(end, span.range.start)..<max(end, min(span.range.end, bytes.count))
      writer.text(part(end, range.lowerBound))
      end = range.upperBound
      let lines = part(range.lowerBound, range.upperBound).split(
        separator: "\n", omittingEmptySubsequences: false)
      for (number, line) in lines.enumerated() {
        if number > 0 { writer.newline() }
        if !line.isEmpty { writer.element("span", [.init("class", name(of: span.kind))], text: String(line)) }
      }
    }
    writer.text(part(end, bytes.count))
  }

  private static func name(of kind: Highlighter.Kind) -> String {
    switch kind {
    case .keyword: "keyword"
    case .type: "type"
    case .number: "literal"
    case .string: "string"
    case .comment: "comment"
    case .call: "call"
    case .label: "argument"
    case .operatorSymbol: "operator"
    }
  }
}
