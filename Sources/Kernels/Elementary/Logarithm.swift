// ln x for Float. The polynomial is that of Moshier's Cephes library (logf.c, 1989).

/// ln x in eight lanes, within 1 ulp; ln 0 = −∞, the logarithm of a negative number is NaN.
///
/// x = m 2ᵉ with √½ ≤ m < √2; with f = m − 1, ln m = f − f²/2 + f³ P(f). Subnormals are scaled by 2²⁵ first.
@inline(always)
func log(_ x: SIMD8<Float>) -> SIMD8<Float> {
  let isSmall = x .< Float.leastNormalMagnitude
  let scaled = x.replacing(with: x * 0x1p25, where: isSmall)
  let bits = unsafeBitCast(scaled, to: SIMD8<Int32>.self)

  // Counting the exponent from √½ (bits 0x3f3504f3) instead of from 1 puts m in the wanted interval at once.
  let offset = bits &- 0x3f35_04f3
  let exponent = (offset &>> 23) &- SIMD8<Int32>(repeating: 0).replacing(with: 25, where: isSmall)
  let mantissaBits = (offset & 0x007f_ffff) &+ 0x3f35_04f3
  let f = unsafeBitCast(mantissaBits, to: SIMD8<Float>.self) - 1
  let e = SIMD8<Float>(exponent)

  var p = f * 7.037_683_629_2e-2 - 1.151_461_031_0e-1
  p = p * f + 1.167_699_874_0e-1
  p = p * f - 1.242_014_084_6e-1
  p = p * f + 1.424_932_278_7e-1
  p = p * f - 1.666_805_766_5e-1
  p = p * f + 2.000_071_476_5e-1
  p = p * f - 2.499_999_399_3e-1
  p = p * f + 3.333_333_117_4e-1
  let square = f * f
  var tail = (p * f) * square
  tail = tail + e * -2.121_944_40e-4
  tail = tail - square * 0.5
  var result = (f + tail) + e * 0.693_359_375

  result = result.replacing(with: SIMD8(repeating: -Float.infinity), where: x .== 0)
  result = result.replacing(with: SIMD8(repeating: Float.nan), where: x .< 0)
  result = result.replacing(with: x, where: x .== Float.infinity)
  return result.replacing(with: x, where: x .!= x)
}
