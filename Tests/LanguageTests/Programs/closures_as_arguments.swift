// Functions by name, operators, and closures where a function is wanted.
func apply(_ n: Int, times: Int, to f: (Int) -> Int) -> Int {
  var value = n
  for _ in 0..<times { value = f(value) }
  return value
}
func double(_ n: Int) -> Int { 2 * n }
print(apply(1, times: 10, to: double))  // prints: 1024
print(apply(1, times: 3) { $0 * $0 + 1 })  // prints: 26
print(apply(5, times: 0, to: { _ in 0 }))  // prints: 5
print([4, 2, 3].reduce(1, *), [4, 2, 3].sorted(by: >), [1, 2].map(Double.init), [1, 2].map(String.init))  // prints: 24 [4, 3, 2] [1.0, 2.0] ["1", "2"]
