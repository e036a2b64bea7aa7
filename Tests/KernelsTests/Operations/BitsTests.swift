import Kernels
import Testing

/// The promise of the whole library in one number: the hash of this workload is the same in debug and
/// release, with SSE2, AVX2 and NEON, and in WebAssembly, where the expected value was also found.
///
/// A change of the hash is a change of every recorded result: it must be meant.
@Suite("Bits")
struct BitsTests {
  private struct Hash {
    private(set) var state: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func mix(_ bits: UInt64) { state = (state ^ bits) &* 0x100_0000_01b3 }

    mutating func mix(_ tensor: Tensor) {
      for element in tensor.floats { mix(UInt64(element.isNaN ? 0x7fc0_0000 : element.bitPattern)) }
    }
  }

  @Test("products, functions, reductions and their gradients; training; eigenvalues")
  func workload() {
    var hash = Hash()
    for (m, k, n) in [(5, 7, 3), (33, 300, 40), (50, 129, 17), (130, 20, 70)] {
      let a = Tensor.uniform([m, k], in: -1...1, seed: 1)
      let b = Tensor.normal([k, n], seed: 2)
      hash.mix(a.matmul(b))
      hash.mix(a.transposed.matmul(a))
      hash.mix(b.matmul(b.transposed))
      hash.mix(gradient(at: a) { everything($0, b) })
    }

    let x = Tensor.normal([32, 2], seed: 4)
    let t = Tensor((0..<96).map { $0 % 3 == ($0 / 3) % 3 ? 1 : 0 }, shape: [32, 3])
    var w = Tensor.uniform([99], in: -0.5...0.5, seed: 3)
    for _ in 0..<500 { w -= 0.1 * gradient(at: w) { loss($0, x, t) } }
    hash.mix(w)
    let curvature = hessian(at: w) { loss($0, x, t) }
    hash.mix(curvature)
    for value in eigenvalues(curvature) { hash.mix(value.bitPattern) }
    #expect(UInt32(truncatingIfNeeded: hash.state ^ (hash.state >> 32)) == 1_771_829_404)
  }

  private func everything(_ x: Tensor, _ b: Tensor) -> Tensor {
    let sums = exp(x.mean(axis: 0)).sum() * sin(x).sum()
    return (tanh(x.matmul(b)) + sums + log(abs(x) + 0.5).sum() / sigmoid(x).max()).squared().mean()
  }

  private func loss(_ w: Tensor, _ x: Tensor, _ t: Tensor) -> Tensor {
    orTrap { () throws(KernelError) in
      let hidden = relu(x.matmul(try w.rows(0..<32).reshaping(to: [2, 16])) + (try w.rows(32..<48)))
      let logits = hidden.matmul(try w.rows(48..<96).reshaping(to: [16, 3])) + (try w.rows(96..<99))
      return try logits.crossEntropy(against: t)
    }
  }
}
