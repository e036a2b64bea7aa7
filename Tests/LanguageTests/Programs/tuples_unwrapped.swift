func divide(_ a: Int, by b: Int) -> (quotient: Int, remainder: Int)? {
  b == 0 ? nil : (a / b, a % b)
}
if let (q, r) = divide(17, by: 5) { print(q, r) }
if let (q, r) = divide(17, by: 0) { print(q, r) } else { print("no") }
func describe(_ a: Int, _ b: Int) -> String {
  guard let (q, _) = divide(a, by: b), q > 2 else { return "small" }
  return "large \(q)"
}
print(describe(9, 2), describe(4, 2), describe(1, 0))
var stack = [(1, "a"), (2, "b"), (3, "c")]
while let (number, text) = stack.popLast() { print(number, text) }
if var (m, n) = divide(29, by: 9) {
  m += n
  n = 0
  print(m, n)
}
let points = ["a": (x: 1.0, y: (2, 3))]
if let (x, (y, z)) = points["a"], let w = points["a"]?.x { print(x, y, z, w) }
let pairs = [3, 1, 2].enumerated().max { $0.element < $1.element }
if let (place, value) = pairs { print(place, value) }
// prints: 3 2
// prints: no
// prints: large 4 small small
// prints: 3 c
// prints: 2 b
// prints: 1 a
// prints: 5 0
// prints: 1.0 2 3 1.0
// prints: 0 3
