/// The number with `digits` digits after the point, rounded correctly: to the nearest from its exact binary value,
/// a tie to the even digit.
///
///     format(2.302585, digits: 3)      // "2.303"
///     format(0.125, digits: 2)         // "0.12": an exact tie
///     format(-0.001, digits: 2)        // "0.00": zero has no sign here
///
/// Traps unless `digits` is from 0 to 100.
public func format(_ value: Double, digits: Int) -> String {
  orTrap { () throws(KernelError) in try formatted(value, digits: digits) }
}

/// The core of `format`.
package func formatted(_ value: Double, digits: Int) throws(KernelError) -> String {
  guard digits >= 0, digits <= 100 else {
    throw .invalidArgument(name: "digits", value: "\(digits)", allowed: "from 0 to 100")
  }
  return fixedPoint(value, digits: digits)
}

/// `format` for digits that are in range.
func fixedPoint(_ value: Double, digits: Int) -> String {
  guard value.isFinite else { return nameOfNonFinite(value) }
  var decimal = ExactDecimal(value)
  decimal.round(toPlaces: digits)
  var text = value < 0 && !decimal.isZero ? "-" : ""
  for power in stride(from: max(decimal.pointPosition, 1) - 1, through: -digits, by: -1) {
    if power == -1 { text += "." }
    text.append(character(ofDigit: decimal.digit(ofPower: power)))
  }
  return text
}

/// The number as d.ddd × 10ⁿ with `digits` digits after the point, written `2.30e-05`.
func scientific(_ value: Double, digits: Int) -> String {
  guard value.isFinite else { return nameOfNonFinite(value) }
  var decimal = ExactDecimal(value)
  decimal.keep(digits + 1)
  let exponent = decimal.isZero ? 0 : decimal.pointPosition - 1
  var text = value < 0 ? "-" : ""
  for place in 0...digits {
    if place == 1 { text += "." }
    text.append(character(ofDigit: decimal.digit(ofPower: exponent - place)))
  }
  let magnitude = exponent.magnitude
  return text + (exponent < 0 ? "e-" : "e+") + (magnitude < 10 ? "0" : "") + "\(magnitude)"
}

private func nameOfNonFinite(_ value: Double) -> String {
  value.isNaN ? "nan" : value > 0 ? "inf" : "-inf"
}

private func character(ofDigit digit: UInt8) -> Character {
  Character(Unicode.Scalar(48 + digit))
}
