var log: [String] = []
for i in 1...3 { log.append("\(i)") }
for i in stride(from: 10, to: 0, by: -4) { log.append("\(i)") }
for i in (0..<3).reversed() { log.append("\(i)") }
print(log.joined(separator: " "))  // prints: 1 2 3 10 6 2 2 1 0
var n = 27
var steps = 0
while n != 1 {
  n = n % 2 == 0 ? n / 2 : 3 * n + 1
  steps += 1
}
print(steps)  // prints: 111
repeat { n += 1 } while n < 5
print(n)  // prints: 5
outer: for i in 0..<5 {
  for j in 0..<5 {
    if j == 3 { continue outer }
    if i == 2 { break outer }
    if i + j == 2 { print("\(i) \(j)") }
  }
}
// prints: 0 2
// prints: 1 1
for x in [1, 2, 3, 4] where x % 2 == 0 { print(x) }
// prints: 2
// prints: 4
for i in 5..<5 { print(i) }
let grade = if n > 4 { "high" } else { "low" }
print(grade)  // prints: high
let kind =
  switch n {
  case 0: "zero"
  case 1...4: "small"
  case 5, 6: "five or six"
  default: "large"
  }
print(kind)  // prints: five or six
switch n {
case 5:
  print("five")  // prints: five
  fallthrough
case 6: print("six")  // prints: six
default: print("other")
}
switch (n, n > 3) {
case (let k, true) where k > 10: print("big \(k)")
case (let k, true): print("true \(k)")  // prints: true 5
case (_, false): print("false")
}
switch "b" {
case "a": print("A")
case "b", "c": print("B or C")  // prints: B or C
default: break
}
func classify(_ x: Double) -> String {
  if x < 0 { return "negative" } else if x == 0 { return "zero" }
  return "positive"
}
print(classify(-1))  // prints: negative
print(classify(0))  // prints: zero
print(classify(1))  // prints: positive
