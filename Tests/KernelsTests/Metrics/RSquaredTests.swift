import Kernels
import Testing

@Suite struct RSquaredTests {
  private let identity = Sequential { LeakyReLU(slope: 1) }

  private func rSquared(_ predictions: [[Double]], _ targets: [[Double]]) -> Double {
    identity.rSquared(on: Dataset(inputs: Tensor(predictions), targets: Tensor(targets)))
  }

  @Test func `by hand`() {
    // Mean 2.5, variation 5; errors 0.25 + 0.25 + 0 + 1.
    #expect(rSquared([[1.5], [1.5], [3], [5]], [[1], [2], [3], [4]]) == 1 - 1.5 / 5)
    #expect(rSquared([[1], [2]], [[1], [2]]) == 1)
    #expect(rSquared([[1.5], [1.5]], [[1], [2]]) == 0)
    #expect(rSquared([[2], [1]], [[1], [2]]) == -3)
  }

  @Test func `several numbers count equally`() {
    // 1 for the first, 0 for the second.
    #expect(rSquared([[1, 150], [2, 150]], [[1, 100], [2, 200]]) == 0.5)
  }

  @Test func `more rows than fit into one part`() {
    let values = (0..<1300).map { [Double($0)] }
    let shifted = values.map { [$0[0] + 1] }
    // Errors n; variation n (n² − 1) / 12.
    let expected = 1.0 - 12.0 / (1300.0 * 1300.0 - 1)
    #expect(abs(rSquared(shifted, values) - expected) < 1e-12)
  }

  @Test func `nothing to explain is an error`() {
    let error = #expect(throws: KernelError.self) {
      try identity.measuredRSquared(on: Dataset(inputs: Tensor([[1], [2]]), targets: Tensor([3, 3])))
    }
    #expect(error?.message.contains("same in all rows") == true)
    #expect(throws: KernelError.self) {
      try Sequential { Tanh() }.measuredRSquared(on: .blobs(count: 9, classes: 2))
    }
  }
}
