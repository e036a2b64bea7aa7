// Reduction of an angle by multiples of π/2, which decides how good sin and cos can be.

/// x = q π/2 + r, |r| ≤ π/4 (and a rounding more): the last two bits of q, and r in two Doubles.
///
/// Small q: three exact subtractions (Cody and Waite, 1980). Larger: all the bits of 2/π that matter, in integers
/// (Payne and Hanek, "Radian reduction for trigonometric functions", SIGNUM 1983).
func reducedByQuarterTurns(_ x: Double) -> (quadrant: Int, remainder: DoubleDouble) {
  if x.magnitude <= 0.785_398_163_397_448_3 { return (0, DoubleDouble(x)) }
  return x.magnitude < 0x1p20 ? reducedBySubtraction(x) : reducedByMultiplication(x)
}

/// π/2 in three parts of 33 bits and a rest (the parts of fdlibm, e_rem_pio2.c, 1993): products with q < 2²⁰ are exact.
private func reducedBySubtraction(_ x: Double) -> (Int, DoubleDouble) {
  let q = (x * 0x1.45f306dc9c883p-1).rounded(.toNearestOrEven)
  // Each step subtracts an exact product; what the subtraction itself rounds off is kept.
  let first = DoubleDouble.twoSum(x, -(q * 1.570_796_326_734_125_614_17e+00))
  let second = first + -(q * 6.077_100_506_303_965_976_60e-11)
  let third = second + -(q * 2.022_266_248_711_166_455_80e-21)
  return (Int(q), third + -(q * 8.478_427_660_368_899_569_97e-32))
}

private func reducedByMultiplication(_ x: Double) -> (Int, DoubleDouble) {
  // |x| = m 2^shift with an integer m of 53 bits.
  let bits = x.magnitude.bitPattern
  let m = (bits & 0x000f_ffff_ffff_ffff) | 0x0010_0000_0000_0000
  let shift = Int(bits >> 52) - 1075

  // m · 2^shift · 2/π modulo 4: a bit of 2/π that 2^shift lifts to 4 or more adds nothing but whole turns, so the
  // window starts with the bit that comes to weigh 2.
  let w0 = twoOverPi(fromBit: shift - 2)
  let w1 = twoOverPi(fromBit: shift + 62)
  let w2 = twoOverPi(fromBit: shift + 126)
  let low = m.multipliedFullWidth(by: w2)
  let middle = m.multipliedFullWidth(by: w1)
  let high = m &* w0
  let (p1, carry1) = middle.low.addingReportingOverflow(low.high)
  let p0 = high &+ middle.high &+ (carry1 ? 1 : 0)

  // p0.p1 is the product in units of 2⁻⁶²: two bits of quadrant, then the fraction. Round to the nearest quadrant.
  var quadrant = Int(p0 >> 62)
  var fraction0 = (p0 << 2) | (p1 >> 62)
  var fraction1 = (p1 << 2) | (low.low >> 62)
  let isNegative = fraction0 >> 63 == 1
  if isNegative {
    quadrant += 1
    fraction0 = ~fraction0
    fraction1 = ~fraction1
  }
  let fraction = normalized(fraction0, fraction1)
  let quarterTurn = DoubleDouble(0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54)
  var remainder = fraction * quarterTurn
  if isNegative != (x < 0) { remainder = DoubleDouble(-remainder.high, -remainder.low) }
  return (x < 0 ? -quadrant : quadrant, remainder)
}

/// The fraction (a 2⁶⁴ + b) 2⁻¹²⁸ as a sum of two Doubles.
private func normalized(_ a: UInt64, _ b: UInt64) -> DoubleDouble {
  // Leading zeros (the argument was close to a multiple of π/2) make room for bits from below.
  let zeros = a.leadingZeroBitCount
  let high = zeros == 0 ? a : zeros == 64 ? b : (a << UInt64(zeros)) | (b >> UInt64(64 - zeros))
  let low = zeros == 64 ? 0 : b << UInt64(zeros)
  let unit = powerOfTwo(-64 - zeros)
  let head = Double(high >> 11) * 2048
  let rest = Double(high & 2047) + Double(low >> 11) * 0x1p-53
  let sum = DoubleDouble.fastTwoSum(head, rest)
  return DoubleDouble(sum.high * unit, sum.low * unit)
}

/// 64 bits of 2/π = 0.a2f9…₁₆ from the given place after the point on; zeros before the point.
private func twoOverPi(fromBit place: Int) -> UInt64 {
  let word = place >> 6
  let offset = UInt64(place & 63)
  let first = twoOverPiWord(word)
  return offset == 0 ? first : (first << offset) | (twoOverPiWord(word + 1) >> (64 - offset))
}

/// The binary digits of 2/π after the point, 64 to a word.
private func twoOverPiWord(_ index: Int) -> UInt64 {
  switch index {
  case 0: 0xa2f9_836e_4e44_1529
  case 1: 0xfc27_57d1_f534_ddc0
  case 2: 0xdb62_9599_3c43_9041
  case 3: 0xfe51_63ab_debb_c561
  case 4: 0xb724_6e3a_424d_d2e0
  case 5: 0x0649_2eea_09d1_921c
  case 6: 0xfe1d_eb1c_b129_a73e
  case 7: 0xe882_35f5_2ebb_4484
  case 8: 0xe99c_7026_b45f_7e41
  case 9: 0x3991_d639_8353_39f4
  case 10: 0x9c84_5f8b_bdf9_283b
  case 11: 0x1ff8_97ff_de05_980f
  case 12: 0xef2f_118b_5a0a_6d1f
  case 13: 0x6d36_7ecf_27cb_09b7
  case 14: 0x4f46_3f66_9e5f_ea2d
  case 15: 0x7527_bac7_ebe5_f17b
  case 16: 0x3d07_39f7_8a52_92ea
  case 17: 0x6bfb_5fb1_1f8d_5d08
  case 18: 0x5603_3046_fc7b_6bab
  case 19: 0xf0cf_bc20_9af4_361d
  default: 0
  }
}
