extension Output {
  /// What the reader sees in a terminal.
  public var text: String {
    switch self {
    case .text(let line): line
    case .table(let table): table.text
    case .plot(let plot): plot.text
    case .preformatted(let title, let text): title.isEmpty ? text : title + "\n" + text
    }
  }

  /// What the record keeps: the text, then every number behind it in full, one named row each, where the text
  /// shows them rounded or drawn. Equal exactly when the numbers are equal bit by bit (all NaNs being one).
  public var canonicalText: String {
    let rows: [ExactRow]
    switch self {
    case .text, .preformatted: rows = []
    case .table(let table): rows = table.exactRows
    case .plot(let plot): rows = plot.exactRows
    }
    return rows.isEmpty ? text : text + "\nexactly:\n" + rows.map { "  " + $0.text }.joined(separator: "\n")
  }

  /// One or two sentences for those who cannot see it: what is shown, and how it runs.
  public var summary: String {
    switch self {
    case .text(let line): line
    case .table(let table): table.summary
    case .plot(let plot): plot.summary
    case .preformatted(let title, _): title
    }
  }
}
