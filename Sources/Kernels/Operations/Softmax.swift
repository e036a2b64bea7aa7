// x and y are [rows, columns]. The row's maximum is subtracted first, so that no exponential overflows:
// softmax(x)ᵢ = exp(xᵢ − m) / Σⱼ exp(xⱼ − m).

/// output = x − (maximum of the row), then `exp` of it in one sweep over all rows.
private func shiftedExponentials(
  _ x: UnsafePointer<Float>, rows: Int, columns: Int, into output: UnsafeMutablePointer<Float>
) {
  for row in 0..<rows {
    let source = x + row * columns
    let target = output + row * columns
    let largest = maximum(source, columns)
    for column in 0..<columns { target[column] = source[column] - largest }
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
    for column in 0..<columns { target[column] /= total }
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
    for column in 0..<columns { target[column] = (source[column] - largest) - logarithm }
  }
}

/// Mean over the rows of Σⱼ yⱼ · (log Σ exp(x − m) − (xⱼ − m)); rows are added in order.
/// `scratch` holds rows · (columns + 2) elements.
func crossEntropy(
  _ x: UnsafePointer<Float>, _ y: UnsafePointer<Float>, rows: Int, columns: Int,
  scratch: UnsafeMutablePointer<Float>
) -> Float {
  let maxima = scratch + rows * columns
  let logarithms = maxima + rows
  for row in 0..<rows {
    let largest = maximum(x + row * columns, columns)
    maxima[row] = largest
    for index in (row * columns)..<((row + 1) * columns) { scratch[index] = x[index] - largest }
  }
  map(rows * columns, scratch, into: scratch) { exp($0) }
  for row in 0..<rows { logarithms[row] = sum(scratch + row * columns, columns) }
  map(rows, logarithms, into: logarithms) { log($0) }
  var total: Float = 0
  for row in 0..<rows {
    let (largest, logarithm) = (maxima[row], logarithms[row])
    for index in (row * columns)..<((row + 1) * columns) {
      scratch[index] = y[index] * (logarithm - (x[index] - largest))
    }
    total += sum(scratch + row * columns, columns)
  }
  return total / Float(rows)
}

/// (softmax(x) · Σⱼ yⱼ − y) / rows
func crossEntropyGradient(
  _ x: UnsafePointer<Float>, _ y: UnsafePointer<Float>, rows: Int, columns: Int,
  into output: UnsafeMutablePointer<Float>
) {
  shiftedExponentials(x, rows: rows, columns: columns, into: output)
  let count = Float(rows)
  for row in 0..<rows {
    let target = y + row * columns
    let result = output + row * columns
    let total = sum(result, columns)
    let weight = sum(target, columns)
    for column in 0..<columns {
      result[column] = ((result[column] / total) * weight - target[column]) / count
    }
  }
}
