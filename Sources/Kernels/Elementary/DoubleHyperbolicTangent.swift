/// tanh x, within 0.53 ulp.
///
/// Up to ¼ the Taylor series; beyond, (e²ˣ − 1)/(e²ˣ + 1) in two Doubles each; from 20 on, 1.
public func tanh(_ x: Double) -> Double {
  if x.isNaN || x == 0 { return x }
  let magnitude = x.magnitude
  if magnitude <= 0.25 { return tanhNearZero(x) }
  let result: Double
  if magnitude >= 20 {
    result = 1
  } else {
    let (power, exponent) = scaledExponential(DoubleDouble(2 * magnitude))
    let factor = powerOfTwo(exponent)
    let growth = DoubleDouble(power.high * factor, power.low * factor)
    result = ((growth + -1) / (growth + 1)).rounded
  }
  return x < 0 ? -result : result
}

/// The series up to x²⁷; what is left out is below 2⁻⁶⁴ of the result.
private func tanhNearZero(_ x: Double) -> Double {
  let square = x * x
  var p = -6.451_689_215_655_430_763_2e-6
  p = p * square + 1.591_890_506_932_896_474_3e-5
  p = p * square - 3.927_832_388_331_683_405_3e-5
  p = p * square + 9.691_537_956_929_450_325_6e-5
  p = p * square - 2.391_291_142_435_524_814_9e-4
  p = p * square + 5.900_274_409_455_859_813_8e-4
  p = p * square - 1.455_834_387_051_318_268_2e-3
  p = p * square + 3.592_128_036_572_481_016_9e-3
  p = p * square - 8.863_235_529_902_196_568_9e-3
  p = p * square + 2.186_948_853_615_520_282_2e-2
  p = p * square - 5.396_825_396_825_396_825_4e-2
  p = p * square + 1.333_333_333_333_333_333_3e-1
  p = p * square - 3.333_333_333_333_333_333_3e-1
  return x + x * (square * p)
}
