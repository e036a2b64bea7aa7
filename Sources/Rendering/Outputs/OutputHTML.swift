import Kernels

/// Counts figures and tables through a page.
package struct CaptionNumbering {
  package private(set) var figures: Int
  package private(set) var tables: Int

  package init(figures: Int = 0, tables: Int = 0) {
    self.figures = figures
    self.tables = tables
  }

  /// The next number of the output's kind, as it stands in the caption; `nil` for what carries no number.
  package mutating func label(of output: Output, words: PageWords) -> String? {
    switch output {
    case .plot: figure(words)
    case .table, .confusion: table(words)
    case .text, .diagnosis, .preformatted: nil
    }
  }

  package mutating func figure(_ words: PageWords) -> String {
    figures += 1
    return "\(words.figure) \(figures)"
  }

  package mutating func table(_ words: PageWords) -> String {
    tables += 1
    return "\(words.table) \(tables)"
  }
}

/// Writes what a block showed: text as it was printed, tables as tables, plots as figures.
package struct OutputHTML {
  let words: PageWords
  package private(set) var numbering: CaptionNumbering
  /// The author's words for what the block shows.
  let caption: String?
  /// Where the numbers of an output can be had as a file, by its number among those that have some.
  private let addressOfNumbers: ((Int) -> String)?
  /// How many outputs of the block that have numbers were written.
  private var numbered = 0
  /// Of several plots each is told apart by its own title.
  private var isOnlyPlot = true

  package init(
    words: PageWords, numbering: CaptionNumbering, caption: String?,
    addressOfNumbers: ((Int) -> String)? = nil
  ) {
    self.addressOfNumbers = addressOfNumbers
    self.words = words
    self.numbering = numbering
    self.caption = caption
  }

  package mutating func write(_ outputs: [Output], into writer: inout HTMLWriter) {
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
    writer.open("pre", [.init("class", "printed"), .init("tabindex", "0")])
    // Browsers drop a line end right behind the tag.
    if text.hasPrefix("\n") { writer.newline() }
    if FixedWidthHTML.isLaidOut(text) {
      FixedWidthHTML.write(text, into: &writer)
    } else {
      writer.text(text)
    }
    writer.close("pre")
    writer.newline()
    lines = []
  }

  private mutating func write(_ output: Output, into writer: inout HTMLWriter) {
    let label = numbering.label(of: output, words: words) ?? ""
    let address = address(of: output)
    switch output {
    case .text(let line):
      writer.element("pre", [.init("class", "printed"), .init("tabindex", "0")], text: line)
    case .table(let table):
      writer.open("figure", [.init("class", "table")])
      write(table, label: label, into: &writer)
      writeDownloadAlone(address, into: &writer)
      writer.close("figure")
    case .plot(let plot):
      let description = OutputDescription(words).text(of: plot)
      writer.open("figure", [.init("class", "plot")])
      writeFixedWidth(
        plot.drawing, [.init("role", "img"), .init("aria-label", description)], into: &writer)
      writer.open("div", [.init("class", "scroll drawn"), .init("tabindex", "0")])
      PlotDrawing(plot, words: words).write(summary: description, into: &writer)
      writer.close("div")
      writer.open("div", [.init("class", "as-table")])
      NumbersHTML(words: words).write(plot, into: &writer)
      writer.close("div")
      writer.open("div", [.init("class", "views")])
      writeSwitch(into: &writer)
      writeDownload(address, into: &writer)
      writer.close("div")
      let text = isOnlyPlot || plot.title.isEmpty ? caption ?? plot.title : plot.title
      writeCaption(label, text, as: "figcaption", into: &writer)
      writer.close("figure")
    case .diagnosis(let diagnosis): DiagnosisHTML(words: words.diagnosis).write(diagnosis, into: &writer)
    case .confusion(let confusion): write(confusion, label: label, address, into: &writer)
    case .preformatted(let title, let text):
      writer.open("figure", [.init("class", "preformatted")])
      writeFixedWidth(text, [], into: &writer)
      if !title.isEmpty { writer.element("figcaption", text: title) }
      writer.close("figure")
    }
  }

  /// The file of the output's numbers, if there is one.
  private mutating func address(of output: Output) -> String? {
    guard output.hasNumbers else { return nil }
    numbered += 1
    return addressOfNumbers?(numbered)
  }

  private func writeDownload(_ address: String?, into writer: inout HTMLWriter) {
    guard let address else { return }
    writer.element(
      "a",
      [
        .init("class", "download"), .init("href", address), .init("type", "text/csv"),
        .init(flag: "download"),
      ], text: words.downloadNumbers)
  }

  private func writeDownloadAlone(_ address: String?, into writer: inout HTMLWriter) {
    guard address != nil else { return }
    writer.open("div", [.init("class", "views")])
    writeDownload(address, into: &writer)
    writer.close("div")
  }

  private func write(
    _ confusion: ConfusionMatrix, label: String, _ address: String?, into writer: inout HTMLWriter
  ) {
    let html = ConfusionHTML(words: words.confusion)
    let fits = ConfusionHTML.fits(confusion)
    writer.open("figure", [.init("class", fits ? "confusion" : "table")])
    if fits {
      writer.open("div", [.init("class", "scroll"), .init("tabindex", "0")])
      writer.open("table")
      writeCaption(label, caption ?? "", as: "caption", into: &writer)
      html.write(confusion, into: &writer)
      writer.close("table")
      writer.close("div")
    } else {
      write(html.classes(confusion), label: label, into: &writer)
    }
    writer.element(
      "p", [.init("class", "legend")],
      text: words.confusion.legend(format(confusion.accuracy, digits: 3), confusion.count))
    writeDownloadAlone(address, into: &writer)
    writer.close("figure")
  }

  /// Characters, a drawing or numbers: buttons that work without a script. No id of an author's has a dot.
  private func writeSwitch(into writer: inout HTMLWriter) {
    let name = "figure.\(numbering.figures)"
    writer.open("div", [.init("role", "radiogroup"), .init("aria-label", words.plot)])
    for (kind, label, isChosen) in [
      ("text", words.asText, true), ("drawing", words.asDrawing, false), ("numbers", words.asNumbers, false),
    ] {
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
    writer.open("pre", attributes + [.init("class", FixedWidthHTML.widthClass(of: text))])
    FixedWidthHTML.write(text, into: &writer)
    writer.close("pre")
    writer.close("div")
  }

  private func write(_ table: Table, label: String, into writer: inout HTMLWriter) {
    writer.open("div", [.init("class", "scroll"), .init("tabindex", "0")])
    writer.open("table")
    writeCaption(label, caption ?? table.title, as: "caption", into: &writer)
    writer.open("thead")
    writer.open("tr")
    for column in table.columns {
      // A column without a name has no header.
      if column.heading.isEmpty {
        writer.element("td", numberClass(column), text: "")
      } else {
        writer.open("th", [.init("scope", "col")] + numberClass(column))
        writer.text(column.name)
        if let unit = column.bracketedUnit {
          if !column.name.isEmpty { writer.text(" ") }
          writer.element("span", [.init("class", "unit")], text: unit)
        }
        writer.close("th")
      }
    }
    writer.close("tr")
    writer.close("thead")
    writer.newline()
    writer.open("tbody")
    let cells = table.columns.map { $0.cells }
    for row in 0..<(cells.map { $0.count }.max() ?? 0) {
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
