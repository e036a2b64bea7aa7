import Kernels

// No Foundation: the reader's browser shows outputs by the same code.

/// Counts figures and tables through a page.
struct CaptionNumbering {
  private(set) var figures = 0
  private(set) var tables = 0

  /// The next number of the output's kind, as it stands in the caption; `nil` for what carries no number.
  mutating func label(of output: Output, words: PageWords) -> String? {
    switch output {
    case .plot:
      figures += 1
      return "\(words.figure) \(figures)"
    case .table:
      tables += 1
      return "\(words.table) \(tables)"
    case .text, .preformatted: return nil
    }
  }
}

/// Writes what a block showed: text as it was printed, tables as tables, plots as figures.
struct OutputHTML {
  let words: PageWords
  private(set) var numbering: CaptionNumbering
  /// The author's words for what the block shows.
  let caption: String?
  /// Of several plots each is told apart by its own title.
  private var isOnlyPlot = true

  init(words: PageWords, numbering: CaptionNumbering, caption: String?) {
    self.words = words
    self.numbering = numbering
    self.caption = caption
  }

  mutating func write(_ outputs: [Output], into writer: inout HTMLWriter) {
    guard !outputs.isEmpty else { return }
    isOnlyPlot = outputs.filter { if case .plot = $0 { true } else { false } }.count == 1
    writer.open("div", [.init("class", "outputs")])
    writer.newline()
    var printed: [String] = []
    for output in outputs {
      if case .text(let line) = output {
        printed.append(line)
        continue
      }
      flush(&printed, into: &writer)
      write(output, into: &writer)
      writer.newline()
    }
    flush(&printed, into: &writer)
    writer.close("div")
    writer.newline()
  }

  /// Lines printed one after the other stand in one box.
  private func flush(_ lines: inout [String], into writer: inout HTMLWriter) {
    guard !lines.isEmpty else { return }
    let text = lines.joined(separator: "\n")
    // Browsers drop a line end right behind the tag.
    writer.element(
      "pre", [.init("class", "printed"), .init("tabindex", "0")],
      text: text.hasPrefix("\n") ? "\n" + text : text)
    writer.newline()
    lines = []
  }

  private mutating func write(_ output: Output, into writer: inout HTMLWriter) {
    let label = numbering.label(of: output, words: words) ?? ""
    switch output {
    case .text(let line):
      writer.element("pre", [.init("class", "printed"), .init("tabindex", "0")], text: line)
    case .table(let table):
      write(table, label: label, into: &writer)
    case .plot(let plot):
      writer.open("figure", [.init("class", "plot")])
      writeFixedWidth(
        plot.drawing, [.init("role", "img"), .init("aria-label", output.summary)], into: &writer)
      writer.open("div", [.init("class", "scroll drawn"), .init("tabindex", "0")])
      PlotDrawing(plot, words: words).write(summary: output.summary, into: &writer)
      writer.close("div")
      writeSwitch(into: &writer)
      let text = isOnlyPlot || plot.title.isEmpty ? caption ?? plot.title : plot.title
      writeCaption(label, text, as: "figcaption", into: &writer)
      writer.close("figure")
    case .preformatted(let title, let text):
      writer.open("figure", [.init("class", "preformatted")])
      writeFixedWidth(text, [], into: &writer)
      if !title.isEmpty { writer.element("figcaption", text: title) }
      writer.close("figure")
    }
  }

  /// Characters or a drawing: two buttons that work without a script. No id of an author's has a dot.
  private func writeSwitch(into writer: inout HTMLWriter) {
    let name = "figure.\(numbering.figures)"
    writer.open("div", [.init("class", "views"), .init("role", "radiogroup"), .init("aria-label", words.plot)])
    for (kind, label, isChosen) in [("text", words.asText, true), ("drawing", words.asDrawing, false)] {
      writer.open(
        "input",
        [
          .init("type", "radio"), .init("class", "as-\(kind)"), .init("name", name),
          .init("id", "\(name).\(kind)"),
        ] + (isChosen ? [.init(flag: "checked")] : []))
      writer.element("label", [.init("for", "\(name).\(kind)")], text: label)
    }
    writer.close("div")
  }

  private func writeFixedWidth(
    _ text: String, _ attributes: [HTMLWriter.Attribute], into writer: inout HTMLWriter
  ) {
    writer.open("div", [.init("class", "scroll as-characters"), .init("tabindex", "0")])
    let columns = FixedWidthHTML.columns(of: text)
    writer.open("pre", attributes + [.init("style", "--columns:\(columns)")])
    FixedWidthHTML.write(text, into: &writer)
    writer.close("pre")
    writer.close("div")
  }

  private func write(_ table: Table, label: String, into writer: inout HTMLWriter) {
    writer.open("figure", [.init("class", "table")])
    writer.open("div", [.init("class", "scroll"), .init("tabindex", "0")])
    writer.open("table")
    writeCaption(label, caption ?? table.title, as: "caption", into: &writer)
    writer.open("thead")
    writer.open("tr")
    for column in table.columns {
      // A column without a name has no header.
      if column.name.isEmpty {
        writer.element("td", numberClass(column), text: "")
      } else {
        writer.element("th", [.init("scope", "col")] + numberClass(column), text: column.name)
      }
    }
    writer.close("tr")
    writer.close("thead")
    writer.newline()
    writer.open("tbody")
    let cells = table.columns.map(\.cells)
    for row in 0..<(cells.map(\.count).max() ?? 0) {
      writer.open("tr")
      for (column, texts) in zip(table.columns, cells) {
        writer.element("td", numberClass(column), text: row < texts.count ? texts[row] : "")
      }
      writer.close("tr")
      writer.newline()
    }
    writer.close("tbody")
    writer.close("table")
    writer.close("div")
    writer.close("figure")
  }

  private func numberClass(_ column: Column) -> [HTMLWriter.Attribute] {
    column.alignsRight ? [.init("class", "number")] : []
  }

  private func writeCaption(
    _ label: String, _ text: String, as element: StaticString, into writer: inout HTMLWriter
  ) {
    writer.open(element)
    writer.element("span", [.init("class", "label")], text: label)
    if !text.isEmpty { writer.text(words.captionSeparator + text) }
    writer.close(element)
  }
}

extension Plot {
  /// The text without the title, which stands below as the caption.
  fileprivate var drawing: String {
    guard !title.isEmpty, let end = text.firstIndex(of: "\n") else { return text }
    return String(text[text.index(after: end)...])
  }
}
