import Kernels
import Testing

/// Bounds and deviations as PyTorch's `torch.nn.init` documents them, for 200 inputs and 300 outputs.
@Suite struct InitializerTests {
  static let weights = 200 * 300

  private func draw(_ initializer: Initializer, seed: Int = 0) -> [Double] {
    let model = Sequential(seed: seed) { Dense(inputs: 200, outputs: 300, initializer: initializer) }
    return Array(model.parameters.values.prefix(Self.weights))
  }

  private func deviation(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)).squareRoot()
  }

  @Test(arguments: [
    (Initializer.uniform(0.3), 0.3),
    (.glorotUniform, (6.0 / 500).squareRoot()),
    (.heUniform, (6.0 / 200).squareRoot()),
  ])
  func `uniform within a bound`(initializer: Initializer, bound: Double) {
    let values = draw(initializer)
    let largest = values.map(abs).max() ?? 0
    #expect(largest <= bound * 1.000001 && largest > 0.999 * bound)
    #expect(abs(deviation(values) / (bound / 3.0.squareRoot()) - 1) < 0.02)
  }

  @Test(arguments: [
    (Initializer.normal(standardDeviation: 0.3), 0.3),
    (.glorotNormal, (2.0 / 500).squareRoot()),
    (.heNormal, (2.0 / 200).squareRoot()),
  ])
  func `normal with a deviation`(initializer: Initializer, expected: Double) {
    let values = draw(initializer)
    #expect(abs(deviation(values) / expected - 1) < 0.02)
    let share = Double(values.count { abs($0) < expected }) / Double(values.count)
    #expect(abs(share - 0.6827) < 0.01, "68 percent lie within one deviation")
  }

  @Test func `constants, and biases of zero`() {
    #expect(draw(.constant(0.5)).allSatisfy { $0 == 0.5 })
    #expect(draw(.zeros).allSatisfy { $0 == 0 })
    let model = Sequential { Dense(inputs: 200, outputs: 300, initializer: .heNormal) }
    #expect(model.parameters.values.dropFirst(Self.weights).allSatisfy { $0 == 0 })
  }

  @Test func `seeds and layers have numbers of their own`() {
    #expect(draw(.glorotUniform, seed: 1) == draw(.glorotUniform, seed: 1))
    #expect(draw(.glorotUniform, seed: 1) != draw(.glorotUniform, seed: 2))
    let twice = Sequential {
      Dense(inputs: 5, outputs: 5, bias: false)
      Dense(inputs: 5, outputs: 5, bias: false)
    }
    .parameters.values
    #expect(Array(twice.prefix(25)) != Array(twice.suffix(25)))
  }
}
