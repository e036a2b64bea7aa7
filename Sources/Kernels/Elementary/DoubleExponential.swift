// eˣ for Double, by a table of 2^(j/32) and a short Taylor sum: Tang, "Table-driven implementation of the
// exponential function in IEEE floating-point arithmetic", ACM TOMS 1989. The constants were computed to 2000 bits.

/// eˣ, within 0.53 ulp where the result is a normal number, and within 1 ulp below.
public func exp(_ x: Double) -> Double {
  if x.isNaN { return x }
  if x > 709.79 { return .infinity }
  if x < -745.2 { return 0 }
  let (power, exponent) = scaledExponential(DoubleDouble(x))
  return scale(power.rounded, by: exponent)
}

/// e^(x.high + x.low) = power · 2^exponent with power in [1, 2), good to about 60 bits. For |x| < 2000.
///
/// x = (32 n + j) (ln 2)/32 + r, |r| ≤ (ln 2)/64, and eˣ = 2ⁿ 2^(j/32) (1 + r + r²/2 + … + r⁶/720).
func scaledExponential(_ x: DoubleDouble) -> (power: DoubleDouble, exponent: Int) {
  let n = (x.high * 0x1.71547652b82fep+5).rounded(.toNearestOrEven)
  // The first part of (ln 2)/32 ends in zeros, so that its product with n is exact.
  let r = (x.high - n * 0x1.62e42fefa0000p-6) - (n * 0x1.cf79abc9e3b3ap-45 - x.low)
  var p = r * (1 / 720.0) + (1 / 120.0)
  p = p * r + (1 / 24.0)
  p = p * r + (1 / 6.0)
  p = p * r + 0.5
  let growth = r + (r * r) * p
  let index = Int(n)
  let (high, low) = rootsOfTwo(index & 31)
  return (DoubleDouble.fastTwoSum(high, low + high * growth), index >> 5)
}

/// value · 2^exponent, rounded once: in two steps, of which only the second can leave the normal range.
func scale(_ value: Double, by exponent: Int) -> Double {
  let half = exponent >> 1
  return (value * powerOfTwo(half)) * powerOfTwo(exponent - half)
}

/// 2ⁿ for −1022 ≤ n ≤ 1023.
func powerOfTwo(_ n: Int) -> Double {
  Double(bitPattern: UInt64(n + 1023) << 52)
}

/// 2^(j/32) for 0 ≤ j < 32, as a sum of two Doubles.
private func rootsOfTwo(_ j: Int) -> (Double, Double) {
  switch j {
  case 0: (1, 0)
  case 1: (0x1.059b0d3158574p+0, 0x1.d73e2a475b465p-55)
  case 2: (0x1.0b5586cf9890fp+0, 0x1.8a62e4adc610bp-54)
  case 3: (0x1.11301d0125b51p+0, -0x1.6c51039449b3ap-54)
  case 4: (0x1.172b83c7d517bp+0, -0x1.19041b9d78a76p-55)
  case 5: (0x1.1d4873168b9aap+0, 0x1.e016e00a2643cp-54)
  case 6: (0x1.2387a6e756238p+0, 0x1.9b07eb6c70573p-54)
  case 7: (0x1.29e9df51fdee1p+0, 0x1.612e8afad1255p-55)
  case 8: (0x1.306fe0a31b715p+0, 0x1.6f46ad23182e4p-55)
  case 9: (0x1.371a7373aa9cbp+0, -0x1.63aeabf42eae2p-54)
  case 10: (0x1.3dea64c123422p+0, 0x1.ada0911f09ebcp-55)
  case 11: (0x1.44e086061892dp+0, 0x1.89b7a04ef80d0p-59)
  case 12: (0x1.4bfdad5362a27p+0, 0x1.d4397afec42e2p-56)
  case 13: (0x1.5342b569d4f82p+0, -0x1.07abe1db13cadp-55)
  case 14: (0x1.5ab07dd485429p+0, 0x1.6324c054647adp-54)
  case 15: (0x1.6247eb03a5585p+0, -0x1.383c17e40b497p-54)
  case 16: (0x1.6a09e667f3bcdp+0, -0x1.bdd3413b26456p-54)
  case 17: (0x1.71f75e8ec5f74p+0, -0x1.16e4786887a99p-55)
  case 18: (0x1.7a11473eb0187p+0, -0x1.41577ee04992fp-55)
  case 19: (0x1.82589994cce13p+0, -0x1.d4c1dd41532d8p-54)
  case 20: (0x1.8ace5422aa0dbp+0, 0x1.6e9f156864b27p-54)
  case 21: (0x1.93737b0cdc5e5p+0, -0x1.75fc781b57ebcp-57)
  case 22: (0x1.9c49182a3f090p+0, 0x1.c7c46b071f2bep-56)
  case 23: (0x1.a5503b23e255dp+0, -0x1.d2f6edb8d41e1p-54)
  case 24: (0x1.ae89f995ad3adp+0, 0x1.7a1cd345dcc81p-54)
  case 25: (0x1.b7f76f2fb5e47p+0, -0x1.5584f7e54ac3bp-56)
  case 26: (0x1.c199bdd85529cp+0, 0x1.11065895048ddp-55)
  case 27: (0x1.cb720dcef9069p+0, 0x1.503cbd1e949dbp-56)
  case 28: (0x1.d5818dcfba487p+0, 0x1.2ed02d75b3707p-55)
  case 29: (0x1.dfc97337b9b5fp+0, -0x1.1a5cd4f184b5cp-54)
  case 30: (0x1.ea4afa2a490dap+0, -0x1.e9c23179c2893p-54)
  case 31: (0x1.f50765b6e4540p+0, 0x1.9d3e12dd8a18bp-54)
  default: preconditionFailure("an index of five bits")
  }
}
