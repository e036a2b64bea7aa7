/// The eigenvalues of a symmetric matrix, in ascending order.
///
///     eigenvalues(Tensor([[2, 1], [1, 2]]))      // [1, 3]
///
/// What rounding has left of asymmetry, as in a computed Hessian, is averaged away: the values are those of
/// ½(A + Aᵀ). Traps if the tensor is not a square matrix, is far from symmetric, or has elements that are
/// infinite or NaN.
///
/// Computed in `Double`. Cost: about 4/3 n³ operations. Householder: Unitary Triangularization of a
/// Nonsymmetric Matrix, 1958; Bowdler, Martin, Reinsch, Wilkinson: The QR and QL Algorithms for Symmetric
/// Matrices, 1968.
public func eigenvalues(_ symmetric: Tensor) -> [Double] {
  orTrap { () throws(KernelError) in try EigenDecomposition(of: symmetric, withVectors: false).values }
}

/// The eigenvectors of a symmetric matrix, in the order of `eigenvalues`.
///
/// Each has length 1, and its component that is largest in magnitude (the first of several) is positive.
/// Where eigenvalues coincide, the vectors are some orthonormal basis of the common space. Traps as
/// `eigenvalues` does.
///
/// Cost: about 9 n³ operations.
public func eigenvectors(_ symmetric: Tensor) -> [Tensor] {
  orTrap { () throws(KernelError) in try EigenDecomposition(of: symmetric, withVectors: true).vectorTensors }
}

/// A symmetric matrix A as Σ λᵢ vᵢ vᵢᵀ: the core of `eigenvalues` and `eigenvectors`.
package struct EigenDecomposition {
  /// Ascending.
  package private(set) var values: [Double]
  /// One row for each value; empty if not asked for.
  package private(set) var vectors: [[Double]]

  package init(of symmetric: Tensor, withVectors: Bool) throws(KernelError) {
    try self.init(TridiagonalForm(of: try symmetricPart(of: symmetric), withBasis: withVectors))
  }

  init(_ tridiagonal: TridiagonalForm) throws(KernelError) {
    var form = tridiagonal
    try form.diagonalize()
    let (diagonal, basis) = (form.diagonal, form.basis)
    // Equal values stay in the order in which they were found, so that the result is defined.
    let order = diagonal.indices.sorted { (diagonal[$0], $0) < (diagonal[$1], $1) }
    values = order.map { diagonal[$0] }
    vectors = basis.isEmpty ? [] : order.map { withFixedSign(basis[$0]) }
  }

  package var vectorTensors: [Tensor] { vectors.map { Tensor($0) } }
}

/// ½(A + Aᵀ), row by row, after all checks.
private func symmetricPart(of matrix: Tensor) throws(KernelError) -> [[Double]] {
  guard matrix.rank == 2, matrix.shape[0] == matrix.shape[1] else {
    throw .unsupportedShape(operation: "eigenvalues", shape: matrix.shape, expected: "a square matrix")
  }
  let n = matrix.shape[0]
  let elements = matrix.values
  var largest = 0.0
  for element in elements {
    guard element.isFinite else {
      throw .unsuitableData(reason: "the matrix has an element that is infinite or NaN")
    }
    largest = max(largest, element.magnitude)
  }
  var rows = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
  for i in 0..<n {
    for j in 0...i {
      let (lower, upper) = (elements[i * n + j], elements[j * n + i])
      guard (lower - upper).magnitude <= largestAsymmetry * largest else {
        throw .notSymmetric(row: i, column: j)
      }
      rows[i][j] = (lower + upper) / 2
      rows[j][i] = rows[i][j]
    }
  }
  return rows
}

/// Relative to the largest element: more than rounding leaves in a Hessian, less than any slip.
private let largestAsymmetry = 1e-3

/// The vector or its negative, so that the first of its largest components is positive. Components count as
/// equally large up to rounding: else the sign of (1, −1) / √2 would be a matter of its last bit.
func withFixedSign(_ vector: [Double]) -> [Double] {
  var largest = 0.0
  for component in vector { largest = max(largest, component.magnitude) }
  let decisive = vector.first { $0.magnitude >= largest * (1 - 1e-6) } ?? 0
  return decisive < 0 ? vector.map { -$0 } : vector
}
