/// Which classes a model takes for which.
///
///     let confusion = run.model.confusionMatrix(on: testing)
///     show(confusion)
///     confusion.counts[4][9]      // how many fours were taken for a nine
///     confusion.recall[4]         // the share of fours that were recognised
public struct ConfusionMatrix: Equatable, Sendable {
  /// `counts[actual][predicted]`: how many rows of one class were taken for another; right answers stand on the
  /// diagonal.
  public let counts: [[Int]]

  /// A square matrix.
  package init(counts: [[Int]]) {
    precondition(counts.allSatisfy { $0.count == counts.count }, "as many predictions as classes")
    self.counts = counts
  }
}

extension ConfusionMatrix {
  /// The number of classes.
  public var classes: Int { counts.count }

  /// The number of rows of data.
  public var count: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }

  /// The share of right answers.
  public var accuracy: Double { share(of: counts.indices.reduce(0) { $0 + counts[$1][$1] }, in: count) }

  /// For each class the share of right answers among the rows that were taken for it; 0 where there were none.
  public var precision: [Double] {
    counts.indices.map { label in
      share(of: counts[label][label], in: counts.reduce(0) { $0 + $1[label] })
    }
  }

  /// For each class the share of right answers among the rows that belong to it; 0 where there were none.
  public var recall: [Double] {
    counts.indices.map { label in share(of: counts[label][label], in: counts[label].reduce(0, +)) }
  }

  /// For each class the harmonic mean of precision and recall, 2 p r / (p + r); 0 where both are.
  public var f1: [Double] {
    zip(precision, recall).map { $0 + $1 > 0 ? 2 * $0 * $1 / ($0 + $1) : 0 }
  }

  private func share(of part: Int, in whole: Int) -> Double {
    whole > 0 ? Double(part) / Double(whole) : 0
  }

  /// A row for each actual class: how often it was taken for each of the others, then precision and recall.
  public var table: Table {
    var columns = [Column("actual", Array(counts.indices))]
    for label in counts.indices { columns.append(Column("as \(label)", counts.map { $0[label] })) }
    columns.append(Column("precision", precision, digits: 3))
    columns.append(Column("recall", recall, digits: 3))
    return Table(columns)
  }

  /// What `show` shows of it.
  public var output: Output { .confusion(self) }

  /// The table, the right answers in brackets.
  var text: String {
    var columns = [Column("actual", Array(counts.indices))]
    for label in counts.indices {
      let cells = counts.indices.map { $0 == label ? "[\(counts[$0][label])]" : "\(counts[$0][label]) " }
      let name = "as \(label) "
      let width = cells.reduce(columnWidth(name)) { max($0, columnWidth($1)) }
      columns.append(
        Column(
          padded(name, to: width, alignedRight: true),
          cells.map { padded($0, to: width, alignedRight: true) }))
    }
    columns.append(Column("precision", precision, digits: 3))
    columns.append(Column("recall", recall, digits: 3))
    return Table(columns).text
  }
}

extension ConfusionMatrix: CustomStringConvertible {
  public var description: String { text }
}

extension Sequential {
  /// Which classes the model takes for which, over all rows: the prediction is the largest output, the first of
  /// several. Traps on a regression.
  public func confusionMatrix(on data: Dataset) -> ConfusionMatrix {
    orTrap { () throws(KernelError) in try measuredConfusion(on: data) }
  }

  /// The core of `confusionMatrix`.
  package func measuredConfusion(on data: Dataset) throws(KernelError) -> ConfusionMatrix {
    let labels = try data.labels(for: "confusionMatrix")
    try check(data)
    let classes = data.classes ?? 0
    guard classes <= ConfusionMatrix.mostClasses else {
      throw .unsuitableData(
        reason: "confusionMatrix: \(data.name) has \(classes) classes; at most "
          + "\(ConfusionMatrix.mostClasses) are allowed")
    }
    var counts = [[Int]](repeating: [Int](repeating: 0, count: classes), count: classes)
    try eachOutput(on: data) { (outputs, rows) throws(KernelError) in
      for (label, predicted) in zip(labels[rows], outputs.largestColumns) { counts[label][predicted] += 1 }
    }
    return ConfusionMatrix(counts: counts)
  }
}

extension ConfusionMatrix {
  /// The matrix has the square of it.
  fileprivate static let mostClasses = 1000
}
