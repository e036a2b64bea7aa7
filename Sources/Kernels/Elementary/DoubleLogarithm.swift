// ln x for Double, as the rounded head of a longer result that `pow` needs in full.

/// ln x, within 0.51 ulp; ln 0 = −∞, the logarithm of a negative number is NaN.
public func log(_ x: Double) -> Double {
  if x.isNaN || x == .infinity { return x }
  if x == 0 { return -.infinity }
  if x < 0 { return .nan }
  return extendedLogarithm(x).rounded
}

/// ln x to about 68 bits, for finite x > 0.
///
/// x = m 2ᵏ with √½ ≤ m < √2. With s = (m − 1)/(m + 1), so |s| < 0.1716,
/// ln m = 2 artanh s = 2 s (1 + s²/3 + s⁴/5 + s⁶/7 + …): the first terms in two Doubles each, the rest, below
/// 2⁻¹⁷ of the whole, in one.
func extendedLogarithm(_ x: Double) -> DoubleDouble {
  var bits = x.bitPattern
  var exponent = 0
  if x < Double.leastNormalMagnitude {
    bits = (x * 0x1p54).bitPattern
    exponent = -54
  }
  // Counting the exponent from √½ instead of from 1 puts m in the wanted interval at once.
  let rootOfHalf: UInt64 = 0x3fe6_a09e_667f_3bcd
  let offset = Int64(bitPattern: bits) - Int64(bitPattern: rootOfHalf)
  exponent += Int(offset >> 52)
  let m = Double(bitPattern: UInt64(bitPattern: offset & 0x000f_ffff_ffff_ffff) + rootOfHalf)

  let s = DoubleDouble(m - 1) / DoubleDouble.twoSum(m, 1)
  let square = s * s
  let t = square.high
  var tail = 1 / 29.0
  for divisor in stride(from: 27, through: 7, by: -2) {
    tail = tail * t + 1 / Double(divisor)
  }
  let fifth = DoubleDouble(0x1.999999999999ap-3, -0x1.999999999999ap-57)
  let third = DoubleDouble(0x1.5555555555555p-2, 0x1.5555555555555p-56)
  let correction = square * (third + square * (fifth + t * tail))
  let twice = DoubleDouble(2 * s.high, 2 * s.low)
  let mantissaPart = twice + twice * correction
  if exponent == 0 { return mantissaPart }

  // The first part of ln 2 has 42 bits, so that its product with the exponent is exact.
  let k = Double(exponent)
  return DoubleDouble.twoSum(k * 0x1.62e42fefa3800p-1, k * 0x1.ef35793c76730p-45) + mantissaPart
}
