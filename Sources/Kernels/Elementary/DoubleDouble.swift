/// An unevaluated sum of two Doubles, |low| ≤ ½ ulp(high): about 106 bits, for the inside of elementary functions.
///
/// Dekker, "A floating-point technique for extending the available precision", Numerische Mathematik 1971;
/// Shewchuk, "Adaptive precision floating-point arithmetic", 1997, for the names of the steps.
struct DoubleDouble {
  var high: Double
  var low: Double

  init(_ high: Double, _ low: Double = 0) {
    self.high = high
    self.low = low
  }

  /// a + b exactly, for any two numbers whose sum does not overflow.
  static func twoSum(_ a: Double, _ b: Double) -> DoubleDouble {
    let sum = a + b
    let bPart = sum - a
    return DoubleDouble(sum, (a - (sum - bPart)) + (b - bPart))
  }

  /// a + b exactly, where |a| ≥ |b| or a = 0.
  static func fastTwoSum(_ a: Double, _ b: Double) -> DoubleDouble {
    let sum = a + b
    return DoubleDouble(sum, b - (sum - a))
  }

  /// a × b exactly, where nothing overflows (|a|, |b| < 2⁹⁹⁵) or underflows.
  static func twoProduct(_ a: Double, _ b: Double) -> DoubleDouble {
    let product = a * b
    let (aHigh, aLow) = split(a)
    let (bHigh, bLow) = split(b)
    let error = ((aHigh * bHigh - product) + aHigh * bLow + aLow * bHigh) + aLow * bLow
    return DoubleDouble(product, error)
  }

  /// Two halves of at most 26 bits each, whose products are exact (Veltkamp).
  private static func split(_ a: Double) -> (Double, Double) {
    let scaled = a * 134_217_729  // 2²⁷ + 1
    let high = scaled - (scaled - a)
    return (high, a - high)
  }
}

extension DoubleDouble {
  static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let sum = twoSum(a.high, b.high)
    return fastTwoSum(sum.high, sum.low + (a.low + b.low))
  }

  static func + (a: DoubleDouble, b: Double) -> DoubleDouble {
    let sum = twoSum(a.high, b)
    return fastTwoSum(sum.high, sum.low + a.low)
  }

  static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let product = twoProduct(a.high, b.high)
    return fastTwoSum(product.high, product.low + (a.high * b.low + a.low * b.high))
  }

  static func * (a: DoubleDouble, b: Double) -> DoubleDouble {
    let product = twoProduct(a.high, b)
    return fastTwoSum(product.high, product.low + a.low * b)
  }

  static func / (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let quotient = a.high / b.high
    let back = twoProduct(quotient, b.high)
    let remainder = (((a.high - back.high) - back.low) + a.low) - quotient * b.low
    return fastTwoSum(quotient, remainder / b.high)
  }

  /// The nearest Double.
  var rounded: Double { high + low }
}
