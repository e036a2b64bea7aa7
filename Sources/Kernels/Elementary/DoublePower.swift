/// xʸ, within 0.53 ulp where the result is a normal number; exact where the result can be written exactly.
///
/// xʸ = e^(y ln x), with the logarithm to 68 bits. The special cases are those of IEEE 754-2019, §9.2.1:
/// x⁰ = 1 and 1ʸ = 1 for every x and y, NaN included; a negative x needs an integer y.
public func pow(_ x: Double, _ y: Double) -> Double {
  if y == 0 || x == 1 { return 1 }
  if x.isNaN || y.isNaN { return .nan }
  let magnitude = x.magnitude
  if y.isInfinite {
    if magnitude == 1 { return 1 }
    return (magnitude > 1) == (y > 0) ? .infinity : 0
  }
  let sign: Double = x.sign == .minus && isOddInteger(y) ? -1 : 1
  if magnitude == 0 || magnitude == .infinity {
    return (magnitude == 0) == (y < 0) ? sign * .infinity : sign * 0
  }
  if x < 0 && y != y.rounded(.towardZero) { return .nan }
  return sign * positivePower(magnitude, y, logarithm: extendedLogarithm(magnitude))
}

private func positivePower(
  _ x: Double, _ y: Double, logarithm: @autoclosure () -> DoubleDouble
) -> Double {
  if x == 1 { return 1 }
  // |ln x| is at least 2⁻⁵³ now: beyond this the result is 0 or ∞, and the products below would overflow.
  if y.magnitude > 0x1p64 { return (x > 1) == (y > 0) ? .infinity : 0 }
  // Below this the result rounds to 1, and the products below would underflow.
  if y.magnitude < 0x1p-70 { return 1 }
  let exponent = logarithm() * y
  if exponent.high > 709.79 { return .infinity }
  if exponent.high < -745.2 { return 0 }
  let (power, n) = scaledExponential(exponent)
  return scale(power.rounded, by: n)
}

/// The powers of one number between 0 and 1, each bit as `pow` has it: its logarithm, half of the work, is taken once.
package struct Powers {
  private let base: Double
  private let logarithm: DoubleDouble

  package init(of base: Double) {
    precondition(base >= 0 && base < 1, "a fraction")
    self.base = base
    logarithm = base > 0 ? extendedLogarithm(base) : DoubleDouble(0)
  }

  /// `pow(base, y)` for finite y > 0.
  package func callAsFunction(_ y: Double) -> Double {
    base > 0 ? positivePower(base, y, logarithm: logarithm) : 0
  }
}

/// Whether y is an odd integer. From 2⁵³ on all Doubles are even.
private func isOddInteger(_ y: Double) -> Bool {
  let magnitude = y.magnitude
  guard magnitude < 0x1p53, magnitude == magnitude.rounded(.towardZero) else { return false }
  return Int64(magnitude) & 1 == 1
}
