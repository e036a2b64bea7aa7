// What the block language brings along, for blocks that are compiled as Swift programs: `show` prints what a block
// would show. The engine in the page has no output stream; there the host collects the outputs.

#if !hasFeature(Embedded)
  /// Prints the table as text.
  public func show(_ table: Table) { print(table.text) }

  /// Prints the plot as text.
  public func show(_ plot: Plot) { print(plot.text) }

  /// Prints a table of about ten epochs.
  public func show(_ run: Run) { print(run.output.text) }

  /// Prints the runs side by side.
  public func show(_ comparison: Comparison) { print(comparison.output.text) }

  /// Prints a row for each value.
  public func show(_ sweep: Sweep) { print(sweep.output.text) }

  /// Prints a table of about ten steps.
  public func show(_ descent: Descent) { print(descent.output.text) }

  /// Prints the decision tree with the way taken.
  public func show(_ diagnosis: Diagnosis) { print(diagnosis.output.text) }

  /// Prints the counts, with precision and recall.
  public func show(_ confusion: ConfusionMatrix) { print(confusion.output.text) }

  /// Prints the layers.
  public func show(_ model: Sequential) { print(model.description) }

  /// Prints the value as `print` does.
  public func show<Value>(_ value: Value) { print(value) }

  /// Traps unless the condition holds: a claim of the text that the program proves.
  public func expect(_ condition: Bool, file: StaticString = #file, line: UInt = #line) {
    precondition(condition, "expectation failed", file: file, line: line)
  }
#endif
