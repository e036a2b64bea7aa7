import Kernels

/// The numbers of a plot as tables.
struct NumbersHTML {
  let words: PageWords

  func write(_ plot: Plot, into writer: inout HTMLWriter) {
    for part in PlotNumbers(plot, words: words.numbers).shown {
      writer.open("div", [.init("class", "scroll"), .init("tabindex", "0")])
      switch part.arrangement {
      case .points: writer.open("table")
      case .bins: writer.open("table", [.init("class", "bins")])
      case .matrix: writer.open("table", [.init("class", "matrix")])
      }
      if !part.table.title.isEmpty { writer.element("caption", text: part.table.title) }
      write(part, into: &writer)
      writer.close("table")
      writer.close("div")
      if let omission = part.omission {
        writer.element("p", [.init("class", "omission")], text: words.numbers.omission(omission))
      }
    }
  }

  private func write(_ part: ThinnedTable, into writer: inout HTMLWriter) {
    writer.open("thead")
    writer.open("tr")
    for column in part.columns {
      writer.element("th", [.init("scope", "col")], text: part.table.columns[column].name)
    }
    writer.close("tr")
    writer.close("thead")
    writer.open("tbody")
    for row in part.rows {
      writer.open("tr")
      for column in part.columns {
        writer.element("td", text: part.table.columns[column].exactCell(row) ?? "")
      }
      writer.close("tr")
      writer.newline()
    }
    writer.close("tbody")
  }
}
