/// One training for each value of a setting.
///
///     let rates = sweep([0.001, 0.01, 0.1, 10], label: "learning rate") { rate in
///       train(network, on: digits, optimizer: .sgd(learningRate: rate), epochs: 10, terminateOnNaN: true)
///     }
///     show(rates)              // a row for each rate; the last one says "diverged in epoch 1"
///     show(rates.plot())
///     rates.bestValue
public struct Sweep {
  /// What the values are called.
  public let label: String
  /// In the order given.
  public let values: [Double]
  /// The run of each value.
  public let runs: [Run]

  /// As many runs as values; throws without any.
  package init(values: [Double], label: String, runs: [Run]) throws(KernelError) {
    precondition(values.count == runs.count, "each value is trained with")
    guard !values.isEmpty else { throw .empty(operation: "sweep") }
    self.label = label
    self.values = values
    self.runs = runs
  }
}

/// Trains once for each value, in the order given.
///
/// A training whose loss becomes NaN fails, and the sweep with it, unless `train` is told to end there by
/// `terminateOnNaN: true`: then it is a row like the others. Traps without values.
public func sweep(_ values: [Double], label: String = "value", _ run: (Double) -> Run) -> Sweep {
  orTrap { () throws(KernelError) in
    try Sweep.over(values, label: label) { (value) throws(KernelError) in run(value) }
  }
}

/// The same for whole numbers: widths, batch sizes, seeds.
public func sweep(_ values: [Int], label: String = "value", _ run: (Int) -> Run) -> Sweep {
  orTrap { () throws(KernelError) in
    try Sweep.over(values.map { Double($0) }, label: label) { (value) throws(KernelError) in run(Int(value)) }
  }
}

extension Sweep {
  /// The core of `sweep`.
  package static func over(
    _ values: [Double], label: String, _ run: (Double) throws(KernelError) -> Run
  ) throws(KernelError) -> Sweep {
    var runs: [Run] = []
    for value in values { runs.append(try run(value)) }
    return try Sweep(values: values, label: label, runs: runs)
  }
}

// MARK: - The best one

extension Sweep {
  /// The run with the least validation loss at its end, or if not all have a validation, the least loss; the first
  /// of several. Traps where all have diverged.
  public var best: Run { runs[orTrap { () throws(KernelError) in try bestIndex() }] }

  /// The value that `best` was trained with.
  public var bestValue: Double { values[orTrap { () throws(KernelError) in try bestIndex() }] }

  /// The core of `best` and `bestValue`.
  package func bestIndex() throws(KernelError) -> Int {
    let ends = runs.map { $0.end }
    let isValidated = ends.allSatisfy { $0 == nil || $0?.validationLoss != nil }
    var best: (index: Int, loss: Double)?
    for (index, end) in ends.enumerated() {
      guard let end else { continue }
      let loss = isValidated ? end.validationLoss ?? end.loss : end.loss
      if let best, best.loss <= loss { continue }
      best = (index, loss)
    }
    guard let best else {
      throw .unsuitableData(reason: "every training of this sweep over the \(label) has diverged")
    }
    return best.index
  }
}

extension Run {
  /// The epoch at whose end the model was taken; `nil` if the run diverged.
  fileprivate var end: Epoch? { divergedEpoch == nil ? history[modelEpoch] : nil }
}

// MARK: - Looking at it

extension Sweep {
  /// A row for each value: what was measured at the end of its run, and how that came.
  public var table: Table {
    let ends = runs.map { $0.end }
    var columns = [valueColumn]
    for metric in [Metric.loss, .accuracy, .validationLoss, .validationAccuracy] {
      let measured = ends.map { $0.flatMap { metric.value(in: $0) } }
      if metric == .loss || measured.contains(where: { $0 != nil }) {
        columns.append(Column(metric.title, measured))
      }
    }
    columns.append(Column("outcome", runs.map { $0.outcome }))
    return Table(columns)
  }

  /// A metric at the end of the runs over the values, which lie on a logarithmic axis unless `xScale` says otherwise.
  /// Runs that diverged leave a gap.
  public func plot(_ metric: Metric = .loss, scale: Scale = .linear, xScale: Scale = .log) -> Plot {
    var series = [(metric.onValidation == nil ? metric.title : "training", ending(metric))]
    if let other = metric.onValidation, runs.contains(where: { $0.final.validationLoss != nil }) {
      series.append(("validation", ending(other)))
    }
    return Plot.lines(
      named: series, x: values, xLabel: label, yLabel: metric.title, scale: scale, xScale: xScale)
  }

  private func ending(_ metric: Metric) -> [Double] {
    runs.map { $0.end.flatMap { metric.value(in: $0) } ?? .nan }
  }

  /// The runs side by side, epoch by epoch.
  public var comparison: Comparison {
    Comparison(
      zip(valueColumn.cells, runs).map { Comparison.Entry(name: "\(label) \($0)", run: $1) })
  }

  /// Whole numbers without a point.
  private var valueColumn: Column {
    let areWhole = values.allSatisfy { $0 == $0.rounded(.towardZero) && $0.magnitude < 0x1p53 }
    return Column(
      name: label, values: areWhole ? .integers(values.map { Int64($0) }) : .text(values.map { "\($0)" }))
  }

  /// What `show` shows of it.
  public var output: Output { .table(table) }
}

extension Sweep: CustomStringConvertible {
  public var description: String { table.text }
}

extension Run {
  /// In a few words.
  fileprivate var outcome: String {
    if let divergedEpoch { return "diverged in epoch \(divergedEpoch)" }
    return modelEpoch == history.count - 1 ? "done" : "best was epoch \(modelEpoch)"
  }
}
