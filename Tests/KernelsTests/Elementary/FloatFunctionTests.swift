import Foundation
import Kernels
import Testing

/// The functions of Float against a reference in Double, whose own error does not show at this precision.
@Suite struct FloatFunctionTests {
  struct Bound: Sendable {
    let function: ElementaryFunction
    /// The largest error allowed, in units of the last place; what is promised in the documentation.
    let ulps: Double
    let reference: @Sendable (Double) -> Double
  }

  static let bounds: [Bound] = [
    Bound(function: .exp, ulps: 1) { Foundation.exp($0) },
    Bound(function: .log, ulps: 1) { Foundation.log($0) },
    Bound(function: .tanh, ulps: 1.4) { Foundation.tanh($0) },
    Bound(function: .sigmoid, ulps: 1.5) { 1 / (1 + Foundation.exp(-$0)) },
    Bound(function: .sin, ulps: 0.51) { Foundation.sin($0) },
    Bound(function: .cos, ulps: 0.51) { Foundation.cos($0) },
    Bound(function: .sqrt, ulps: 0.5) { $0.squareRoot() },
  ]

  /// Every 1009th bit pattern; with NOTES_EXHAUSTIVE=1 all 2³² of them, which takes minutes.
  static let step: UInt32 =
    ProcessInfo.processInfo.environment["NOTES_EXHAUSTIVE"] == "1" ? 1 : 1009

  @Test(arguments: bounds.indices)
  func accuracy(_ index: Int) {
    let bound = FloatFunctionTests.bounds[index]
    var source = [Float](repeating: 0, count: 1 << 14)
    var results = source
    var bits: UInt32 = 0
    var isOver = false
    var worst = (error: 0.0, argument: Float(0))
    while !isOver {
      var count = 0
      while count < source.count, !isOver {
        source[count] = Float(bitPattern: bits)
        count += 1
        (bits, isOver) = bits.addingReportingOverflow(FloatFunctionTests.step)
      }
      bound.function.apply(source, to: &results, count: count)
      for position in 0..<count {
        let error = ulps(results[position], from: bound.reference(Double(source[position])))
        if error > worst.error { worst = (error, source[position]) }
      }
    }
    #expect(
      worst.error <= bound.ulps, "\(bound.function): \(worst.error) ulps at \(worst.argument)")
  }

  @Test(arguments: ElementaryFunction.allCases)
  func one_number_alone_gives_the_same_bits_as_in_a_row(_ function: ElementaryFunction) {
    let source = (0..<1003).map { Float($0 - 500) * 0.0371 }
    var results = source
    function.apply(source, to: &results, count: source.count)
    for (x, y) in zip(source, results) {
      #expect(function(x).bitPattern == y.bitPattern || (y.isNaN && function(x).isNaN))
    }
  }

  @Test func special_values() {
    let infinity = Float.infinity
    #expect(Kernels.exp(-infinity) == 0 && Kernels.exp(infinity) == infinity && Kernels.exp(Float(0)) == 1)
    #expect(
      Kernels.exp(Float(-0.0)) == 1 && Kernels.exp(Float(89)) == infinity && Kernels.exp(Float(-104)) == 0)
    #expect(
      Kernels.log(Float(0)) == -infinity && Kernels.log(Float(1)) == 0 && Kernels.log(infinity) == infinity)
    #expect(
      Kernels.log(Float(-1)).isNaN && Kernels.log(-infinity).isNaN && Kernels.log(Float(-0.0)) == -infinity)
    #expect(Kernels.tanh(infinity) == 1 && Kernels.tanh(-infinity) == -1)
    #expect(
      Kernels.sigmoid(infinity) == 1 && Kernels.sigmoid(-infinity) == 0 && Kernels.sigmoid(Float(0)) == 0.5)
    #expect(Kernels.sin(infinity).isNaN && Kernels.cos(-infinity).isNaN)
    for function in [ElementaryFunction.tanh, .sin, .sqrt] {
      #expect(function(Float(-0.0)).bitPattern == 0x8000_0000)
      #expect(function(Float(0)).bitPattern == 0)
    }
    for function in ElementaryFunction.allCases { #expect(function(.nan).isNaN) }
  }

  /// The error of a result against the exact value, in units of the last place of the nearest Float.
  private func ulps(_ result: Float, from exact: Double) -> Double {
    if exact.isNaN { return result.isNaN ? 0 : .infinity }
    let nearest = Float(exact)
    if nearest.isInfinite || !result.isFinite { return nearest == result ? 0 : .infinity }
    return Swift.abs(Double(result) - exact) / Double(nearest.ulp)
  }
}
