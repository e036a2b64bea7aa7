// Euclid, and what follows from it.
func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? abs(a) : gcd(b, a % b) }
func lcm(_ a: Int, _ b: Int) -> Int { a / gcd(a, b) * b }
print(gcd(48, 36), gcd(-8, 12), gcd(7, 0), lcm(4, 6))  // prints: 12 4 7 12
struct Fraction: Equatable, CustomStringConvertible {
  let top: Int
  let bottom: Int
  init(_ top: Int, _ bottom: Int) {
    let divisor = gcd(top, bottom)
    self.top = top / divisor
    self.bottom = bottom / divisor
  }
  static func + (a: Fraction, b: Fraction) -> Fraction {
    Fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom)
  }
  var description: String { "\(top)/\(bottom)" }
}
print(Fraction(1, 2) + Fraction(1, 3), Fraction(2, 4) == Fraction(1, 2))  // prints: 5/6 true
