// Newton's method, with the derivative from a difference.
func newton(_ f: (Double) -> Double, from start: Double) -> (x: Double, steps: Int) {
  var x = start
  for step in 0..<50 {
    let slope = (f(x + 1e-6) - f(x - 1e-6)) / 2e-6
    let next = x - f(x) / slope
    if abs(next - x) < 1e-10 { return (next, step) }
    x = next
  }
  return (x, 50)
}
let root = newton({ $0 * $0 - 9 }, from: 1)
print(abs(root.x - 3) < 1e-9, root.steps < 10)  // prints: true true
print(abs(newton({ $0 * $0 * $0 - 27 }, from: 5).x - 3) < 1e-8)  // prints: true
