let x = 1
do {
  let x = 2
  print(x)  // prints: 2
  do { print(x + 1) }  // prints: 3
}
print(x)  // prints: 1
let later: Int
do { later = 5 }
print(later)  // prints: 5
func sign(_ n: Int) -> String {
  check: do {
    if n == 0 { break check }
    return n > 0 ? "plus" : "minus"
  }
  return "zero"
}
print(sign(3), sign(0), sign(-1))  // prints: plus zero minus
for i in 0..<3 {
  do {
    if i == 1 { continue }
    let square = i * i
    print(square)
  }
}
// prints: 0
// prints: 4
for i in 0..<5 {
  do { if i == 2 { break } }
  print(i)
}
// prints: 0
// prints: 1
do {
  func twice(_ n: Int) -> Int { 2 * n }
  var total = 0
  let add = { (n: Int) in total += twice(n) }
  add(3)
  add(4)
  print(total)  // prints: 14
}
do {
  var weights = [1.0, 2.0]
  weights[0] = 3
  print(weights)  // prints: [3.0, 2.0]
}
