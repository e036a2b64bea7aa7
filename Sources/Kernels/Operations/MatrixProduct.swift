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

  /// The part of the matrix that begins with element [i, j].
  func from(row i: Int, column j: Int) -> MatrixView {
    MatrixView(elements + i * row + j * column, row: row, column: column)
  }
}

private let depthOfBlock = 256
private let rowsOfBlock = 192
/// Up to so many rows of C, packing B costs more than it saves.
private let rowsWithoutPacking = 48

/// From so many columns of C on, rows of A that do not lie side by side are packed too.
private let columnsForPackingRows = 64

/// How many floats of scratch `multiply` needs.
package func scratchCount(rows: Int, depth: Int, columns: Int) -> Int {
  let block = min(depth, depthOfBlock)
  return block * ((columns + 15) / 16 * 16) + block * ((min(rows, rowsOfBlock) + 3) / 4 * 4)
}

/// C = A · B, or C + A · B where `adding`, as if k had begun earlier. The rows of C lie `cRow` apart.
package func multiply(
  rows: Int, columns: Int, depth: Int, _ a: MatrixView, _ b: MatrixView,
  into c: UnsafeMutablePointer<Float>, row cRow: Int, adding: Bool = false,
  scratch: UnsafeMutablePointer<Float>
) {
  if depth == 0, !adding {
    for row in 0..<rows { (c + row * cRow).update(repeating: 0, count: columns) }
  }
  let isInPlace = b.column == 1 && rows <= rowsWithoutPacking
  // Where all rows of A are one block, each panel of B is packed when its turn comes, into the same memory: it is
  // still in the nearest cache when the tiles read it.
  let sharesPanel = rows <= rowsOfBlock
  let packsRows = a.column != 1 && columns >= columnsForPackingRows
  let packedRows = scratch + min(depth, depthOfBlock) * ((columns + 15) / 16 * 16)
  var k = 0
  while k < depth {
    let block = min(depthOfBlock, depth - k)
    let bBlock = MatrixView(b.elements + k * b.row, row: b.row, column: b.column)
    if !sharesPanel {
      for j in stride(from: 0, to: columns, by: 16) {
        packPanel(bBlock, block, from: j, width: min(16, columns - j), into: scratch + j * block)
      }
    }
    var firstRow = 0
    while firstRow < rows {
      let count = min(rowsOfBlock, rows - firstRow)
      var aBlock = MatrixView(
        a.elements + firstRow * a.row + k * a.column, row: a.row, column: a.column)
      if packsRows {
        packRows(aBlock, count, block, into: packedRows)
        aBlock = MatrixView(packedRows, row: 1, column: 4)
      }
      for j in stride(from: 0, to: columns, by: 16) {
        let readsInPlace = isInPlace && j + 16 <= columns
        let packed = sharesPanel ? scratch : scratch + j * block
        if sharesPanel, !readsInPlace {
          packPanel(bBlock, block, from: j, width: min(16, columns - j), into: packed)
        }
        let panel = readsInPlace ? bBlock.elements + j : UnsafePointer(packed)
        for i in stride(from: 0, to: count, by: 4) {
          let tile = Tile(
            a: aBlock.elements + (packsRows ? i * block : i * aBlock.row), aRow: aBlock.row,
            aColumn: aBlock.column, b: panel, bRow: readsInPlace ? b.row : 16,
            c: c + (firstRow + i) * cRow + j, cRow: cRow, depth: block, continues: adding || k > 0)
          tile.run(rows: min(4, count - i), columns: min(16, columns - j))
        }
      }
      firstRow += count
    }
    k += block
  }
}

/// Groups of four rows one after the other, each [depth, 4]; of a last, smaller group only what exists.
private func packRows(
  _ a: MatrixView, _ rows: Int, _ depth: Int, into packed: UnsafeMutablePointer<Float>
) {
  for i in stride(from: 0, to: rows, by: 4) {
    let group = packed + i * depth
    let source = a.elements + i * a.row
    let height = min(4, rows - i)
    if a.row == 1, height == 4 {
      for k in 0..<depth {
        let four = UnsafeRawPointer(source + k * a.column).loadUnaligned(as: SIMD4<Float>.self)
        UnsafeMutableRawPointer(group + k * 4).storeBytes(of: four, as: SIMD4<Float>.self)
      }
    } else {
      for row in 0..<height {
        for k in 0..<depth { group[k * 4 + row] = source[row * a.row + k * a.column] }
      }
    }
  }
}

/// Up to 16 columns side by side, [depth, 16]; what is missing of 16 is filled up with zeros.
private func packPanel(
  _ b: MatrixView, _ depth: Int, from j: Int, width: Int, into panel: UnsafeMutablePointer<Float>
) {
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
    var sum0 = continues ? loadHalf(c0, columns) : Lanes.zero
    var sum1 = continues ? loadHalf(c1, columns) : Lanes.zero
    var sum2 = continues ? loadHalf(c2, columns) : Lanes.zero
    var sum3 = continues ? loadHalf(c3, columns) : Lanes.zero
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
    storeHalf(sum0, c0, columns)
    storeHalf(sum1, c1, columns)
    storeHalf(sum2, c2, columns)
    storeHalf(sum3, c3, columns)
  }

  @inline(__always)
  private func half(_ row: Int, from start: Int, columns: Int) {
    let c = c + row * cRow + start
    var total = continues ? loadHalf(c, columns) : Lanes.zero
    var a = a + row * aRow
    var b = b + start
    for _ in 0..<depth {
      total += Lanes(repeating: a[0]) * load(b)
      a += aColumn
      b += bRow
    }
    storeHalf(total, c, columns)
  }

  @inline(__always)
  private func loadHalf(_ c: UnsafeMutablePointer<Float>, _ columns: Int) -> Lanes {
    columns == 8 ? load(c) : load(c, first: columns)
  }

  @inline(__always)
  private func storeHalf(_ lanes: Lanes, _ c: UnsafeMutablePointer<Float>, _ columns: Int) {
    if columns == 8 { store(lanes, c) } else { store(lanes, c, first: columns) }
  }
}

// MARK: - Shares

extension Instruction {
  /// The elements of the product that one part computes: some rows of it, or some columns, whichever are more.
  func productShare(of part: Int) -> (rows: Range<Int>, columns: Range<Int>) {
    let share = productShares.range(of: part)
    return splitsRows ? (share, 0..<columns) : (0..<rows, share)
  }

  private var splitsRows: Bool { rows >= columns }

  private var productShares: Shares {
    splitsRows
      ? Shares(count: rows, parts: parts, grain: 4) : Shares(count: columns, parts: parts, grain: 16)
  }

  /// The scratch memory of one part.
  var productScratchCount: Int {
    let largest = productShares.largest
    return Kernels.scratchCount(
      rows: splitsRows ? largest : rows, depth: depth, columns: splitsRows ? columns : largest)
  }
}
