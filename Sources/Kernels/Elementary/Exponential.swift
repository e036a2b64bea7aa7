// eˣ for Float. The polynomial and the split of ln 2 are those of Moshier's Cephes library (expf.c, 1989).

/// eˣ in eight lanes, within 1 ulp.
///
/// x = n ln 2 + r with |r| ≤ ½ ln 2; eʳ = 1 + r + r² P(r); the result is eʳ 2ⁿ. The scaling goes in two steps,
/// 2^⌊n/2⌋ and the rest, each a normal number: that is right down to the smallest subnormal, rounded once.
@inline(always)
func exp(_ x: SIMD8<Float>) -> SIMD8<Float> {
  exponentialWithTail(x).head
}

/// eˣ, and what rounding it to Float took away: head + tail has about two bits more.
@inline(always)
func exponentialWithTail(_ x: SIMD8<Float>) -> (head: SIMD8<Float>, tail: SIMD8<Float>) {
  // Outside of this interval the result is 0 or ∞ all the same, and n stays small enough for the scaling.
  var bounded = x.replacing(with: SIMD8(repeating: -104), where: x .< -104)
  bounded = bounded.replacing(with: SIMD8(repeating: 89), where: x .> 89)
  // NaN is put back at the end; a number in its place keeps the conversion to integers defined.
  bounded = bounded.replacing(with: SIMD8(repeating: 0), where: x .!= x)

  // Adding 1.5·2²³ rounds to the nearest integer, and leaves it in the low bits.
  let magic = SIMD8<Float>(repeating: 12_582_912)
  let shifted = bounded * 1.442_695_04 + magic
  let n = shifted - magic
  let r = (bounded - n * 0.693_359_375) - n * -2.121_944_40e-4

  var p = r * 1.987_569_15e-4 + 1.398_199_95e-3
  p = p * r + 8.333_451_907_3e-3
  p = p * r + 4.166_579_589_4e-2
  p = p * r + 1.666_666_545_9e-1
  p = p * r + 5.000_000_120_1e-1
  let growth = p * (r * r) + r
  let y = growth + 1
  // Exact, as 1 is the larger of the two.
  let lost = growth - (y - 1)

  let exponent = unsafeBitCast(shifted, to: SIMD8<Int32>.self) &- 0x4b40_0000
  let half = exponent &>> 1
  let (scale, rest) = (lanePowerOfTwo(half), lanePowerOfTwo(exponent &- half))
  let head = (y * scale) * rest
  return (head.replacing(with: x, where: x .!= x), (lost * scale) * rest)
}

/// 2ⁿ for −126 ≤ n ≤ 127, made from the exponent bits.
@inline(always)
func lanePowerOfTwo(_ n: SIMD8<Int32>) -> SIMD8<Float> {
  unsafeBitCast((n &+ 127) &<< 23, to: SIMD8<Float>.self)
}
