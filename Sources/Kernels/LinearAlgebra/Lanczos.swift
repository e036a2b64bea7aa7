/// The Lanczos process: the smallest and the largest eigenvalue of a symmetric matrix A that is known only by
/// its products with vectors.
///
/// From a start q₁ of length 1, step k adds one orthonormal vector, so that A Q = Q T + β qₖ₊₁ eₖᵀ with T
/// tridiagonal:
///
///     w = A qₖ      αₖ = qₖᵀ w      w ← w − αₖ qₖ − βₖ₋₁ qₖ₋₁      βₖ = |w|      qₖ₊₁ = w / βₖ
///
/// An eigenpair (θ, s) of T gives the approximation (θ, Q s), off by |A Q s − θ Q s| = βₖ |sₖ|. Rounding would
/// let the vectors lose their orthogonality and eigenvalues appear twice, so every w is made orthogonal to all
/// vectors before it, twice. Of the eigenvectors of T a step needs the last components only, which takes some k²
/// operations; whole vectors are computed once, at the end.
///
/// Lanczos: An Iteration Method for the Solution of the Eigenvalue Problem of Linear Differential and Integral
/// Operators, 1950; Paige: The Computation of Eigenvalues and Eigenvectors of Very Large Sparse Matrices, 1971;
/// Parlett: The Symmetric Eigenvalue Problem, 1980 (twice is enough).
package struct Lanczos {
  /// An eigenvalue with its vector of length 1.
  package struct Pair {
    package let value: Double
    package let vector: [Double]
  }

  package let smallest: Pair
  package let largest: Pair
  /// How many products were computed.
  package let iterations: Int
  /// The larger of the two |A v − λ v|, as the process estimates them.
  package let residual: Double

  /// - Parameters:
  ///   - start: any vector that is not zero; it should not be orthogonal to the eigenvectors sought, which one
  ///     drawn at random is not.
  ///   - tolerance: the largest residual that counts as none, relative to the larger of both magnitudes.
  ///   - willCompute: called with the floating-point operations of a step, roughly and without the product, before
  ///     they are done; to count them, or to end it all.
  ///   - product: v ↦ A v.
  package init(
    from start: [Double], tolerance: Double, maximumIterations: Int,
    willCompute: (Int64) throws(KernelError) -> Void = { _ in },
    product: ([Double]) throws(KernelError) -> [Double]
  ) throws(KernelError) {
    var basis = [scaled(start, by: 1 / norm(start))]
    var diagonal: [Double] = []
    var coupling: [Double] = []
    while true {
      let step = diagonal.count
      let current = basis[step]
      try willCompute(stepCost(step + 1, length: start.count))
      var next = try product(current)
      let overlap = dot(current, next)
      guard overlap.isFinite else {
        throw .unsuitableData(
          reason: "extremeEigenvalues: a product with the Hessian is infinite or NaN")
      }
      diagonal.append(overlap)
      for _ in 0..<2 {
        for vector in basis { subtract(dot(vector, next), vector, from: &next) }
      }
      // Once the vectors span the whole space, what is left is rounding.
      let length = basis.count == start.count ? 0 : norm(next)
      let estimate = try EigenDecomposition(
        TridiagonalForm(diagonal: diagonal, coupling: coupling, basisColumns: step..<step + 1))
      let ends = [0, step]
      let residual = length * ends.reduce(0) { max($0, estimate.vectors[$1][0].magnitude) }
      let scale = max(estimate.values[0].magnitude, estimate.values[step].magnitude)
      if residual <= tolerance * scale {
        try willCompute(endCost(step + 1, length: start.count))
        let decomposition = try EigenDecomposition(
          TridiagonalForm(diagonal: diagonal, coupling: coupling, basisColumns: 0..<step + 1))
        smallest = Pair(
          value: decomposition.values[0], vector: combination(of: basis, decomposition.vectors[0]))
        largest = Pair(
          value: decomposition.values[step], vector: combination(of: basis, decomposition.vectors[step]))
        iterations = diagonal.count
        self.residual = residual
        return
      }
      guard diagonal.count < maximumIterations else {
        throw .noConvergence(
          operation: "extremeEigenvalues", iterations: maximumIterations,
          remedy: "more maximumIterations or a larger tolerance may help")
      }
      coupling.append(length)
      basis.append(scaled(next, by: 1 / length))
    }
  }
}

/// Of step k with vectors of length n: two times k overlaps and subtractions, and two or three rotations for each pair
/// of elements of T.
private func stepCost(_ k: Int, length n: Int) -> Int64 { 8 * Int64(k) * Int64(n) + 60 * Int64(k) * Int64(k) }

/// Each of these rotations turns whole rows; then both vectors are put together.
private func endCost(_ k: Int, length n: Int) -> Int64 {
  9 * Int64(k) * Int64(k) * Int64(k) + 4 * Int64(k) * Int64(n)
}

/// Σ cᵢ bᵢ, with the sign fixed as for all eigenvectors.
private func combination(of basis: [[Double]], _ coefficients: [Double]) -> [Double] {
  var total = [Double](repeating: 0, count: basis[0].count)
  for (vector, coefficient) in zip(basis, coefficients) { subtract(-coefficient, vector, from: &total) }
  return withFixedSign(scaled(total, by: 1 / norm(total)))
}

// MARK: - Vectors

private func dot(_ a: [Double], _ b: [Double]) -> Double {
  var total = 0.0
  for index in a.indices { total += a[index] * b[index] }
  return total
}

private func norm(_ a: [Double]) -> Double { dot(a, a).squareRoot() }

private func scaled(_ a: [Double], by factor: Double) -> [Double] { a.map { $0 * factor } }

private func subtract(_ factor: Double, _ b: [Double], from a: inout [Double]) {
  for index in a.indices { a[index] -= factor * b[index] }
}
