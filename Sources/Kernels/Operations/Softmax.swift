// x and y are [rows, columns]. The row's maximum is subtracted first, so that no exponential overflows:
// softmax(x)ᵢ = exp(xᵢ − m) / Σⱼ exp(xⱼ − m).

/// output = x − (maximum of the row), then `exp` of it in one sweep over all rows. The maxima are kept
/// where there is room for them.
private func shiftedExponentials(
  _ x: UnsafePointer<Float>, rows: Int, columns: Int, into output: UnsafeMutablePointer<Float>,
  maxima: UnsafeMutablePointer<Float>? = nil
) {
  for row in 0..<rows {
    let source = x + row * columns
    let largest = maximum(source, columns)
    maxima?[row] = largest
    map(columns, source, into: output + row * columns) { $0 - largest }
  }
  map(rows * columns, output, into: output) { exp($0) }
}

func softmax(
  _ x: UnsafePointer<Float>, rows: Int, columns: Int, into output: UnsafeMutablePointer<Float>
) {
  shiftedExponentials(x, rows: rows, columns: columns, into: output)
  for row in 0..<rows {
    let target = output + row * columns
    let total = sum(target, columns)
    map(columns, target, into: target) { $0 / total }
  }
}

/// log softmax(x)ᵢ = (xᵢ − m) − log Σⱼ exp(xⱼ − m)
func logSoftmax(
  _ x: UnsafePointer<Float>, rows: Int, columns: Int, into output: UnsafeMutablePointer<Float>
) {
  shiftedExponentials(x, rows: rows, columns: columns, into: output)
  for row in 0..<rows {
    let source = x + row * columns
    let target = output + row * columns
    let largest = maximum(source, columns)
    let logarithm = log(sum(target, columns))
    map(columns, source, into: target) { ($0 - largest) - logarithm }
  }
}

/// Mean over the rows of Σⱼ yⱼ · (log Σ exp(x − m) − (xⱼ − m)); rows are added in order.
/// Where `gradient` is given, it becomes (softmax(x) · Σⱼ yⱼ − y) / rows, from the same exponentials and their sums.
/// `scratch` holds `crossEntropyScratchCount` elements.
func crossEntropy(
  _ x: UnsafePointer<Float>, _ y: UnsafePointer<Float>, rows: Int, columns: Int,
  gradient: UnsafeMutablePointer<Float>?, scratch: UnsafeMutablePointer<Float>
) -> Float {
  if columns <= mostColumnsInLanes {
    return crossEntropyInLanes(x, y, rows: rows, columns: columns, gradient: gradient, scratch: scratch)
  }
  let maxima = scratch + rows * columns
  let totals = maxima + rows
  let logarithms = totals + rows
  let exponentials = gradient ?? scratch
  shiftedExponentials(x, rows: rows, columns: columns, into: exponentials, maxima: maxima)
  for row in 0..<rows { totals[row] = sum(exponentials + row * columns, columns) }
  map(rows, totals, into: logarithms) { log($0) }
  if let gradient { crossEntropyGradient(ofSums: totals, y, rows: rows, columns: columns, from: gradient) }
  var total: Float = 0
  for row in 0..<rows {
    let (largest, logarithm) = (maxima[row], logarithms[row])
    let terms = scratch + row * columns
    zip(columns, x + row * columns, y + row * columns, into: terms) { $1 * (logarithm - ($0 - largest)) }
    total += sum(terms, columns)
  }
  return total / Float(rows)
}

func crossEntropyScratchCount(rows: Int, columns: Int) -> Int {
  columns <= mostColumnsInLanes ? crossEntropyInLanesScratchCount : rows * (columns + 3)
}

/// (softmax(x) · Σⱼ yⱼ − y) / rows
func crossEntropyGradient(
  _ x: UnsafePointer<Float>, _ y: UnsafePointer<Float>, rows: Int, columns: Int,
  into output: UnsafeMutablePointer<Float>
) {
  shiftedExponentials(x, rows: rows, columns: columns, into: output)
  crossEntropyGradient(ofSums: nil, y, rows: rows, columns: columns, from: output)
}

/// In place, from the exponentials, whose sums row by row may be known.
@inline(__always)
private func crossEntropyGradient(
  ofSums totals: UnsafePointer<Float>?, _ y: UnsafePointer<Float>, rows: Int, columns: Int,
  from exponentials: UnsafeMutablePointer<Float>
) {
  let count = Float(rows)
  for row in 0..<rows {
    let target = y + row * columns
    let result = exponentials + row * columns
    let total = totals?[row] ?? sum(result, columns)
    let weight = sum(target, columns)
    zip(columns, result, target, into: result) { (($0 / total) * weight - $1) / count }
  }
}
