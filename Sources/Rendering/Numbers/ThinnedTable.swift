import Kernels

/// As much of a table as a page shows: all rows of a short one, else every second, fifth, tenth, … and the last.
package struct ThinnedTable {
  /// All of it.
  package let table: Table
  /// The rows and columns that are shown.
  package private(set) var rows: [Int]
  package let columns: [Int]
  /// What was left out, for the note below.
  package private(set) var omission: Omission?

  /// How the numbers lie in the table.
  let arrangement: Arrangement

  enum Arrangement {
    /// Places, and beside them what is there.
    case points
    /// Edges from and to, and how many are between them.
    case bins
    /// Places along both sides.
    case matrix
  }

  package enum Omission: Equatable {
    /// Every how many-th row is shown, of how many.
    case rows(every: Int, of: Int)
    /// Of more columns the first ones, of all rows.
    case columns(shown: Int, of: Int)
    case nodes(rows: Int, columns: Int)
  }

  private static let mostRows = 31
  private static let mostColumns = 13
  /// Of all series of a plot together.
  private static let mostRowsOfAll = 90
  private static let fewestRows = 5

  init(_ table: Table, _ arrangement: Arrangement = .points) {
    self.table = table
    self.arrangement = arrangement
    let count = table.columns.count
    columns = Array(0..<min(count, Self.mostColumns))
    rows = []
    thin(to: Self.mostRows)
    if count > columns.count { omission = .columns(shown: columns.count, of: count) }
  }

  /// Nodes that were picked from a finer grid.
  init(nodes table: Table, of grid: (rows: Int, columns: Int)) {
    self.table = table
    arrangement = .matrix
    columns = Array(table.columns.indices)
    rows = Array(0..<table.rowCount)
    if grid.rows > rows.count || grid.columns > columns.count - 1 {
      omission = .nodes(rows: grid.rows, columns: grid.columns)
    }
  }

  /// The step is one that is easily counted in; the last row is where a training ends.
  fileprivate mutating func thin(to most: Int) {
    let count = table.rowCount
    var step = 1
    var next = [2, 5, 10]
    while (count - 1) / step + 1 > most {
      step = next[0]
      next = Array(next.dropFirst()) + [next[0] * 10]
    }
    rows = Array(stride(from: 0, to: count, by: step))
    if let last = rows.last, last < count - 1 { rows.append(count - 1) }
    omission = step > 1 ? .rows(every: step, of: count) : nil
  }

  fileprivate var isThinned: Bool { omission != nil }
}

extension [ThinnedTable] {
  /// Thinned further where there are many.
  var sharingRoom: [ThinnedTable] {
    let most = ThinnedTable.roomForEach(of: count)
    return map { table in
      var table = table
      if table.rows.count > most { table.thin(to: most) }
      return table
    }
  }
}

extension ThinnedTable {
  fileprivate static func roomForEach(of count: Int) -> Int {
    max(fewestRows, mostRowsOfAll / Swift.max(count, 1))
  }
}
