/// Code as it stands in the page, one line of HTML for each line of code.
enum CodeHTML {
  static func write(
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

  private static func writeSwift(_ text: String, into writer: inout HTMLWriter) {
    writer.text(text)
  }
}
