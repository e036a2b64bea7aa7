// Shares that sum to one; the largest is taken off first, so that nothing overflows.
func exponential(_ x: Double) -> Double {
  var (sum, term) = (1.0, 1.0)
  let small = x / 64
  for n in 1..<20 {
    term *= small / Double(n)
    sum += term
  }
  for _ in 0..<6 { sum *= sum }
  return sum
}
func softmax(_ logits: [Double]) -> [Double] {
  let most = logits.max()!
  let powers = logits.map { exponential($0 - most) }
  let total = powers.reduce(0, +)
  return powers.map { $0 / total }
}
let shares = softmax([1000, 1000, 999])
print(abs(shares.reduce(0, +) - 1) < 1e-12, shares[0] == shares[1], shares[2] < shares[0])  // prints: true true true
print(abs(shares[0] / shares[2] - 2.718281828459045) < 1e-9)  // prints: true
