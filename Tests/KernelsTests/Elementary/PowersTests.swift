import Kernels
import Testing

@Suite struct PowersTests {
  @Test(arguments: [0, 0x1p-1060, 1e-8, 0.5, 0.9, 0.95, 0.999, 0.9999, 1 - 0x1p-53])
  func powers_of_one_number_are_those_of_pow(base: Double) {
    let powers = Powers(of: base)
    for exponent in Array(1...2000) + [10_000, 1_000_000, 1 << 60] {
      #expect(powers(Double(exponent)).bitPattern == pow(base, Double(exponent)).bitPattern)
    }
    for exponent in [0x1p-80, 0.5, 1.5, 1e300] {
      #expect(powers(exponent).bitPattern == pow(base, exponent).bitPattern)
    }
  }
}
