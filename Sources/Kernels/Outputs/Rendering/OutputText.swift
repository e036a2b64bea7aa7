extension Output {
  /// What the reader sees in a terminal.
  public var text: String {
    switch self {
    case .text(let line): line
    case .table(let table): table.text
    case .plot(let plot): plot.text
    case .diagnosis(let diagnosis): diagnosis.text
    case .confusion(let confusion): confusion.text
    case .preformatted(let title, let text): title.isEmpty ? text : title + "\n" + text
    }
  }

  /// What the record keeps: the text, then every number behind it in full where the text shows them rounded or
  /// drawn. Equal exactly when the numbers are equal bit by bit (all NaNs being one).
  public var canonicalText: String {
    let sections: [ExactSection]
    switch self {
    case .text, .preformatted, .diagnosis: sections = []
    case .confusion(let confusion): sections = confusion.table.exactSections
    case .table(let table): sections = table.exactSections
    case .plot(let plot): sections = plot.exactSections
    }
    return ([text] + sections.map { $0.text }).joined(separator: "\n\n")
  }

  /// Printed lines stand together; what has a form of its own stands apart.
  package var isLine: Bool {
    switch self {
    case .text: true
    case .table, .plot, .diagnosis, .confusion, .preformatted: false
    }
  }
}
