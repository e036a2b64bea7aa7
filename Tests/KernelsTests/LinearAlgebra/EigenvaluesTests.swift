import Kernels
import Testing

@Suite("Eigenvalues")
struct EigenvaluesTests {
  @Test("of a matrix that is diagonal, in ascending order")
  func diagonal() {
    let matrix = Tensor([[3, 0, 0], [0, -1, 0], [0, 0, 2]])
    #expect(eigenvalues(matrix) == [-1, 2, 3])
    #expect(eigenvectors(matrix) == [Tensor([0, 1, 0]), Tensor([0, 0, 1]), Tensor([1, 0, 0])])
  }

  @Test("of the discrete Laplacian: 2 − 2 cos(kπ / (n + 1))", arguments: [1, 2, 5, 40])
  func laplacian(n: Int) {
    let rows = (0..<n).map { i in (0..<n).map { j in i == j ? 2.0 : abs(i - j) == 1 ? -1 : 0 } }
    for (k, value) in eigenvalues(Tensor(rows)).enumerated() {
      #expect(abs(value - (2 - 2 * cos(Double(k + 1) * Double.pi / Double(n + 1)))) < 1e-13)
    }
  }

  @Test("vectors are orthonormal and satisfy A v = λ v", arguments: [1, 2, 3, 10, 60])
  func random(n: Int) throws {
    let a = Tensor.normal([n, n], seed: n)
    let matrix = a + a.transposed
    let result = try EigenDecomposition(of: matrix, withVectors: true)
    let elements = matrix.values
    for (k, v) in result.vectors.enumerated() {
      for i in 0..<n {
        let image = (0..<n).reduce(0.0) { $0 + elements[i * n + $1] * v[$1] }
        #expect(abs(image - result.values[k] * v[i]) < 1e-12 * Double(n))
      }
      for (l, w) in result.vectors.enumerated() {
        let product = zip(v, w).reduce(0.0) { $0 + $1.0 * $1.1 }
        #expect(abs(product - (k == l ? 1 : 0)) < 1e-13 * Double(n))
      }
    }
    #expect(result.values == result.values.sorted())
    #expect(eigenvalues(matrix).elementsEqual(result.values) { abs($0 - $1) < 1e-12 * Double(n) })
  }

  @Test("equal eigenvalues, and zero")
  func degenerate() {
    #expect(eigenvalues(.eye(4)) == [1, 1, 1, 1])
    #expect(eigenvalues(.zeros([3, 3])) == [0, 0, 0])
    #expect(eigenvalues(.zeros([0, 0])) == [])
    let ones = eigenvalues(.ones([3, 3]))
    #expect(abs(ones[0]) < 1e-15 && abs(ones[1]) < 1e-15 && abs(ones[2] - 3) < 1e-14)
  }

  @Test("the first of the largest components of a vector is positive")
  func sign() {
    for matrix in [
      Tensor([[2, 1, 0], [1, 3, 1], [0, 1, 4]]), Tensor([[2, 1], [1, 2]]), Tensor([[0, -5], [-5, 1]]),
    ] {
      for vector in eigenvectors(matrix) {
        let largest = vector.values.map { abs($0) }.max() ?? 0
        let decisive = vector.values.first { abs($0) > 0.99999 * largest } ?? 0
        #expect(decisive > 0)
      }
    }
  }

  @Test("what has no real eigenvalues to offer is refused")
  func refusals() {
    #expect(throws: KernelError.notSymmetric(row: 1, column: 0)) {
      try EigenDecomposition(of: Tensor([[1, 2], [3, 4]]), withVectors: false)
    }
    #expect(throws: KernelError.self) { try EigenDecomposition(of: .zeros([2, 3]), withVectors: false) }
    #expect(throws: KernelError.self) {
      try EigenDecomposition(of: Tensor([[Double.nan]]), withVectors: false)
    }
  }
}
