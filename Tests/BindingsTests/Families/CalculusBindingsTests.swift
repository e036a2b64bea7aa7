import Testing

/// d/dw (w₀² + 3 w₀ w₁) = (2 w₀ + 3 w₁, 3 w₀); the Hessian is [[2, 3], [3, 0]].
@Test(arguments: [
  ("gradient(at: Tensor([1, 2])) { w in w[0] * w[0] + 3 * w[0] * w[1] }", "[8.0, 3.0]"),
  ("hessian(at: Tensor([1, 2])) { w in w[0] * w[0] + 3 * w[0] * w[1] }", "[[2.0, 3.0], [3.0, 0.0]]"),
  (
    "hessianVectorProduct(at: Tensor([1, 2]), along: Tensor([1, 1])) { w in w[0] * w[0] + 3 * w[0] * w[1] }",
    "[5.0, 3.0]"
  ),
  ("gradient(at: Tensor(2.0)) { x in gradient(at: x) { $0 * $0 * $0 } }", "12.0"),
  ("eigenvalues(Tensor([[2, 0], [0, 1]]))", "[1.0, 2.0]"),
  ("eigenvectors(Tensor([[2, 0], [0, 1]]))[0]", "[0.0, 1.0]"),
])
func calculusRows(_ expression: String, expected: String) { #expect(value(expression) == expected) }

@Test func aFailureInsideOfAClosureComesOut() {
  #expect(failure("let none: [Int] = []\n_ = gradient(at: Tensor([1])) { w in w * Double(none[3]) }") != "")
  #expect(failure("_ = gradient(at: Tensor([1, 2])) { w in w }").contains("single number"))
  #expect(failure("_ = eigenvalues(Tensor([[1, 2], [3, 4]]))").contains("symmetric"))
}

@Test(arguments: [
  ("exp(0)", "1.0"), ("log(1)", "0.0"), ("sqrt(2.25)", "1.5"), ("pow(2, 10)", "1024.0"), ("cos(0)", "1.0"),
  ("sin(0)", "0.0"), ("tanh(0)", "0.0"), ("format(2.0 / 3, digits: 3)", "0.667"),
])
func functionRows(_ expression: String, expected: String) { #expect(value(expression) == expected) }
