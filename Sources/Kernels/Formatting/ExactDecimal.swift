/// The exact decimal expansion of a finite Double: every one has a finite number of digits, since 2⁻ᵏ = 5ᵏ / 10ᵏ.
/// Rounding to any place is then a matter of digits, without error.
struct ExactDecimal {
  /// Digits 0 … 9 without leading zeros; none for zero. The value is 0.d₀d₁d₂… × 10^pointPosition.
  private(set) var digits: [UInt8]
  private(set) var pointPosition: Int

  /// Expands the magnitude of `value`.
  init(_ value: Double) {
    precondition(value.isFinite, "infinity and NaN have no digits")
    let bits = value.bitPattern
    let field = Int((bits >> 52) & 0x7ff)
    let fraction = bits & 0x000f_ffff_ffff_ffff
    let significand = field == 0 ? fraction : fraction | 0x0010_0000_0000_0000
    let exponent = max(field, 1) - 1075
    // Common factors of two only make the numbers longer.
    let shift = significand == 0 ? 0 : min(significand.trailingZeroBitCount, max(-exponent, 0))
    var integer = BigInteger(significand >> UInt64(shift))
    let power = exponent + shift
    for _ in 0..<max(power, 0) { integer.multiply(by: 2) }
    for _ in 0..<max(-power, 0) { integer.multiply(by: 5) }
    digits = integer.decimalDigits()
    pointPosition = digits.count - max(-power, 0)
  }

  /// Keeps `count` digits, rounding to the nearest, a tie to the even digit. A count below 0 leaves nothing.
  mutating func keep(_ count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else {
      digits = []
      return
    }
    let next = digits[count]
    let isTie = next == 5 && digits[(count + 1)...].allSatisfy { $0 == 0 }
    let lastIsOdd = count > 0 && digits[count - 1] & 1 == 1
    let roundsUp = next > 5 || (next == 5 && (!isTie || lastIsOdd))
    digits.removeSubrange(count...)
    guard roundsUp else { return }
    var place = count
    while place > 0, digits[place - 1] == 9 {
      digits[place - 1] = 0
      place -= 1
    }
    if place > 0 {
      digits[place - 1] += 1
    } else {
      digits.insert(1, at: 0)
      pointPosition += 1
    }
  }

  /// Rounds to `places` digits after the point.
  mutating func round(toPlaces places: Int) { keep(pointPosition + places) }

  /// The digit that weighs 10^power; 0 outside of those held.
  func digit(ofPower power: Int) -> UInt8 {
    let index = pointPosition - 1 - power
    return digits.indices.contains(index) ? digits[index] : 0
  }

  var isZero: Bool { digits.allSatisfy { $0 == 0 } }
}
