/// A diagnostic in the page: what is wrong, where, and the line with a mark below it.
package enum ProblemHTML {
  package static func write(_ diagnostic: Diagnostic, isExpected: Bool = false, into writer: inout HTMLWriter)
  {
    let kind = isExpected ? "expected" : diagnostic.severity.rawValue
    writer.open("div", [.init("class", "problem \(kind)")])
    writer.element("p", [.init("class", "problem-message")], text: diagnostic.message)
    writeExcerpt(diagnostic, into: &writer)
    for further in diagnostic.related {
      writer.element("p", [.init("class", "problem-note")], text: further.message)
      writeExcerpt(further, into: &writer)
    }
    if let help = diagnostic.help { writer.element("p", [.init("class", "problem-help")], text: help) }
    let position = diagnostic.place.map { ":\($0.start.line):\($0.start.column)" } ?? ""
    writer.element("p", [.init("class", "problem-place")], text: diagnostic.path + position)
    writer.close("div")
    writer.newline()
  }

  private static func writeExcerpt(_ diagnostic: Diagnostic, into writer: inout HTMLWriter) {
    if let place = diagnostic.place {
      let excerpt = SourceExcerpt(place)
      writer.open("pre", [.init("tabindex", "0")])
      writer.open("span", [.init("class", "problem-line")])
      FixedWidthHTML.write(excerpt.line, into: &writer)
      writer.close("span")
      writer.newline()
      writer.element("span", [.init("class", "problem-mark")], text: excerpt.mark)
      writer.close("pre")
    }
  }
}
