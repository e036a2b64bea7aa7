import Foundation
import Kernels
import Testing

@Suite struct FixedPointTests {
  /// The C library rounds correctly too.
  @Test func agrees_with_printf() {
    var stream = RandomStream(seed: 1, for: .tensor)
    for round in 0..<3000 {
      let bits = UInt64(stream.next()) << 32 | UInt64(stream.next())
      var value = Double(bitPattern: bits)
      // Half of them of a size that occurs in notes.
      if round % 2 == 0 || !value.isFinite { value = Double(Int32(bitPattern: stream.next())) / 1e6 }
      let digits = stream.integer(below: 20)
      let expected = String(format: "%.\(digits)f", value)
      let isZero = !expected.contains { $0 >= "1" && $0 <= "9" }
      #expect(format(value, digits: digits) == (isZero ? expected.replacing("-", with: "") : expected))
    }
  }

  @Test(arguments: [
    (0.125, 2, "0.12"), (0.375, 2, "0.38"), (0.5, 0, "0"), (1.5, 0, "2"), (2.5, 0, "2"), (9.995, 2, "9.99"),
    (9.9951, 2, "10.00"), (99.99, 1, "100.0"), (0.05, 1, "0.1"), (-0.001, 2, "0.00"), (-1.005, 2, "-1.00"),
    (0, 3, "0.000"), (-0.0, 1, "0.0"), (1e22, 0, "10000000000000000000000"),
    (Double.leastNonzeroMagnitude, 3, "0.000"),
    (.infinity, 2, "inf"), (-.infinity, 2, "-inf"), (.nan, 2, "nan"), (0.1, 20, "0.10000000000000000555"),
  ])
  func rounds_the_exact_value(_ value: Double, _ digits: Int, _ text: String) {
    #expect(format(value, digits: digits) == text)
  }

  @Test(arguments: [-1, 101]) func digits_out_of_range_are_an_error(_ digits: Int) {
    #expect(throws: KernelError.self) { try formatted(1, digits: digits) }
  }
}
