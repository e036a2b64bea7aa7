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

/// What a differentiation remembers is held by no variable, and counts all the same.
@Test(arguments: [
  "var s = w\n  for _ in 0..<100_000 { s = s + Tensor.ones([1_000_000]) }\n  return s.sum()",
  "var s = w * Tensor.ones([1_000_000])\n  while true { s = s * s }",
])
func aRecordThatGrowsEndsAtTheBudget(body: String) {
  #expect(failure("let w = Tensor([1])\n_ = gradient(at: w) { w in\n  \(body)\n}").contains("memory"))
}

@Test func aBatchTooLargeToRememberIsRefused() {
  let message = failure(
    """
    let data = Dataset.sine(count: 20_000, noise: 0)
    let wide = Sequential { Dense(inputs: 1, outputs: 2048); ReLU(); Dense(inputs: 2048, outputs: 1) }
    _ = train(wide, on: data, epochs: 1, batchSize: nil)
    """)
  #expect(message.contains("batchSize"))
}

/// What a closure gives to `map` is held by no variable yet.
@Test func tensorsThatAMapCollectsEndAtTheBudget() {
  #expect(failure("_ = (0..<100_000).map { _ in Tensor.zeros([10_000]) }").contains("memory"))
}
