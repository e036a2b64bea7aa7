// sin and cos for Float, through Double: reduction and polynomials have 29 bits to spare, so that the one
// rounding that counts is the last. Not on the hot path of training; right comes before fast here.

/// sin x in eight lanes, within 0.51 ulp, for arguments of any size.
func sin(_ x: SIMD8<Float>) -> SIMD8<Float> {
  var result = SIMD8<Float>()
  for lane in 0..<8 {
    result[lane] = sineAndCosine(x[lane]).sine
  }
  return result
}

/// cos x in eight lanes, within 0.51 ulp, for arguments of any size.
func cos(_ x: SIMD8<Float>) -> SIMD8<Float> {
  var result = SIMD8<Float>()
  for lane in 0..<8 {
    result[lane] = sineAndCosine(x[lane]).cosine
  }
  return result
}

/// Both functions of one argument, for half of the work.
package func sineAndCosine(_ x: Float) -> (sine: Float, cosine: Float) {
  let (sine, cosine) = sineAndCosine(Double(x))
  return (Float(sine), Float(cosine))
}
