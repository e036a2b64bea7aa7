// Simpson's rule is exact for cubics.
func integral(_ f: (Double) -> Double, from a: Double, to b: Double, parts: Int) -> Double {
  let h = (b - a) / Double(parts)
  var sum = f(a) + f(b)
  for i in 1..<parts { sum += f(a + Double(i) * h) * (i % 2 == 1 ? 4 : 2) }
  return sum * h / 3
}
print(integral({ $0 * $0 * $0 }, from: 0, to: 2, parts: 4))  // prints: 4.0
print(integral({ _ in 2 }, from: 1, to: 3, parts: 2))  // prints: 4.0
print(abs(integral({ 1 / $0 }, from: 1, to: 2, parts: 100) - 0.6931471805599453) < 1e-9)  // prints: true
