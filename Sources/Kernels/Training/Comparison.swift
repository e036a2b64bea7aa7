/// Several runs side by side.
///
///     let both = compare(["plain": plain, "with momentum": rolling])
///     show(both.table(every: 5))
///     show(both.plot(.loss, scale: .log))
public struct Comparison {
  /// A run and what it is called.
  public struct Entry {
    public let name: String
    public let run: Run

    package init(name: String, run: Run) {
      self.name = name
      self.run = run
    }
  }

  /// In the order given.
  public let entries: [Entry]

  package init(_ entries: [Entry]) { self.entries = entries }
}

/// Puts runs side by side, under the names and in the order given.
public func compare(_ runs: KeyValuePairs<String, Run>) -> Comparison {
  Comparison(runs.map { Comparison.Entry(name: $0.key, run: $0.value) })
}

extension Comparison {
  /// A row per epoch (the first, each `every`-th and the last), a column per run. Runs that ended before have
  /// no number there. Traps unless `every` is at least 1.
  public func table(every: Int = 1, metric: Metric = .loss) -> Table {
    orTrap { () throws(KernelError) in try epochTable(every: every, metric: metric) }
  }

  /// The core of `table`.
  package func epochTable(every: Int, metric: Metric) throws(KernelError) -> Table {
    let longest = entries.reduce(0) { max($0, $1.run.history.count) }
    let shown = try rowsShown(of: longest, every: every)
    var columns = [Column("epoch", shown)]
    for entry in entries {
      let history = entry.run.history
      columns.append(
        Column(entry.name, shown.map { $0 < history.count ? metric.value(in: history[$0]) : nil }))
    }
    return Table(columns, title: metric.title)
  }

  /// A metric over the epochs, a curve per run.
  public func plot(_ metric: Metric = .loss, scale: Scale = .linear) -> Plot {
    Plot(epochs: entries.map { Plot.Series($0.name, metric, of: $0.run) }, metric, scale)
  }

  /// A row per run: how long it was, first, last and least loss, and what else was measured at the end.
  public var summary: Table {
    let runs = entries.map { $0.run }
    var columns = [
      Column("run", entries.map { $0.name }),
      Column("epochs", runs.map { $0.history.count - 1 }),
      Column("updates", runs.map { $0.updates }),
      Column("first loss", runs.map { $0.initial.loss }),
      Column("last loss", runs.map { $0.final.loss }),
      Column("least loss", runs.map { run in run.losses.reduce(run.initial.loss) { min($0, $1) } }),
    ]
    for metric in [Metric.accuracy, .validationLoss, .validationAccuracy] {
      let values = runs.map { metric.value(in: $0.final) }
      if values.contains(where: { $0 != nil }) { columns.append(Column(metric.title, values)) }
    }
    return Table(columns)
  }

  public var output: Output { .table(summary) }
}
