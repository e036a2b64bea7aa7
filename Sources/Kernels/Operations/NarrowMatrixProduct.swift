// A product with up to four columns: the logits of a few classes, and the gradient of the weights before them. A tile
// would fill three lanes of four, and end in a border; here a lane is a row of C, and every lane works.
//
// Each element is its sum over k in order, as in `MatrixProduct.swift`.

/// Up to so many columns of C.
private let mostColumns = 4
/// Eight rows of A over all of k are packed side by side.
private let mostDepth = 256

/// How many of the rows of C, from the first on, `multiplyNarrow` can compute.
func rowsOfNarrowProduct(rows: Int, columns: Int, depth: Int) -> Int {
  columns >= 1 && columns <= mostColumns && depth <= mostDepth ? rows & ~7 : 0
}

/// C = A · B for a multiple of eight rows and up to four columns. `scratch` holds 8 · (depth + 4) elements.
func multiplyNarrow(
  rows: Int, columns: Int, depth: Int, _ a: MatrixView, _ b: MatrixView,
  into c: UnsafeMutablePointer<Float>, row cRow: Int, scratch: UnsafeMutablePointer<Float>
) {
  let packed = scratch + 8 * mostColumns
  for i in stride(from: 0, to: rows, by: 8) {
    let group = a.from(row: i, column: 0)
    if a.row != 1 { packEightRows(group, depth, into: packed) }
    let sums = EightSums(
      a: a.row == 1 ? group.elements : UnsafePointer(packed), pitch: a.row == 1 ? a.column : 8, b: b,
      depth: depth, target: scratch)
    // Written out for each number of columns: the sums stay in registers.
    switch columns {
    case 1: sums.run(columns: 1)
    case 2: sums.run(columns: 2)
    case 3: sums.run(columns: 3)
    default: sums.run(columns: 4)
    }
    for column in 0..<columns {
      let source = scratch + 8 * column
      var target = c + i * cRow + column
      for row in 0..<8 {
        target[0] = source[row]
        target += cRow
      }
    }
  }
}

/// Eight rows of C.
private struct EightSums {
  /// Element [i, k] of A is at `a[i + k * pitch]`.
  let a: UnsafePointer<Float>
  let pitch: Int
  let b: MatrixView
  let depth: Int
  /// Column after column, eight elements each.
  let target: UnsafeMutablePointer<Float>

  @inline(__always)
  func run(columns: Int) {
    var (sum0, sum1, sum2, sum3) = (Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero)
    var (left, right) = (a, b.elements)
    for _ in 0..<depth {
      let lanes = load(left)
      sum0 += lanes * right[0]
      if columns > 1 { sum1 += lanes * right[b.column] }
      if columns > 2 { sum2 += lanes * right[2 * b.column] }
      if columns > 3 { sum3 += lanes * right[3 * b.column] }
      left += pitch
      right += b.row
    }
    store(sum0, target)
    if columns > 1 { store(sum1, target + 8) }
    if columns > 2 { store(sum2, target + 16) }
    if columns > 3 { store(sum3, target + 24) }
  }
}
