import Kernels
import Testing

@Suite("Operations against PyTorch")
struct OperationTests {
  @Test("every case has its function, and every function its case")
  func casesAndFunctionsMatch() {
    #expect(Set(GoldenCase.all.map(\.name)) == Set(goldenFunctions.keys))
  }

  @Test("value", arguments: GoldenCase.all)
  func value(_ golden: GoldenCase) throws {
    let function = try #require(goldenFunctions[golden.name])
    expectClose([try function(golden.tensors("input"))], golden.tensors("value"), ulps: 4)
  }

  @Test("first derivative", arguments: GoldenCase.all)
  func firstDerivative(_ golden: GoldenCase) throws {
    expectClose(try derivatives(golden).first, golden.tensors("first"), ulps: 8)
  }

  @Test("second derivative", arguments: GoldenCase.all)
  func secondDerivative(_ golden: GoldenCase) throws {
    expectClose(try derivatives(golden).second, golden.tensors("second"), ulps: 16)
  }

  private func derivatives(_ golden: GoldenCase) throws -> (first: [Tensor], second: [Tensor]) {
    let function = try #require(goldenFunctions[golden.name])
    let tape = Tape()
    let inputs = golden.tensors("input").map { tape.variable($0) }
    let weighted = try function(inputs) * golden.tensors("weights")[0]
    let first = try tape.gradients(of: weighted.sum(), withRespectTo: inputs)
    var projection = Tensor(0.0)
    for (gradient, direction) in zip(first, golden.tensors("direction")) {
      projection += (gradient * direction).sum()
    }
    return (first, try tape.gradients(of: projection, withRespectTo: inputs))
  }
}

/// Expects each element within `ulps` units in the last place of the largest magnitude that is expected at
/// all: where terms cancel, a small element is only as good as the large ones it came from.
func expectClose(
  _ actual: [Tensor], _ expected: [Tensor], ulps: Float, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(actual.map(\.shape) == expected.map(\.shape), sourceLocation: sourceLocation)
  let scale = expected.flatMap(\.floats).reduce(0) { max($0, $1.magnitude) }
  for (actual, expected) in zip(actual, expected) {
    for (a, e) in zip(actual.floats, expected.floats) {
      #expect((a - e).magnitude <= ulps * scale.ulp, "\(a), expected \(e)", sourceLocation: sourceLocation)
    }
  }
}
