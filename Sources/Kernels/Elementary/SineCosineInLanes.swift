// sin and cos of eight angles within one turn: the steps of `sineAndCosine(_: Double)`, without its branches.

/// Both functions of angles in 0 … 2π, each bit as `sineAndCosine` has it.
@inline(__always)
func sineAndCosineOfTurn(_ angles: Lanes) -> (sine: Lanes, cosine: Lanes) {
  let (sineLow, cosineLow) = sineAndCosineOfTurn(SIMD4<Double>(angles.lowHalf))
  let (sineHigh, cosineHigh) = sineAndCosineOfTurn(SIMD4<Double>(angles.highHalf))
  return (
    Lanes(lowHalf: SIMD4<Float>(sineLow), highHalf: SIMD4<Float>(sineHigh)),
    Lanes(lowHalf: SIMD4<Float>(cosineLow), highHalf: SIMD4<Float>(cosineHigh))
  )
}

/// Not inlined twice: vectors of Doubles need all registers.
@inline(never)
private func sineAndCosineOfTurn(_ x: SIMD4<Double>) -> (SIMD4<Double>, SIMD4<Double>) {
  // x = q π/2 + r. Where x ≤ π/4, q is 0, and r is x exactly. The sum rounds to a whole number, halves to even.
  let q = (x * 0x1.45f306dc9c883p-1 + 0x1.8p52) - 0x1.8p52
  var r = twoSum(x, -1 * (q * 1.570_796_326_734_125_614_17e+00))
  r = adding(r, -1 * (q * 6.077_100_506_303_965_976_60e-11))
  r = adding(r, -1 * (q * 2.022_266_248_711_166_455_80e-21))
  r = adding(r, -1 * (q * 8.478_427_660_368_899_569_97e-32))

  let sine = sineNearZero(r.high, r.low)
  let cosine = cosineNearZero(r.high, r.low)
  let isOdd = (q .== 1) .| (q .== 3)
  let unsignedSine = sine.replacing(with: cosine, where: isOdd)
  let unsignedCosine = cosine.replacing(with: sine, where: isOdd)
  return (
    unsignedSine.replacing(with: -1 * unsignedSine, where: (q .== 2) .| (q .== 3)),
    unsignedCosine.replacing(with: -1 * unsignedCosine, where: (q .== 1) .| (q .== 2))
  )
}

@inline(__always)
private func twoSum(
  _ a: SIMD4<Double>, _ b: SIMD4<Double>
) -> (high: SIMD4<Double>, low: SIMD4<Double>) {
  let sum = a + b
  let bPart = sum - a
  return (sum, (a - (sum - bPart)) + (b - bPart))
}

/// a + b as two Doubles again.
@inline(__always)
private func adding(
  _ a: (high: SIMD4<Double>, low: SIMD4<Double>), _ b: SIMD4<Double>
) -> (high: SIMD4<Double>, low: SIMD4<Double>) {
  let (high, error) = twoSum(a.high, b)
  let low = error + a.low
  let sum = high + low
  return (sum, low - (sum - high))
}

@inline(__always)
private func sineNearZero(_ x: SIMD4<Double>, _ low: SIMD4<Double>) -> SIMD4<Double> {
  let z = x * x
  var p = z * 1.589_690_995_211_550_102_21e-10 - 2.505_076_025_340_686_341_95e-8
  p = p * z + 2.755_731_370_707_006_767_89e-6
  p = p * z - 1.984_126_982_985_794_931_34e-4
  p = p * z + 8.333_333_333_322_489_461_24e-3
  let cube = z * x
  let third = -1.666_666_666_666_663_243_48e-1
  let rest = z * (0.5 * low - cube * p) - low
  return x - (rest - cube * third)
}

@inline(__always)
private func cosineNearZero(_ x: SIMD4<Double>, _ low: SIMD4<Double>) -> SIMD4<Double> {
  let z = x * x
  var p = z * -1.135_964_755_778_819_482_65e-11 + 2.087_572_321_298_174_827_90e-9
  p = p * z - 2.755_731_435_139_066_330_35e-7
  p = p * z + 2.480_158_728_947_672_941_78e-5
  p = p * z - 1.388_888_888_887_410_957_49e-3
  p = p * z + 4.166_666_666_666_660_190_37e-2
  let half = 0.5 * z
  let head = 1 - half
  let tail = z * (z * p) - x * low
  return head + (((1 - head) - half) + tail)
}
