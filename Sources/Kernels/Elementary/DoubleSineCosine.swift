// sin and cos for Double. The two polynomials are those of fdlibm (Sun Microsystems, k_sin.c and k_cos.c, 1993).

/// sin x, within 1 ulp, for arguments of any size. The sine of ±∞ is NaN.
public func sin(_ x: Double) -> Double { sineAndCosine(x).sine }

/// cos x, within 1 ulp, for arguments of any size. The cosine of ±∞ is NaN.
public func cos(_ x: Double) -> Double { sineAndCosine(x).cosine }

/// Both functions of one argument, for half of the work.
package func sineAndCosine(_ x: Double) -> (sine: Double, cosine: Double) {
  if !x.isFinite { return (.nan, .nan) }
  // A zero keeps its sign, which the reduction would lose.
  if x == 0 { return (x, 1) }
  let (quadrant, remainder) = reducedByQuarterTurns(x)
  let sine = sineNearZero(remainder)
  let cosine = cosineNearZero(remainder)
  switch quadrant & 3 {
  case 0: return (sine, cosine)
  case 1: return (cosine, -sine)
  case 2: return (-sine, -cosine)
  default: return (-cosine, sine)
  }
}

/// sin(r.high + r.low) for |r| ≤ π/4 and a little more.
private func sineNearZero(_ r: DoubleDouble) -> Double {
  let x = r.high
  let z = x * x
  var p = z * 1.589_690_995_211_550_102_21e-10 - 2.505_076_025_340_686_341_95e-8
  p = p * z + 2.755_731_370_707_006_767_89e-6
  p = p * z - 1.984_126_982_985_794_931_34e-4
  p = p * z + 8.333_333_333_322_489_461_24e-3
  let cube = z * x
  let third = -1.666_666_666_666_663_243_48e-1
  // x + cube·third + cube·z·p, and the derivative 1 − x²/2 times the low part.
  return x - ((z * (0.5 * r.low - cube * p) - r.low) - cube * third)
}

/// cos(r.high + r.low) for |r| ≤ π/4 and a little more.
private func cosineNearZero(_ r: DoubleDouble) -> Double {
  let x = r.high
  let z = x * x
  var p = z * -1.135_964_755_778_819_482_65e-11 + 2.087_572_321_298_174_827_90e-9
  p = p * z - 2.755_731_435_139_066_330_35e-7
  p = p * z + 2.480_158_728_947_672_941_78e-5
  p = p * z - 1.388_888_888_887_410_957_49e-3
  p = p * z + 4.166_666_666_666_660_190_37e-2
  let half = 0.5 * z
  let head = 1 - half
  return head + (((1 - head) - half) + (z * (z * p) - x * r.low))
}
