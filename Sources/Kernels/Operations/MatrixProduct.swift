// C [m, n] = A [m, k] · B [k, n]
//
// Every element of C is Σₖ A[i, k] · B[k, j] with k in order, starting from zero, product and sum rounded
// separately. Blocking and tiling only choose which elements are computed together: C is stored and loaded
// again between blocks of k, which rounds nothing.
//
// A and B are given by strides, so that a transposed operand is read as it lies. A tile of 4 × 16 elements
// of C stays in eight vector registers (Goto, van de Geijn: Anatomy of High-Performance Matrix
// Multiplication, 2008); the columns of B that a tile reads are packed side by side.

/// A matrix in memory: element [i, j] is at `elements[i * row + j * column]`.
package struct MatrixView {
  let elements: UnsafePointer<Float>
  let row: Int
  let column: Int

  package init(_ elements: UnsafePointer<Float>, row: Int, column: Int) {
    self.elements = elements
    self.row = row
    self.column = column
  }
}

private let depthOfBlock = 256
private let rowsOfBlock = 192
/// Up to so many rows of C, packing B costs more than it saves.
private let rowsWithoutPacking = 48

/// How many floats of scratch `multiply` needs.
package func scratchCount(depth: Int, columns: Int) -> Int {
  min(depth, depthOfBlock) * ((columns + 15) / 16 * 16)
}

/// C = A · B; `c` is row-major and fully overwritten.
package func multiply(
  rows: Int, columns: Int, depth: Int, _ a: MatrixView, _ b: MatrixView,
  into c: UnsafeMutablePointer<Float>, scratch: UnsafeMutablePointer<Float>
) {
  if depth == 0 { c.update(repeating: 0, count: rows * columns) }
  let isInPlace = b.column == 1 && rows <= rowsWithoutPacking
  var k = 0
  while k < depth {
    let block = min(depthOfBlock, depth - k)
    let bBlock = b.elements + k * b.row
    pack(
      MatrixView(bBlock, row: b.row, column: b.column), block, columns, isInPlace: isInPlace, into: scratch)
    var firstRow = 0
    while firstRow < rows {
      let endRow = min(firstRow + rowsOfBlock, rows)
      var j = 0
      while j < columns {
        let panel = isInPlace && j + 16 <= columns ? bBlock + j : UnsafePointer(scratch + j * block)
        let panelRow = isInPlace && j + 16 <= columns ? b.row : 16
        for i in stride(from: firstRow, to: endRow, by: 4) {
          let tile = Tile(
            a: a.elements + i * a.row + k * a.column, aRow: a.row, aColumn: a.column,
            b: panel, bRow: panelRow, c: c + i * columns + j, cRow: columns, depth: block, continues: k > 0)
          tile.run(rows: min(4, endRow - i), columns: min(16, columns - j))
        }
        j += 16
      }
      firstRow = endRow
    }
    k += block
  }
}

/// Panels of 16 columns one after the other, each [depth, 16], the last one filled up with zeros. What can
/// be read in place is left out.
private func pack(
  _ b: MatrixView, _ depth: Int, _ columns: Int, isInPlace: Bool, into scratch: UnsafeMutablePointer<Float>
) {
  let first = isInPlace ? columns / 16 * 16 : 0
  for j in stride(from: first, to: columns, by: 16) {
    let width = min(16, columns - j)
    let panel = scratch + j * depth
    if width < 16 { panel.update(repeating: 0, count: depth * 16) }
    if b.column == 1 {
      for k in 0..<depth {
        let source = b.elements + k * b.row + j
        let target = panel + k * 16
        if width == 16 {
          store(load(source), target)
          store(load(source + 8), target + 8)
        } else {
          for lane in 0..<width { target[lane] = source[lane] }
        }
      }
    } else {
      for lane in 0..<width {
        let source = b.elements + (j + lane) * b.column
        for k in 0..<depth { panel[k * 16 + lane] = source[k * b.row] }
      }
    }
  }
}

/// Up to 4 × 16 elements of C over one block of k.
private struct Tile {
  let a: UnsafePointer<Float>
  let aRow: Int
  let aColumn: Int
  let b: UnsafePointer<Float>
  let bRow: Int
  let c: UnsafeMutablePointer<Float>
  let cRow: Int
  let depth: Int
  /// Whether C holds the sums over an earlier block.
  let continues: Bool

  @inline(__always)
  func run(rows: Int, columns: Int) {
    if columns == 16 {
      if rows == 4 { return four() }
      for row in 0..<rows { one(row) }
    } else {
      narrow(rows, columns)
    }
  }

