import Testing

/// (w₁ w₂ − 1)² at (2, 3) has the Hessian [[18, 22], [22, 8]], at the origin [[0, −2], [−2, 0]].
private let product = """
  let network = Sequential { Dense(inputs: 1, outputs: 1, bias: false); Dense(inputs: 1, outputs: 1, bias: false) }
  let data = Dataset(inputs: Tensor([[1]]), targets: Tensor([1]))
  let model = network.withParameters(Tensor([2, 3]))
  let saddle = network.withParameters(Tensor([0, 0])).extremeEigenvalues(on: data, loss: .meanSquaredError)

  """

@Test(arguments: [
  ("model.hessianVectorProduct(on: data, along: Tensor([1, 0]))", "[18.0, 22.0]"),
  ("format(saddle.smallest, digits: 3)", "-2.000"), ("format(saddle.largest, digits: 3)", "2.000"),
  ("saddle.iterations", "2"), ("saddle.residual < 1e-4", "true"),
  ("saddle", "eigenvalues from -2.0000 to 2.0000 (2 iterations)"),
  ("saddle.smallestVector[0].scalar > 0.7 && saddle.largestVector[1].scalar < -0.7", "true"),
])
func curvatureRows(_ expression: String, expected: String) {
  #expect(run(product + "print(\(expression))").outputs.map { $0.text } == [expected])
}

@Test func curvatureFailures() {
  #expect(
    failure(product + "_ = model.hessianVectorProduct(on: data, along: Tensor([1]))").contains("[2] and [1]"))
  #expect(
    failure(product + "_ = model.extremeEigenvalues(on: data, maximumIterations: 0)")
      .contains("maximumIterations: 0"))
  #expect(
    failure(
      """
      let data = Dataset.spirals(count: 200)
      let model = Sequential { Dense(inputs: 2, outputs: 30); Tanh(); Dense(inputs: 30, outputs: 2) }
      _ = model.extremeEigenvalues(on: data, tolerance: 1e-9, maximumIterations: 3)
      """
    ).contains("did not converge within 3 iterations"))
}
