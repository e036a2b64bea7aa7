import Foundation
import Kernels
import Testing

/// The functions of Double against correctly rounded values (`Golden/make_elementary.py`, by mpmath).
@Suite struct DoubleFunctionTests {
  struct Golden: Sendable {
    let function: String
    let arguments: [Double]
    let result: Double
  }

  static let golden: [Golden] = {
    let file = Bundle.module.url(forResource: "Golden/elementary", withExtension: "txt")
    let text = file.flatMap { try? String(contentsOf: $0, encoding: .utf8) } ?? ""
    return text.split(separator: "\n").map { line in
      let words = line.split(separator: " ")
      let numbers = words.dropFirst().map { Double(bitPattern: UInt64($0, radix: 16) ?? 0) }
      return Golden(
        function: String(words[0]), arguments: Array(numbers.dropLast()), result: numbers[numbers.count - 1])
    }
  }()

  @Test(arguments: ["exp", "log", "sin", "cos", "tanh", "pow"])
  func within_one_ulp(_ name: String) {
    let cases = DoubleFunctionTests.golden.filter { $0.function == name }
    #expect(cases.count > 100)
    var worst = 0.0
    for golden in cases {
      let x = golden.arguments[0]
      let result =
        switch name {
        case "exp": Kernels.exp(x)
        case "log": Kernels.log(x)
        case "sin": Kernels.sin(x)
        case "cos": Kernels.cos(x)
        case "tanh": Kernels.tanh(x)
        default: Kernels.pow(x, golden.arguments[1])
        }
      // The golden value is rounded itself: a difference of one step is an error below one and a half.
      let steps = Swift.abs(result - golden.result) / golden.result.ulp
      worst = max(worst, result == golden.result ? 0 : steps)
      #expect(steps <= 1 || result == golden.result, "\(name)(\(golden.arguments)) = \(result)")
    }
  }

  /// Where the exact result is a Double, an error below one unit finds it only if it is below a half.
  @Test func whole_powers_are_exact() {
    for base in 2...20 {
      var power = 1.0
      for exponent in 0...12 {
        #expect(Kernels.pow(Double(base), Double(exponent)) == power)
        power *= Double(base)
      }
    }
    #expect(Kernels.pow(2, 0.5) == 2.0.squareRoot())
    #expect(Kernels.pow(2, -1074) == Double.leastNonzeroMagnitude)
    #expect(Kernels.pow(10, -2) == 0.01)
  }

  /// IEEE 754-2019, section 9.2.1, as the C library implements it.
  @Test func special_powers() {
    let values: [Double] = [
      0, -0.0, 1, -1, 0.5, -0.5, 2, -2, 3, -3, 1e300, -1e300, 1e-300, .infinity, -.infinity, .nan,
      0x1p53, -0x1p53, 0x1p53 - 1, .leastNonzeroMagnitude, .greatestFiniteMagnitude,
    ]
    for x in values {
      for y in values {
        let (result, expected) = (Kernels.pow(x, y), Foundation.pow(x, y))
        let isSame = result.isNaN ? expected.isNaN : result.bitPattern == expected.bitPattern
        #expect(
          isSame || Swift.abs(result - expected) <= expected.ulp,
          "pow(\(x), \(y)) = \(result), not \(expected)")
      }
    }
  }

  @Test func special_values() {
    #expect(
      Kernels.exp(-Double.infinity) == 0 && Kernels.exp(Double.infinity) == Double.infinity
        && Kernels.exp(0.0) == 1)
    #expect(Kernels.exp(710.0) == Double.infinity && Kernels.exp(-746.0) == 0)
    #expect(Kernels.log(0.0) == -.infinity && Kernels.log(1.0) == 0 && Kernels.log(-1.0).isNaN)
    #expect(Kernels.log(Double.infinity) == .infinity)
    #expect(Kernels.tanh(40.0) == 1 && Kernels.tanh(-Double.infinity) == -1)
    #expect(Kernels.sin(Double.infinity).isNaN && Kernels.cos(-Double.infinity).isNaN)
    #expect(Kernels.sin(-0.0).bitPattern == (-0.0).bitPattern && Kernels.tanh(-0.0).sign == .minus)
    #expect(Kernels.exp(Double.nan).isNaN && Kernels.log(Double.nan).isNaN && Kernels.sin(Double.nan).isNaN)
    #expect(Kernels.sqrt(2.0) == 2.0.squareRoot() && Kernels.sqrt(-1.0).isNaN)
  }

  /// The multiple of π/2 that comes closest to a Double: 6381956970095103 · 2⁷⁹⁷ (Muller, "Elementary Functions",
  /// 2006). 61 leading bits cancel.
  @Test func the_hardest_argument_to_reduce() {
    let x = 6_381_956_970_095_103 * 0x1p797
    #expect(Kernels.cos(x) == -4.687_165_924_254_628e-19)
    #expect(Kernels.sin(x) == 1)
  }
}
