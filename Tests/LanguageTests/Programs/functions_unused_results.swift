// What is not wanted is put into `_`.
func update(_ x: inout Int) -> Int {
  x += 1
  return x
}
var n = 0
_ = update(&n)
let _ = update(&n)
print(n)  // prints: 2
for _ in 0..<3 { _ = update(&n) }
print(n)  // prints: 5
