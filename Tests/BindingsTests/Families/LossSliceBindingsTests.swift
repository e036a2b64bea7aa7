import Testing

/// Loss (w − 3)² at w = 1.
private let line = """
  let data = Dataset(inputs: Tensor([[1]]), targets: Tensor([3]))
  let model = Sequential { Dense(inputs: 1, outputs: 1, bias: false) }.withParameters(Tensor([1]))
  let slice = model.lossSlice(on: data, along: Tensor([2]), in: -1...2, points: 4)

  """

@Test(arguments: [
  ("slice.positions", "[-1.0, 0.0, 1.0, 2.0]"), ("slice.losses", "[16.0, 4.0, 0.0, 4.0]"),
  ("slice", "4 losses from position -1.0 to 2.0"), ("slice.table.rowCount", "4"),
  ("slice == model.lossSlice(on: data, along: Tensor([2]))", "false"),
  ("slice.plot(scale: .log, title: \"a\") == slice.plot()", "false"),
  (
    "model.lossSlice(on: data, to: model.withParameters(Tensor([5])), in: 0...1, points: 5).losses",
    "[4.0, 1.0, 0.0, 1.0, 4.0]"
  ),
  ("model.randomDirection(seed: 3).count", "1"),
  (
    "Plot.lossSurface(of: model, on: data, seed: 1) == Plot.lossSurface(of: model, on: data, seed: 1)", "true"
  ),
  (
    "Plot.lossSurface(of: model, on: data, x: Tensor([2])) == Plot.lossSurface(of: model, on: data)", "false"
  ),
])
func lossSliceRows(_ expression: String, expected: String) {
  #expect(run(line + "print(\(expression))").outputs.map { $0.text } == [expected])
}

@Test(arguments: [
  ("_ = model.lossSlice(on: data, along: Tensor([1, 2]))", "[1] and [2]"),
  ("_ = model.lossSlice(on: data, along: Tensor([1]), points: 1)", "points: 1"),
  ("_ = Plot.lossSurface(of: model, on: data, in: 1...1)", "1.0...1.0"),
])
func lossSliceFailures(_ statement: String, hint: String) {
  #expect(failure(line + statement).contains(hint))
}
