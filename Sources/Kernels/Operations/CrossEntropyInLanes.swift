// Cross-entropy of short rows, eight rows at a time: a lane is a row. Of three classes, eight lanes along a row would
// leave five idle, and every row would end in code for a rest.
//
// Each row is computed by the same operations in the same order as one row after the other: see `Softmax.swift`.

/// Up to so many columns; longer rows fill their lanes.
let mostColumnsInLanes = 16

/// The scratch memory that `crossEntropyInLanes` needs.
let crossEntropyInLanesScratchCount = 3 * 8 * mostColumnsInLanes + 16

/// As `crossEntropy`, for rows of at most `mostColumnsInLanes` columns, at least one.
func crossEntropyInLanes(
  _ x: UnsafePointer<Float>, _ y: UnsafePointer<Float>, rows: Int, columns: Int,
  gradient: UnsafeMutablePointer<Float>?, scratch: UnsafeMutablePointer<Float>
) -> Float {
  // [columns, 8] each, with columns of zeros after them; then eight and eight.
  let differences = scratch
  let exponentials = differences + 8 * mostColumnsInLanes
  let targets = exponentials + 8 * mostColumnsInLanes
  let totals = targets + 8 * mostColumnsInLanes
  let logarithms = totals + 8
  for column in columns..<mostColumnsInLanes {
    store(.zero, exponentials + 8 * column)
    store(.zero, targets + 8 * column)
  }
  let count = Float(rows)
  var sumOfRows: Float = 0
  for firstRow in stride(from: 0, to: rows, by: 8) {
    let present = min(8, rows - firstRow)
    let offset = firstRow * columns
    gather(x + offset, rows: present, columns, into: differences)
    gather(y + offset, rows: present, columns, into: targets)
    subtractMaximum(from: differences, columns)
    mapEach(differences, exponentials, 8 * columns, Kernels.exp)
    let total = sumOfColumns(exponentials, columns)
    store(total, totals)
    mapEach(totals, logarithms, 8, Kernels.log)

    if let gradient {
      let weight = sumOfColumns(targets, columns)
      for place in stride(from: 0, to: 8 * columns, by: 8) {
        let probability = load(exponentials + place) / total
        store((probability * weight - load(targets + place)) / count, exponentials + place)
      }
      scatter(exponentials, rows: present, columns, into: gradient + offset)
    }
    let logarithm = load(logarithms)
    for place in stride(from: 0, to: 8 * columns, by: 8) {
      store(load(targets + place) * (logarithm - load(differences + place)), exponentials + place)
    }
    store(sumOfColumns(exponentials, columns), totals)
    for row in 0..<present { sumOfRows += totals[row] }
  }
  return sumOfRows / count
}

/// [8, columns] becomes [columns, 8]. Where fewer rows are left, the last one stands for those that are missing.
@inline(__always)
private func gather(
  _ x: UnsafePointer<Float>, rows: Int, _ columns: Int, into lanes: UnsafeMutablePointer<Float>
) {
  let last = (rows &- 1) &* columns
  func row(_ index: Int) -> UnsafePointer<Float> { x + min(index &* columns, last) }
  let (row0, row1, row2, row3) = (row(0), row(1), row(2), row(3))
  let (row4, row5, row6, row7) = (row(4), row(5), row(6), row(7))
  for column in 0..<columns {
    let eight = Lanes(
      row0[column], row1[column], row2[column], row3[column], row4[column], row5[column], row6[column],
      row7[column])
    store(eight, lanes + 8 * column)
  }
}

/// [columns, 8] becomes [8, columns]. A lane that stands for a missing row has what the last row has.
///
/// Read as one vector: of a loop over numbers the compiler would make vectors along the rows, after so many questions
/// whether memory overlaps that they take longer than the few columns.
@inline(__always)
private func scatter(
  _ lanes: UnsafePointer<Float>, rows: Int, _ columns: Int, into x: UnsafeMutablePointer<Float>
) {
  let last = (rows &- 1) &* columns
  func row(_ index: Int) -> UnsafeMutablePointer<Float> { x + min(index &* columns, last) }
  let (row0, row1, row2, row3) = (row(0), row(1), row(2), row(3))
  let (row4, row5, row6, row7) = (row(4), row(5), row(6), row(7))
  for column in 0..<columns {
    let eight = load(lanes + 8 * column)
    row0[column] = eight[0]
    row1[column] = eight[1]
    row2[column] = eight[2]
    row3[column] = eight[3]
    row4[column] = eight[4]
    row5[column] = eight[5]
    row6[column] = eight[6]
    row7[column] = eight[7]
  }
}

/// Subtracts from each row its largest element; NaN if one of them is.
@inline(__always)
private func subtractMaximum(from x: UnsafeMutablePointer<Float>, _ columns: Int) {
  var largest = load(x)
  var isNaN = largest .!= largest
  for place in stride(from: 8, to: 8 * columns, by: 8) {
    let candidate = load(x + place)
    largest = select(candidate .> largest, candidate, largest)
    isNaN = isNaN .| (candidate .!= candidate)
  }
  largest = select(isNaN, Lanes(repeating: .nan), largest)
  for place in stride(from: 0, to: 8 * columns, by: 8) { store(load(x + place) - largest, x + place) }
}

/// The sum of each row, in the order of sums along the last dimension: partial sums by column mod 8.
@inline(__always)
private func sumOfColumns(_ x: UnsafePointer<Float>, _ columns: Int) -> Lanes {
  @inline(__always)
  func partial(_ column: Int) -> Lanes {
    let first = Lanes.zero + load(x + 8 * column)
    return columns <= 8 ? first : first + load(x + 8 * (column + 8))
  }
  return ((partial(0) + partial(4)) + (partial(2) + partial(6)))
    + ((partial(1) + partial(5)) + (partial(3) + partial(7)))
}
