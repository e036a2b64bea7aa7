// The operands of a matrix product, brought into the order in which its tiles read them.

/// Groups of rows one after the other, as tiles take them, each [depth, height].
func packRows(
  _ a: MatrixView, _ rows: Int, _ depth: Int, into packed: UnsafeMutablePointer<Float>
) {
  var i = 0
  while i < rows {
    let height = TileHeight(remaining: rows - i).rawValue
    let source = a.from(row: i, column: 0)
    let group = packed + i * depth
    if a.row == 1, height == 6 {
      for k in 0..<depth {
        let from = source.elements + k * a.column
        SIMD4<Float>(from: from).write(to: group + k * 6)
        SIMD2<Float>(from: from + 4).write(to: group + k * 6 + 4)
      }
    } else if a.row == 1, height == 4 {
      for k in 0..<depth { SIMD4<Float>(from: source.elements + k * a.column).write(to: group + k * 4) }
    } else if height >= 4 {
      interleave(source, depth, into: group, pitch: height)
      if height == 6 { interleavePair(source.from(row: 4, column: 0), depth, into: group + 4, pitch: 6) }
    } else {
      for row in 0..<height {
        for k in 0..<depth { group[k * height + row] = source.elements[row * a.row + k * a.column] }
      }
    }
    i += height
  }
}

/// Eight rows side by side, [depth, 8].
func packEightRows(_ a: MatrixView, _ depth: Int, into packed: UnsafeMutablePointer<Float>) {
  interleave(a, depth, into: packed, pitch: 8)
  interleave(a.from(row: 4, column: 0), depth, into: packed + 4, pitch: 8)
}

/// Four rows of `depth` elements become columns, `pitch` apart.
@inline(__always)
private func interleave(
  _ rows: MatrixView, _ depth: Int, into columns: UnsafeMutablePointer<Float>, pitch: Int
) {
  let (row0, row1) = (rows.elements, rows.elements + rows.row)
  let (row2, row3) = (rows.elements + 2 * rows.row, rows.elements + 3 * rows.row)
  var k = 0
  if rows.column == 1 {
    while k + 4 <= depth {
      let (a, b) = (SIMD4<Float>(from: row0 + k), SIMD4<Float>(from: row1 + k))
      let (c, d) = (SIMD4<Float>(from: row2 + k), SIMD4<Float>(from: row3 + k))
      let target = columns + k * pitch
      SIMD4(a[0], b[0], c[0], d[0]).write(to: target)
      SIMD4(a[1], b[1], c[1], d[1]).write(to: target + pitch)
      SIMD4(a[2], b[2], c[2], d[2]).write(to: target + 2 * pitch)
      SIMD4(a[3], b[3], c[3], d[3]).write(to: target + 3 * pitch)
      k += 4
    }
  }
  while k < depth {
    let from = k * rows.column
    SIMD4(row0[from], row1[from], row2[from], row3[from]).write(to: columns + k * pitch)
    k += 1
  }
}

/// Two rows of `depth` elements become columns, `pitch` apart.
@inline(__always)
private func interleavePair(
  _ rows: MatrixView, _ depth: Int, into columns: UnsafeMutablePointer<Float>, pitch: Int
) {
  let (row0, row1) = (rows.elements, rows.elements + rows.row)
  var k = 0
  if rows.column == 1 {
    while k + 4 <= depth {
      let (a, b) = (SIMD4<Float>(from: row0 + k), SIMD4<Float>(from: row1 + k))
      let target = columns + k * pitch
      SIMD2(a[0], b[0]).write(to: target)
      SIMD2(a[1], b[1]).write(to: target + pitch)
      SIMD2(a[2], b[2]).write(to: target + 2 * pitch)
      SIMD2(a[3], b[3]).write(to: target + 3 * pitch)
      k += 4
    }
  }
  while k < depth {
    let from = k * rows.column
    SIMD2(row0[from], row1[from]).write(to: columns + k * pitch)
    k += 1
  }
}

/// The columns of a panel side by side, [depth, width]; where fewer exist, zeros stand for the others.
func packPanel(_ b: MatrixView, _ depth: Int, _ panel: Panel, into packed: UnsafeMutablePointer<Float>) {
  let (width, columns) = (panel.width, panel.columns)
  guard b.column == 1 else { return packTransposed(b, depth, panel, into: packed) }
  for k in 0..<depth {
    let source = b.elements + k * b.row
    let target = packed + k * width
    switch columns {
    case 16: SIMD16<Float>(from: source).write(to: target)
    case 9...:
      load(source).write(to: target)
      load(source + 8, first: columns - 8).write(to: target + 8)
    case 8: load(source).write(to: target)
    case 5...: load(source, first: columns).write(to: target)
    case 4: SIMD4<Float>(from: source).write(to: target)
    default: load(source, first: columns).lowHalf.write(to: target)
    }
  }
}

private func packTransposed(
  _ b: MatrixView, _ depth: Int, _ panel: Panel, into packed: UnsafeMutablePointer<Float>
) {
  if !panel.isFull { packed.update(repeating: 0, count: depth * panel.width) }
  var column = 0
  while column + 4 <= panel.columns {
    let rows = MatrixView(b.elements + column * b.column, row: b.column, column: b.row)
    interleave(rows, depth, into: packed + column, pitch: panel.width)
    column += 4
  }
  while column < panel.columns {
    for k in 0..<depth { packed[k * panel.width + column] = b.elements[k * b.row + column * b.column] }
    column += 1
  }
}
