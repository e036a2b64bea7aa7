// Horner's rule, and the product of polynomials.
func value(_ coefficients: [Double], at x: Double) -> Double {
  coefficients.reversed().reduce(0) { $0 * x + $1 }
}
func product(_ a: [Double], _ b: [Double]) -> [Double] {
  var c = [Double](repeating: 0, count: a.count + b.count - 1)
  for (i, x) in a.enumerated() {
    for (j, y) in b.enumerated() { c[i + j] += x * y }
  }
  return c
}
print(value([1, 2, 3], at: 2), value([], at: 5))  // prints: 17.0 0.0
print(product([1, 1], [1, 1]), product([1, -1], [1, 1, 1]))  // prints: [1.0, 2.0, 1.0] [1.0, 0.0, 0.0, -1.0]
