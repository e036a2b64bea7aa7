// What has been computed once is looked up.
var known: [Int: Int] = [:]
var calls = 0
func fibonacci(_ n: Int) -> Int {
  if let value = known[n] { return value }
  calls += 1
  let value = n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2)
  known[n] = value
  return value
}
print(fibonacci(50), calls, known.count)  // prints: 12586269025 51 51
print(fibonacci(90), calls)  // prints: 2880067194370816120 91
