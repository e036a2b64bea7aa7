import Kernels

extension Output {
  /// Whether there is a file of its numbers.
  package var hasNumbers: Bool {
    switch self {
    case .text, .diagnosis, .preformatted: false
    case .table(let table): !table.columns.isEmpty
    case .plot, .confusion: true
    }
  }

  /// What the file holds; `nil` where there is none.
  package func numbers(_ words: PageWords) -> Table? {
    guard hasNumbers else { return nil }
    return switch self {
    case .text, .diagnosis, .preformatted: nil
    case .confusion(let confusion): confusion.exactTable(words.confusion)
    case .table(let table): table
    case .plot(let plot): PlotNumbers(plot, words: words.numbers).all
    }
  }
}

extension ConfusionMatrix {
  fileprivate func exactTable(_ words: ConfusionWords) -> Table {
    let labels = Array(counts.indices)
    let columns = labels.map { label in Column(words.predicted(label), counts.map { $0[label] }) }
    return Table(
      [Column(words.actual, labels)] + columns + [
        Column(words.precision, precision, digits: 3), Column(words.recall, recall, digits: 3),
      ])
  }
}
