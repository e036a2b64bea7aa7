/// The rows of a dataset that make the next batch, and where they go.
struct BatchLoading {
  /// Which rows of the dataset, in order.
  let rows: UnsafeBufferPointer<Int>
  let inputs: RowCopy
  let targets: RowCopy

  var rowCount: Int { rows.count }
  var elementCount: Int { rows.count * (inputs.columns + targets.columns) }

  /// Copies some of the rows.
  func load(_ range: Range<Int>) {
    for place in range {
      inputs.copy(rows[place], to: place)
      targets.copy(rows[place], to: place)
    }
  }
}

/// From one matrix with so many columns to another.
struct RowCopy {
  let source: UnsafePointer<Float>
  let target: UnsafeMutablePointer<Float>
  let columns: Int

  func copy(_ row: Int, to place: Int) {
    let (from, to) = (source + row * columns, target + place * columns)
    // A call for so few takes longer than they do.
    if columns < 8 {
      for column in 0..<columns { to[column] = from[column] }
    } else {
      to.update(from: from, count: columns)
    }
  }
}
