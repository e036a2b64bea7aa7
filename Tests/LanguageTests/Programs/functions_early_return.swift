// Guards first, then what is to be done.
func firstRoot(_ a: Double, _ b: Double, _ c: Double) -> Double? {
  guard a != 0 else {
    guard b != 0 else { return nil }
    return -c / b
  }
  let discriminant = b * b - 4 * a * c
  guard discriminant >= 0 else { return nil }
  return (-b - discriminant.squareRoot()) / (2 * a)
}
print(firstRoot(1, -3, 2) ?? -99, firstRoot(0, 2, -4) ?? -99, firstRoot(1, 0, 1) ?? -99)  // prints: 1.0 2.0 -99.0
print(firstRoot(0, 0, 1) == nil)  // prints: true
