// tanh and the logistic function for Float. The polynomial is that of Moshier's Cephes library (tanhf.c, 1989).

/// tanh x in eight lanes, within 1.4 ulp.
///
/// Near zero an odd polynomial; beyond 0.625, 1 − 2 / (e²ˣ + 1), with the sign of x.
@inline(always)
func tanh(_ x: SIMD8<Float>) -> SIMD8<Float> {
  let signBit = unsafeBitCast(x, to: SIMD8<UInt32>.self) & 0x8000_0000
  let magnitude = unsafeBitCast(unsafeBitCast(x, to: SIMD8<UInt32>.self) ^ signBit, to: SIMD8<Float>.self)

  let square = x * x
  var p = square * -5.704_988_727_45e-3 + 2.063_908_879_54e-2
  p = p * square - 5.373_971_555_31e-2
  p = p * square + 1.333_144_220_36e-1
  p = p * square - 3.333_328_194_22e-1
  let near = (p * square) * x + x

  let far = 1 - 2 / (exp(magnitude + magnitude) + 1)
  let signedFar = unsafeBitCast(unsafeBitCast(far, to: SIMD8<UInt32>.self) | signBit, to: SIMD8<Float>.self)
  let result = near.replacing(with: signedFar, where: magnitude .> 0.625)
  // A zero keeps its sign, and NaN its bits.
  return result.replacing(with: x, where: .!(magnitude .> 0))
}

/// The logistic function 1 / (1 + e⁻ˣ) in eight lanes, within 1.5 ulp.
///
/// For negative x it is eˣ / (1 + eˣ): that way nothing overflows, and the far tail keeps its accuracy. What rounding
/// took from eˣ and from the sum comes back as a correction of the quotient.
@inline(always)
func sigmoid(_ x: SIMD8<Float>) -> SIMD8<Float> {
  let isNegative = x .< 0
  let (decay, decayTail) = exponentialWithTail(x.replacing(with: -x, where: .!isNegative))
  let numerator = SIMD8<Float>(repeating: 1).replacing(with: decay, where: isNegative)
  let numeratorTail = SIMD8<Float>(repeating: 0).replacing(with: decayTail, where: isNegative)
  let denominator = 1 + decay
  let denominatorTail = (decay - (denominator - 1)) + decayTail
  let quotient = numerator / denominator
  return quotient + (numeratorTail - quotient * denominatorTail) / denominator
}
