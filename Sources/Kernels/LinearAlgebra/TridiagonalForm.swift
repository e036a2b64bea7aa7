/// A symmetric matrix A as Bᵀ T B, with T tridiagonal and the rows of B orthonormal.
struct TridiagonalForm {
  /// After `diagonalize`: the eigenvalues, in no order.
  private(set) var diagonal: [Double]
  /// Element i couples i and i + 1; the last one is 0.
  private var coupling: [Double]
  /// The rows of B, or some columns of them; after `diagonalize` these columns of the eigenvectors. Empty if not wanted.
  private(set) var basis: [[Double]]

  /// Householder's reduction. Column by column, a reflection I − β v vᵀ makes everything below the element
  /// next to the diagonal zero.
  init(of matrix: [[Double]], withBasis: Bool) {
    let n = matrix.count
    var a = matrix
    var reflections: [(first: Int, beta: Double, v: [Double])] = []
    coupling = [Double](repeating: 0, count: n)
    for k in 0..<max(n - 2, 0) {
      let first = k + 1
      var v = (first..<n).map { a[$0][k] }
      let tail = squaredLength(v[1...])
      guard tail > 0 else { continue }
      let length = (v[0] * v[0] + tail).squareRoot()
      let image = v[0] > 0 ? -length : length
      v[0] -= image
      let beta = 2 / (v[0] * v[0] + tail)
      reflect(&a, first, beta, v)
      a[first][k] = image
      if withBasis { reflections.append((first, beta, v)) }
    }
    diagonal = (0..<n).map { a[$0][$0] }
    for k in 0..<max(n - 1, 0) { coupling[k] = a[k + 1][k] }
    basis = withBasis ? TridiagonalForm.product(of: reflections, count: n) : []
  }
}

extension TridiagonalForm {
  /// A matrix that is tridiagonal as it stands: `coupling` has one element less than `diagonal`. Of the eigenvectors
  /// the given components are wanted.
  init(diagonal: [Double], coupling: [Double], basisColumns columns: Range<Int>) {
    precondition(coupling.count == diagonal.count - 1, "neighbours are coupled")
    self.diagonal = diagonal
    self.coupling = coupling + [0]
    basis = diagonal.indices.map { row in columns.map { $0 == row ? 1 : 0 } }
  }
}

private func squaredLength(_ v: ArraySlice<Double>) -> Double {
  var total = 0.0
  for component in v { total += component * component }
  return total
}

/// The trailing square of A from `first` on becomes H A H with H = I − β v vᵀ:
/// A − v wᵀ − w vᵀ, where p = β A v and w = p − (β/2)(vᵀ p) v.
private func reflect(_ a: inout [[Double]], _ first: Int, _ beta: Double, _ v: [Double]) {
  var w = [Double](repeating: 0, count: v.count)
  for i in v.indices {
    var total = 0.0
    for j in v.indices { total += a[first + i][first + j] * v[j] }
    w[i] = beta * total
  }
  var overlap = 0.0
  for i in v.indices { overlap += v[i] * w[i] }
  overlap *= beta / 2
  for i in v.indices { w[i] -= overlap * v[i] }
  for i in v.indices {
    for j in v.indices { a[first + i][first + j] -= v[i] * w[j] + w[i] * v[j] }
  }
}

extension TridiagonalForm {
  /// The product H_last … H_2 H_1: row i of it is the i-th basis vector.
  private static func product(
    of reflections: [(first: Int, beta: Double, v: [Double])], count n: Int
  ) -> [[Double]] {
    var rows = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
    for i in 0..<n { rows[i][i] = 1 }
    // A row x is multiplied from the right by each reflection, the last one first: x − β (x v) vᵀ.
    for (first, beta, v) in reflections.reversed() {
      for i in first..<n {
        var overlap = 0.0
        for j in v.indices { overlap += rows[i][first + j] * v[j] }
        overlap *= beta
        for j in v.indices { rows[i][first + j] -= overlap * v[j] }
      }
    }
    return rows
  }
}

// MARK: - QL iteration

extension TridiagonalForm {
  /// The QL algorithm with implicit shifts: rotations of neighbouring rows, from the bottom of a block up
  /// to its top, until the couplings vanish one after the other.
  mutating func diagonalize() throws(KernelError) {
    for top in diagonal.indices {
      var iterations = 0
      while true {
        let bottom = endOfBlock(from: top)
        if bottom == top { break }
        iterations += 1
        guard iterations <= largestIterationCount else {
          throw .noConvergence(operation: "eigenvalues", iterations: largestIterationCount)
        }
        sweep(from: bottom, to: top)
      }
    }
  }

  /// The first row from `top` on whose coupling to the next one is lost in rounding.
  private func endOfBlock(from top: Int) -> Int {
    var row = top
    while row < diagonal.count - 1 {
      let size = diagonal[row].magnitude + diagonal[row + 1].magnitude
      if coupling[row].magnitude <= 0x1p-53 * size || coupling[row] == 0 { break }
      row += 1
    }
    return row
  }

  /// One QL step on the rows `top` … `bottom`, with Wilkinson's shift: the eigenvalue of the top 2 × 2 block
  /// that is nearer to its first diagonal element.
  private mutating func sweep(from bottom: Int, to top: Int) {
    let ratio = (diagonal[top + 1] - diagonal[top]) / (2 * coupling[top])
    let root = (ratio * ratio + 1).squareRoot()
    let shift = diagonal[top] - coupling[top] / (ratio + (ratio < 0 ? -root : root))
    var g = diagonal[bottom] - shift
    var (sine, cosine, correction) = (1.0, 1.0, 0.0)
    for row in (top..<bottom).reversed() {
      let bulge = sine * coupling[row]
      let side = cosine * coupling[row]
      let length = (bulge * bulge + g * g).squareRoot()
      coupling[row + 1] = length
      if length == 0 {
        // The block splits here; what is left is for the next step.
        diagonal[row + 1] -= correction
        coupling[bottom] = 0
        return
      }
      (sine, cosine) = (bulge / length, g / length)
      let base = diagonal[row + 1] - correction
      let change = (diagonal[row] - base) * sine + 2 * cosine * side
      correction = sine * change
      diagonal[row + 1] = base + correction
      g = cosine * change - side
      if !basis.isEmpty { rotate(row, sine, cosine) }
    }
    diagonal[top] -= correction
    coupling[top] = g
    coupling[bottom] = 0
  }

  private mutating func rotate(_ row: Int, _ sine: Double, _ cosine: Double) {
    for column in basis[row].indices {
      let (upper, lower) = (basis[row][column], basis[row + 1][column])
      basis[row + 1][column] = sine * upper + cosine * lower
      basis[row][column] = cosine * upper - sine * lower
    }
  }
}

/// Two or three steps for each eigenvalue are usual.
private let largestIterationCount = 60