  @inline(__always)
  private func four() {
    let (c0, c1, c2, c3) = (c, c + cRow, c + 2 * cRow, c + 3 * cRow)
    var sum00 = Lanes.zero
    var sum01 = Lanes.zero
    var sum10 = Lanes.zero
    var sum11 = Lanes.zero
    var sum20 = Lanes.zero
    var sum21 = Lanes.zero
    var sum30 = Lanes.zero
    var sum31 = Lanes.zero
    if continues {
      (sum00, sum01) = (load(c0), load(c0 + 8))
      (sum10, sum11) = (load(c1), load(c1 + 8))
      (sum20, sum21) = (load(c2), load(c2 + 8))
      (sum30, sum31) = (load(c3), load(c3 + 8))
    }
    var (a0, a1, a2, a3) = (a, a + aRow, a + 2 * aRow, a + 3 * aRow)
    var b = b
    for _ in 0..<depth {
      let b0 = load(b)
      let b1 = load(b + 8)
      let x0 = Lanes(repeating: a0[0])
      sum00 += x0 * b0
      sum01 += x0 * b1
      let x1 = Lanes(repeating: a1[0])
      sum10 += x1 * b0
      sum11 += x1 * b1
      let x2 = Lanes(repeating: a2[0])
      sum20 += x2 * b0
      sum21 += x2 * b1
      let x3 = Lanes(repeating: a3[0])
      sum30 += x3 * b0
      sum31 += x3 * b1
      a0 += aColumn
      a1 += aColumn
      a2 += aColumn
      a3 += aColumn
      b += bRow
    }
    store(sum00, c0)
    store(sum01, c0 + 8)
    store(sum10, c1)
    store(sum11, c1 + 8)
    store(sum20, c2)
    store(sum21, c2 + 8)
    store(sum30, c3)
    store(sum31, c3 + 8)
  }

  /// One row of 16.
  @inline(__always)
  private func one(_ row: Int) {
    let c = c + row * cRow
    var sum0 = continues ? load(c) : Lanes.zero
    var sum1 = continues ? load(c + 8) : Lanes.zero
    var a = a + row * aRow
    var b = b
    for _ in 0..<depth {
      let x = Lanes(repeating: a[0])
      sum0 += x * load(b)
      sum1 += x * load(b + 8)
      a += aColumn
      b += bRow
    }
    store(sum0, c)
    store(sum1, c + 8)
  }

  /// Fewer than 16 columns; the panel of B is filled up with zeros.
  @inline(__always)
  private func narrow(_ rows: Int, _ columns: Int) {
    var start = 0
    while start < columns {
      let width = min(8, columns - start)
      if rows == 4 {
        fourHalves(from: start, columns: width)
      } else {
        for row in 0..<rows { half(row, from: start, columns: width) }
      }
      start += 8
    }
  }

  @inline(__always)
  private func fourHalves(from start: Int, columns: Int) {
    let c0 = c + start
    let (c1, c2, c3) = (c0 + cRow, c0 + 2 * cRow, c0 + 3 * cRow)
    var sum0 = continues ? load(c0, first: columns) : Lanes.zero
    var sum1 = continues ? load(c1, first: columns) : Lanes.zero
    var sum2 = continues ? load(c2, first: columns) : Lanes.zero
    var sum3 = continues ? load(c3, first: columns) : Lanes.zero
    var (a0, a1, a2, a3) = (a, a + aRow, a + 2 * aRow, a + 3 * aRow)
    var b = b + start
    for _ in 0..<depth {
      let right = load(b)
      sum0 += Lanes(repeating: a0[0]) * right
      sum1 += Lanes(repeating: a1[0]) * right
      sum2 += Lanes(repeating: a2[0]) * right
      sum3 += Lanes(repeating: a3[0]) * right
      a0 += aColumn
      a1 += aColumn
      a2 += aColumn
      a3 += aColumn
      b += bRow
    }
    store(sum0, c0, first: columns)
    store(sum1, c1, first: columns)
    store(sum2, c2, first: columns)
    store(sum3, c3, first: columns)
  }

  @inline(__always)
  private func half(_ row: Int, from start: Int, columns: Int) {
    let c = c + row * cRow + start
    var total = continues ? load(c, first: columns) : Lanes.zero
    var a = a + row * aRow
    var b = b + start
    for _ in 0..<depth {
      total += Lanes(repeating: a[0]) * load(b)
      a += aColumn
      b += bRow
    }
    store(total, c, first: columns)
  }
}
