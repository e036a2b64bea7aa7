// A closure that calls itself through a variable.
var power: (Double, Int) -> Double = { x, _ in x }
power = { x, n in n == 0 ? 1 : x * power(x, n - 1) }
print(power(2, 10), power(1.5, 3))  // prints: 1024.0 3.375
func depth(of n: Int) -> Int {
  func go(_ n: Int, _ depth: Int) -> Int { n <= 1 ? depth : go(n % 2 == 0 ? n / 2 : 3 * n + 1, depth + 1) }
  return go(n, 0)
}
print(depth(of: 27), depth(of: 1))  // prints: 111 0
