// Tables and plots of runs.

extension Run {
  /// One row per epoch: the first, each `every`-th and the last. Columns for what was measured.
  ///
  /// Traps unless `every` is at least 1.
  public func table(every: Int = 1) -> Table {
    orTrap { () throws(KernelError) in try epochTable(every: every) }
  }

  /// The core of `table`.
  package func epochTable(every: Int) throws(KernelError) -> Table {
    let shown = try rowsShown(of: history.count, every: every).map { history[$0] }
    var columns = [Column("epoch", shown.map { $0.epoch })]
    for metric in Metric.allCases where history.contains(where: { metric.value(in: $0) != nil }) {
      columns.append(Column(metric.title, shown.map { metric.value(in: $0) }))
    }
    return Table(columns)
  }

  /// A metric over the epochs. Loss and accuracy come with the same of the validation, if there was one.
  public func plot(_ metric: Metric = .loss, scale: Scale = .linear) -> Plot {
    var series = [Plot.Series(metric.onValidation == nil ? metric.title : "training", metric, of: self)]
    if let other = metric.onValidation, final.validationLoss != nil {
      series.append(Plot.Series("validation", other, of: self))
    }
    return Plot(epochs: series, metric, scale)
  }

  /// What `show` shows of a run: a table of about ten rows.
  public var output: Output {
    .table(orTrap { () throws(KernelError) in try epochTable(every: overviewStride(history.count)) })
  }
}

// MARK: - Shared with comparisons and descents

/// The rows of a table that shows each `every`-th of `count` measurements, and the last one.
func rowsShown(of count: Int, every: Int) throws(KernelError) -> [Int] {
  guard every >= 1 else { throw .invalidArgument(name: "every", value: "\(every)", allowed: "at least 1") }
  return (0..<count).filter { $0 % every == 0 || $0 == count - 1 }
}

/// The distance of rows at which about ten are left.
func overviewStride(_ count: Int) -> Int { max((count + 8) / 10, 1) }

extension Plot.Series {
  /// A metric over the epochs of a run, where it was measured.
  init(_ name: String, _ metric: Metric, of run: Run) {
    let measured = run.history.filter { metric.value(in: $0) != nil }
    self.init(
      name: name, x: measured.map { Double($0.epoch) }, y: measured.compactMap { metric.value(in: $0) })
  }
}

extension Plot {
  /// Curves over the epochs.
  init(epochs series: [Plot.Series], _ metric: Metric, _ scale: Scale) {
    self.init(
      title: "",
      content: .lines(
        Lines(
          series: series, xAxis: Axis(label: "epoch"), yAxis: Axis(label: metric.title, scale: scale))))
  }
}
