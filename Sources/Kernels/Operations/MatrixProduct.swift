// C [m, n] = A [m, k] · B [k, n]
//
// Every element of C is Σₖ A[i, k] · B[k, j] with k in order, starting from zero, product and sum rounded
// separately. Blocking and tiling only choose which elements are computed together: C is stored and loaded
// again between blocks of k, which rounds nothing.
//
// A and B are given by strides, so that a transposed operand is read as it lies. The columns of B that a tile reads
// are packed side by side, a panel, and where many panels follow, the rows of A too (Goto, van de Geijn: Anatomy of
// High-Performance Matrix Multiplication, 2008).

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
private let rowsOfBlock = 96
/// Up to so many rows of C, packing B costs more than it saves.
private let rowsWithoutPacking = 48
/// From so many columns of C on, packing A saves more than it costs.
private let columnsForPackingRows = 64

/// How many floats of scratch memory `multiply` needs: a multiple of 16, so that several such pieces side by side
/// stay aligned for vectors.
package func scratchCount(rows: Int, depth: Int, columns: Int) -> Int {
  MatrixProductMemory.borderCount + min(depth, depthOfBlock)
    * (upToSixteen(columns) + upToSixteen(min(rows, rowsOfBlock)))
}

/// The next multiple of 16.
func upToSixteen(_ count: Int) -> Int { (count + 15) / 16 * 16 }

/// The pieces of the scratch memory of `multiply`.
private struct MatrixProductMemory {
  /// A tile that reaches over the edge of C.
  let border: UnsafeMutablePointer<Float>
  /// The panels of B over one block of k.
  let panels: UnsafeMutablePointer<Float>
  /// The rows of A over one block of k.
  let rows: UnsafeMutablePointer<Float>

  static let borderCount = 6 * 16

  init(_ scratch: UnsafeMutablePointer<Float>, depth: Int, columns: Int) {
    border = scratch
    panels = scratch + Self.borderCount
    rows = panels + min(depth, depthOfBlock) * upToSixteen(columns)
  }
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
  let narrow = adding ? 0 : rowsOfNarrowProduct(rows: rows, columns: columns, depth: depth)
  if narrow > 0 {
    multiplyNarrow(
      rows: narrow, columns: columns, depth: depth, a, b, into: c, row: cRow, scratch: scratch)
    if narrow == rows { return }
    return multiply(
      rows: rows - narrow, columns: columns, depth: depth, a.from(row: narrow, column: 0), b,
      into: c + narrow * cRow, row: cRow, scratch: scratch)
  }
  let memory = MatrixProductMemory(scratch, depth: depth, columns: columns)
  let readsPanelsInPlace = b.column == 1 && rows <= rowsWithoutPacking
  // Where all rows of A are one block, each panel of B is packed when its turn comes, into the same memory: it is
  // still in the nearest cache when the tiles read it.
  let sharesPanel = rows <= rowsOfBlock
  let packsRows = columns >= columnsForPackingRows
  for k in stride(from: 0, to: depth, by: depthOfBlock) {
    let block = min(depthOfBlock, depth - k)
    let bBlock = b.from(row: k, column: 0)
    if !sharesPanel {
      eachPanel(of: columns) { j, panel in
        packPanel(bBlock.from(row: 0, column: j), block, panel, into: memory.panels + j * block)
      }
    }
    for firstRow in stride(from: 0, to: rows, by: rowsOfBlock) {
      let count = min(rowsOfBlock, rows - firstRow)
      let aBlock = a.from(row: firstRow, column: k)
      if packsRows { packRows(aBlock, count, block, into: memory.rows) }
      eachPanel(of: columns) { j, panel in
        let isInPlace = readsPanelsInPlace && panel.isFull
        let packed = sharesPanel ? memory.panels : memory.panels + j * block
        if sharesPanel, !isInPlace { packPanel(bBlock.from(row: 0, column: j), block, panel, into: packed) }
        let tiles = TileColumn(
          a: packsRows ? UnsafePointer(memory.rows) : aBlock.elements,
          aStrides: packsRows ? nil : (aBlock.row, aBlock.column),
          b: isInPlace ? bBlock.elements + j : UnsafePointer(packed), bRow: isInPlace ? b.row : panel.width,
          c: c + firstRow * cRow + j, cRow: cRow, rows: count, columns: panel.columns, depth: block,
          continues: adding || k > 0, border: memory.border)
        switch panel.width {
        case 16: tiles.run(SIMD16<Float>.self)
        case 8: tiles.run(SIMD8<Float>.self)
        default: tiles.run(SIMD4<Float>.self)
        }
      }
    }
  }
}

/// Some columns of B, as wide as a vector; at the edge of the matrix fewer may exist.
struct Panel {
  /// 4, 8, or 16.
  let width: Int
  let columns: Int

  var isFull: Bool { columns == width }

  init(remaining: Int) {
    width = min(widestPanel, remaining > 8 ? 16 : remaining > 4 ? 8 : 4)
    columns = min(width, remaining)
  }
}

/// Calls the body with each panel and its first column.
@inline(__always)
private func eachPanel(of columns: Int, _ body: (Int, Panel) -> Void) {
  var j = 0
  while j < columns {
    let panel = Panel(remaining: columns - j)
    body(j, panel)
    j += panel.width
  }
}

/// All tiles that read one panel of B.
private struct TileColumn {
  let a: UnsafePointer<Float>
  /// How the elements of A lie; `nil` where they are packed.
  let aStrides: (row: Int, column: Int)?
  let b: UnsafePointer<Float>
  let bRow: Int
  let c: UnsafeMutablePointer<Float>
  let cRow: Int
  let rows: Int
  let columns: Int
  let depth: Int
  let continues: Bool
  let border: UnsafeMutablePointer<Float>

  func run<Row: TileRow>(_: Row.Type) {
    let isWhole = columns == Row.scalarCount
    var i = 0
    while i < rows {
      let height = TileHeight(remaining: rows - i)
      let target = c + i * cRow
      let tile = Tile(
        a: a + i * (aStrides?.row ?? depth), aStrides: aStrides, b: b, bRow: bRow,
        c: isWhole ? target : border, cRow: isWhole ? cRow : Row.scalarCount, depth: depth,
        continues: continues)
      if !isWhole, continues {
        for row in 0..<height.rawValue {
          (border + row * Row.scalarCount).update(from: target + row * cRow, count: columns)
        }
      }
      tile.run(height, as: Row.self)
      if !isWhole {
        for row in 0..<height.rawValue {
          Row(from: border + row * Row.scalarCount).write(to: target + row * cRow, first: columns)
        }
      }
      i += height.rawValue
    }
  }
}

// MARK: - Shares

extension Instruction {
  /// The elements of the product that one part computes: some rows of it, or some columns, whichever are more.
  func productShare(of part: Int) -> (rows: Range<Int>, columns: Range<Int>) {
    if parts == 1 { return (0..<rows, 0..<columns) }
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
