import Kernels
import Testing

@Suite("gradient and hessian")
struct DifferentiationTests {
  @Test("the gradient of a sum of squares")
  func sumOfSquares() {
    #expect(gradient(at: Tensor([1, 2])) { w in (w * w).sum() } == Tensor([2, 4]))
  }

  @Test("a function that does not depend on the point has gradient zero")
  func constantFunction() {
    #expect(gradient(at: Tensor([1, 2])) { _ in Tensor(3.0) } == Tensor([0, 0]))
    #expect(hessian(at: Tensor([1, 2])) { _ in Tensor(3.0) } == Tensor.zeros([2, 2]))
    #expect(hessian(at: Tensor([1, 2])) { w in w.sum() } == Tensor.zeros([2, 2]))
  }

  @Test("nested gradients: d/dx of 2yx at y = x is 4x, as x enters twice")
  func nestedAtTheOuterVariable() {
    let result = gradient(at: Tensor(3.0)) { x in gradient(at: x) { y in y * x * y } }
    #expect(result.scalar == 12)
  }

  @Test("nested gradients at a constant point still see the outer variable")
  func nestedAtConstant() {
    let result = gradient(at: Tensor(3.0)) { x in gradient(at: Tensor(2.0)) { y in y * x * y } }
    #expect(result.scalar == 4)
  }

  @Test("the third derivative of x⁴ is 24x")
  func thirdDerivative() {
    let result = gradient(at: Tensor(2.0)) { x in
      gradient(at: x) { y in gradient(at: y) { z in z * z * z * z } }
    }
    #expect(result.scalar == 48)
  }

  @Test("the derivative of a fractional power is exponent · x^(exponent − 1), at 0 too")
  func fractionalPower() {
    let slopes = gradient(at: Tensor([0, 4])) { pow($0, 1.5).sum() }.values
    #expect(slopes[0] == 0 && abs(slopes[1] - 3) < 1e-6)
    #expect(gradient(at: Tensor(0.0)) { pow($0, 0.5) }.scalar == .infinity)
    #expect(gradient(at: Tensor(0.0)) { pow($0, -0.5) }.scalar == -.infinity)
    // The second derivatives: 3.75 · √x and 0.75 / √x.
    let second = gradient(at: Tensor([0, 4])) { x in gradient(at: x) { pow($0, 2.5).sum() }.sum() }.values
    #expect(second[0] == 0 && abs(second[1] - 7.5) < 1e-5)
    #expect(hessian(at: Tensor(0.0)) { pow($0, 1.5) }.values == [.infinity])
  }

  @Test("the gradient of a Hessian")
  func gradientOfHessian() {
    let result = gradient(at: Tensor([1, 2])) { x in hessian(at: x) { y in (y * y * y).sum() }.sum() }
    #expect(result == Tensor([6, 6]))
  }

  @Test("the Hessian of a polynomial is exact")
  func polynomialHessian() {
    #expect(hessian(at: Tensor([1, 2])) { w in w[0] * w[0] * w[1] } == Tensor([[4, 2], [2, 0]]))
    #expect(hessian(at: Tensor([3, 4])) { w in 0.5 * w.squared().sum() } == Tensor.eye(2))
  }

