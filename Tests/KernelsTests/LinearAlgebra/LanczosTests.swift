import Foundation
import Kernels
import Testing

@Suite struct LanczosTests {
  /// Deterministic, and along no eigenvector.
  private func start(_ count: Int) -> [Double] { (0..<count).map { 1 + Double($0 * 7 % 5) / 8 } }

  @Test func `a diagonal matrix`() throws {
    var diagonal = (0..<50).map { Double($0) / 16 }
    diagonal[7] = -3
    diagonal[4] = 10
    let result = try Lanczos(from: start(50), tolerance: 1e-9, maximumIterations: 50) { v in
      zip(diagonal, v).map { $0 * $1 }
    }
    #expect(abs(result.smallest.value + 3) < 1e-8 && abs(result.largest.value - 10) < 1e-8)
    #expect(abs(result.smallest.vector[7] - 1) < 1e-8 && abs(result.largest.vector[4] - 1) < 1e-8)
    #expect(result.iterations < 50 && result.residual <= 1e-8)
  }

  @Test func `second differences have the eigenvalues 2 − 2 cos(kπ / (n + 1))`() throws {
    let n = 40
    let result = try Lanczos(from: start(n), tolerance: 1e-10, maximumIterations: n) { v in
      var result = v.map { 2 * $0 }
      for i in 1..<n {
        result[i] -= v[i - 1]
        result[i - 1] -= v[i]
      }
      return result
    }
    let angle = Double.pi / Double(n + 1)
    #expect(abs(result.smallest.value - (2 - 2 * Foundation.cos(angle))) < 1e-9)
    #expect(abs(result.largest.value - (2 + 2 * Foundation.cos(angle))) < 1e-9)
    // The vector of the smallest is half a wave: sin(iπ / (n + 1)), all of one sign.
    #expect(result.smallest.vector.allSatisfy { $0 > 0 })
  }

  /// Strakoš, "On the real convergence rate of the conjugate gradient method", 1991: eigenvalues that crowd together
  /// at one end, and are far apart at the other. Where vectors lose their orthogonality, the largest is found again
  /// and again, and the smallest is off by 0.01 after 24 steps.
  @Test func `vectors stay orthogonal`() throws {
    let n = 24
    let diagonal = (0..<n).map { i in
      0.1 + Double(i) / Double(n - 1) * 99.9 * Foundation.pow(0.8, Double(n - 1 - i))
    }
    let result = try Lanczos(from: start(n), tolerance: 1e-14, maximumIterations: n) { v in
      zip(diagonal, v).map { $0 * $1 }
    }
    #expect(abs(result.smallest.value - 0.1) < 1e-12 && abs(result.largest.value - 100) < 1e-12)
    #expect(abs(result.smallest.vector[0] - 1) < 1e-9)
  }

  @Test func `spaces that end early`() throws {
    let zero = try Lanczos(from: [1, 2, 3], tolerance: 1e-6, maximumIterations: 3) { $0.map { _ in 0 } }
    #expect(zero.smallest.value == 0 && zero.largest.value == 0 && zero.iterations == 1)
    let line = try Lanczos(from: [2], tolerance: 1e-6, maximumIterations: 1) { [-4 * $0[0]] }
    #expect(line.smallest.value == -4 && line.largest.value == -4 && line.residual == 0)
    // Rank one: 5 u uᵀ with u = (3, 4) / 5.
    let rankOne = try Lanczos(from: [1, 0], tolerance: 1e-6, maximumIterations: 2) { v in
      let overlap = 3 * v[0] + 4 * v[1]
      return [3 * overlap / 5, 4 * overlap / 5]
    }
    #expect(abs(rankOne.smallest.value) < 1e-14 && abs(rankOne.largest.value - 5) < 1e-14)
  }

  @Test func `too few iterations are an error`() {
    let error = #expect(throws: KernelError.self) {
      try Lanczos(from: start(200), tolerance: 1e-9, maximumIterations: 10) { v in
        v.indices.map { Double($0) * v[$0] }
      }
    }
    #expect(
      error?.message
        == "extremeEigenvalues did not converge within 10 iterations; more maximumIterations or a "
        + "larger tolerance may help")
  }

  /// Step k makes a vector of n numbers orthogonal to k others, twice: 2n operations for each overlap and as many to
  /// take it away. The last call is for whole eigenvectors, n rotations of n numbers each and more.
  @Test func `each step says what it costs, and can be ended there`() throws {
    let n = 30
    var costs: [Int64] = []
    let result = try Lanczos(
      from: start(n), tolerance: 1e-12, maximumIterations: n, willCompute: { costs.append($0) },
      product: { v in v.indices.map { Double($0) * v[$0] } })
    #expect(costs.count == result.iterations + 1)
    for (step, cost) in costs.dropLast().enumerated() {
      #expect(cost >= Int64(8 * (step + 1) * n) && cost < Int64(200 * (step + 1) * n))
    }
    #expect(costs[costs.count - 1] >= Int64(6 * n * n * n))
    var products = 0
    #expect(throws: KernelError.cancelled) {
      try Lanczos(
        from: start(n), tolerance: 1e-12, maximumIterations: n,
        willCompute: { (_) throws(KernelError) in if products == 2 { throw .cancelled } },
        product: { v in
          products += 1
          return v.indices.map { Double($0) * v[$0] }
        })
    }
    #expect(products == 2)
  }

  @Test func `an infinite product is an error`() {
    #expect(throws: KernelError.self) {
      try Lanczos(from: [1, 1], tolerance: 1e-9, maximumIterations: 2) { $0.map { _ in .nan } }
    }
  }
}
