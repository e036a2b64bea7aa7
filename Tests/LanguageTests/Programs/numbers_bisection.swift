// A zero between two places of different sign.
func zero(of f: (Double) -> Double, from start: Double, to end: Double) -> Double? {
  var (low, high) = (start, end)
  guard f(low) * f(high) <= 0 else { return nil }
  for _ in 0..<60 {
    let middle = (low + high) / 2
    if f(low) * f(middle) <= 0 { high = middle } else { low = middle }
  }
  return low
}
print(abs(zero(of: { $0 * $0 - 2 }, from: 0, to: 2)! - 2.0.squareRoot()) < 1e-12)  // prints: true
print(zero(of: { $0 * $0 + 1 }, from: 0, to: 2) == nil)  // prints: true
print(zero(of: { $0 - 0.5 }, from: 0, to: 1)!)  // prints: 0.49999999999999994