  @Test("the Hessian agrees with finite differences of the gradient")
  func hessianAgainstFiniteDifferences() {
    let x = Tensor.uniform([6, 2], in: -1...1, seed: 1)
    let point = Tensor.uniform([17], in: -1...1, seed: 2)
    func loss(_ w: Tensor) -> Tensor {
      orTrap { () throws(KernelError) in
        let hidden = tanh(x.matmul(try w.rows(0..<8).reshaping(to: [2, 4])) + (try w.rows(8..<12)))
        return (hidden.matmul(try w.rows(12..<16)) + w[16]).squared().mean()
      }
    }
    let computed = hessian(at: point, of: loss)
    let step = 1.0 / 64
    for index in 0..<17 {
      let unit = Tensor((0..<17).map { $0 == index ? step : 0 })
      let difference =
        (gradient(at: point + unit, of: loss) - gradient(at: point - unit, of: loss)) / (2 * step)
      for (a, b) in zip(computed[index].values, difference.values) { #expect(abs(a - b) < 2e-3) }
    }
  }

  @Test("the norm of zeros has gradient zero, as in PyTorch; elsewhere x / norm")
  func normAtZero() {
    #expect(gradient(at: Tensor([0, 0])) { $0.norm() } == Tensor([0, 0]))
    #expect(gradient(at: Tensor([3, -4])) { $0.norm() } == Tensor([0.6, -0.8]))
    #expect(gradient(at: Tensor([0, 0])) { w in w[0] + (w * w).norm() } == Tensor([1, 0]))
    #expect(hessian(at: Tensor([0, 0])) { $0.norm() } == Tensor.zeros([2, 2]))
    #expect(Tensor([0, 0]).norm().scalar == 0 && Tensor([.nan]).norm().scalar.isNaN)
  }

  @Test("Hessian times vector: ∂²/∂w of w₀² w₁ at (1, 2) is [[4, 2], [2, 0]]")
  func hessianVectorProducts() {
    let point = Tensor([[1, 2]])
    func function(_ w: Tensor) -> Tensor { w[0][0] * w[0][0] * w[0][1] }
    #expect(hessianVectorProduct(at: point, along: Tensor([[1, 0]]), of: function) == Tensor([[4, 2]]))
    #expect(hessianVectorProduct(at: point, along: Tensor([[3, -1]]), of: function) == Tensor([[10, 6]]))
    #expect(hessianVectorProduct(at: point, along: point) { w in w.sum() } == Tensor([[0, 0]]))
    #expect(hessianVectorProduct(at: point, along: point) { _ in Tensor(1.0) } == Tensor([[0, 0]]))
  }

  @Test("Hessian times vector can be differentiated, through the point and through the vector")
  func gradientOfHessianVectorProduct() {
    // H v of Σ w³ is 6 w v: its sum has the derivatives 6 v and 6 w.
    let (w, v) = (Tensor([1, 2]), Tensor([5, 7]))
    func product(_ w: Tensor, _ v: Tensor) -> Tensor {
      hessianVectorProduct(at: w, along: v) { x in (x * x * x).sum() }.sum()
    }
    #expect(gradient(at: w) { product($0, v) } == Tensor([30, 42]))
    #expect(gradient(at: v) { product(w, $0) } == Tensor([6, 12]))
    // At v = w both count: Σ 6 w².
    #expect(gradient(at: w) { product($0, $0) } == Tensor([12, 24]))
  }

  @Test("Hessian times vector refuses another shape, and a result that is no number")
  func unsuitableHessianVectorProduct() {
    #expect(
      throws: KernelError.shapeMismatch(operation: "hessianVectorProduct", left: [2], right: [3])
    ) {
      try Differentiation.hessianVectorProduct(at: Tensor([1, 2]), along: Tensor([1, 2, 3])) {
        (w) throws(KernelError) in w.sum()
      }
    }
    #expect(throws: KernelError.notScalar(shape: [2], use: "hessianVectorProduct")) {
      try Differentiation.hessianVectorProduct(at: Tensor([1, 2]), along: Tensor([1, 2])) {
        (w) throws(KernelError) in w
      }
    }
  }

  @Test("a tensor that left its gradient is a plain value")
  func leakedTensor() {
    var leaked = Tensor(0.0)
    _ = gradient(at: Tensor([1, 2])) { w in
      leaked = w * 2
      return leaked.sum()
    }
    #expect(leaked + 1 == Tensor([3, 5]))
    #expect(gradient(at: Tensor(1.0)) { x in (leaked * x).sum() }.scalar == 6)
  }

  @Test("a result with more than one element is refused")
  func notScalar() {
    #expect(throws: KernelError.notScalar(shape: [2], use: "gradient")) {
      try Differentiation.gradient(at: Tensor([1, 2])) { (w) throws(KernelError) in w }
    }
  }

  @Test("what the function throws comes out unchanged")
  func failingFunction() {
    #expect(throws: KernelError.closureFailed(message: "no")) {
      try Differentiation.hessian(at: Tensor([1, 2])) { (_) throws(KernelError) in
        throw .closureFailed(message: "no")
      }
    }
  }

  @Test("a tape of 200,000 nodes is walked and freed without recursion")
  func longTape() {
    let result = gradient(at: Tensor(1.0)) { x in
      var y = x
      for _ in 0..<200_000 { y = y + 1 }
      return y
    }
    #expect(result.scalar == 1)
  }
}
