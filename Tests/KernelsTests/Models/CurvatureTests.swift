import Kernels
import Testing

@Suite struct CurvatureTests {
  /// 33 parameters, with curvature of both signs.
  private let network = Sequential(seed: 3) {
    Dense(inputs: 2, outputs: 6)
    Tanh()
    Dense(inputs: 6, outputs: 2)
  }
  private let points = Dataset.moons(count: 60, seed: 5)

  /// y = w₁ w₂ x at x = 1 with target 1: loss (w₁ w₂ − 1)², Hessian [[2 w₂², 4 w₁ w₂ − 2], [·, 2 w₁²]].
  private let product = Sequential {
    Dense(inputs: 1, outputs: 1, bias: false)
    Dense(inputs: 1, outputs: 1, bias: false)
  }
  private let one = Dataset(inputs: Tensor([[1]]), targets: Tensor([1]))

  @Test func `product by hand`() {
    let model = product.withParameters(Tensor([2, 3]))
    #expect(model.hessianVectorProduct(on: one, along: Tensor([1, 0])) == Tensor([18, 22]))
    #expect(model.hessianVectorProduct(on: one, along: Tensor([0, 2])) == Tensor([44, 16]))
  }

  @Test func `eigenvalues by hand`() throws {
    // At the origin [[0, −2], [−2, 0]]: ±2 along (1, ∓1) / √2.
    let saddle = product.withParameters(Tensor([0, 0])).extremeEigenvalues(on: one)
    let root = 0.5.squareRoot()
    #expect(abs(saddle.smallest + 2) < 1e-6 && abs(saddle.largest - 2) < 1e-6 && saddle.iterations == 2)
    for (vector, expected) in [
      (saddle.smallestVector, [root, root]), (saddle.largestVector, [root, -root]),
    ] {
      for (component, value) in zip(vector.values, expected) { #expect(abs(component - value) < 1e-6) }
    }
  }

  @Test func `product is that with the whole Hessian`() {
    let direction = Tensor.normal([network.parameterCount], seed: 1)
    let expected = network.hessian(on: points).matmul(direction)
    let found = network.hessianVectorProduct(on: points, along: direction)
    for (a, b) in zip(found.values, expected.values) { #expect(abs(a - b) < 2e-6) }
  }

  @Test(arguments: [0, 1, 2]) func `eigenvalues are the ends of all`(seed: Int) {
    let all = eigenvalues(network.hessian(on: points))
    let vectors = eigenvectors(network.hessian(on: points))
    let found = network.extremeEigenvalues(on: points, tolerance: 1e-5, seed: seed)
    let scale = max(-all[0], all[all.count - 1])
    #expect(all[0] < 0)
    #expect(abs(found.smallest - all[0]) < 2e-5 * scale)
    #expect(abs(found.largest - all[all.count - 1]) < 2e-5 * scale)
    #expect(found.residual <= 1e-5 * scale * 1.01 && found.iterations <= all.count)
    #expect(abs(found.largestVector.dot(vectors[all.count - 1]).scalar - 1) < 1e-3)
    #expect(abs(found.smallestVector.norm().scalar - 1) < 1e-6)
  }

  @Test func `rows in parts give the same as rows at once`() {
    let many = Dataset.moons(count: 1100, seed: 2)
    let direction = Tensor.normal([network.parameterCount], seed: 4)
    let atOnce = hessianVectorProduct(
      at: network.parameters, along: direction, of: network.lossFunction(on: many))
    let inParts = network.hessianVectorProduct(on: many, along: direction)
    for (a, b) in zip(inParts.values, atOnce.values) { #expect(abs(a - b) < 2e-6) }
    let gradientAtOnce = gradient(at: network.parameters, of: network.lossFunction(on: many))
    for (a, b) in zip(network.gradient(on: many).values, gradientAtOnce.values) { #expect(abs(a - b) < 1e-6) }
    let hessianAtOnce = hessian(at: network.parameters, of: network.lossFunction(on: many))
    for (a, b) in zip(network.hessian(on: many).values, hessianAtOnce.values) { #expect(abs(a - b) < 2e-6) }
  }

  /// 30 000 rows of 6145 numbers between the layers would be 700 MB; all rows are the same, and so is their gradient.
  @Test func `wide layers on many rows`() {
    let wide = Sequential(seed: 1) {
      Dense(inputs: 1, outputs: 3072)
      Tanh()
      Dense(inputs: 3072, outputs: 1)
    }
    let one = Dataset(inputs: Tensor([[0.5]]), targets: Tensor([2]))
    let many = Dataset(inputs: .full([30_000, 1], 0.5), targets: .full([30_000], 2))
    let expected = wide.gradient(on: one)
    let distance = (wide.gradient(on: many) - expected).norm().scalar
    #expect(distance < 1e-5 * expected.norm().scalar)
  }

  @Test func `one seed, one result`() {
    let first = network.extremeEigenvalues(on: points, seed: 9)
    let second = network.extremeEigenvalues(on: points, seed: 9)
    #expect(first.largest == second.largest && first.largestVector == second.largestVector)
    #expect(first.iterations == second.iterations)
  }

  @Test func `arguments out of range`() {
    func failing(_ tolerance: Double, _ iterations: Int) -> KernelError? {
      #expect(throws: KernelError.self) {
        try network.lossExtremeEigenvalues(
          on: points, loss: .automatic, tolerance: tolerance, maximumIterations: iterations, seed: 0,
          willMultiply: {}, willCompute: { _ in })
      }
    }
    #expect(failing(0, 10)?.message.contains("tolerance: 0.0") == true)
    #expect(failing(.nan, 10)?.message.contains("tolerance") == true)
    #expect(failing(1e-3, 0)?.message.contains("maximumIterations: 0") == true)
    #expect(failing(1e-3, 1 << 30)?.message.contains("with 32 parameters") == true)
    #expect(failing(1e-9, 2)?.message.contains("within 2 iterations") == true)
    #expect(throws: KernelError.self) {
      try network.lossHessianVectorProduct(on: points, along: .zeros([3]), loss: .automatic)
    }
  }
}
