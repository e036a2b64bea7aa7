func size(_ n: Int) -> String {
  switch n {
  case ..<0: "negative"
  case 0: "none"
  case ...9: "small"
  case 10..<100: "medium"
  case 100...: "large"
  default: "never"
  }
}
print(size(-5), size(0), size(9), size(10), size(100))  // prints: negative none small medium large
for x in [-1.5, 0, 2.5, Double.infinity, -Double.infinity, 0.0 / 0] {
  switch x {
  case ..<0: print("below")
  case 2.5...: print("above")
  case ...2.5: print("between")
  default: print("no number")
  }
}
// prints: below
// prints: between
// prints: above
// prints: above
// prints: below
// prints: no number
let limit: Float = 0.5
if case ..<limit = Float(0.25) { print("under") }  // prints: under
let threshold = 3
for n in 1...5 {
  if case threshold... = n { print(n) }
}
// prints: 3
// prints: 4
// prints: 5
switch (3, -2) {
case (1..., 0...): print("both")
case (1..., ..<0): print("first")
default: print("other")
}
// prints: first
let small = 0..<5
switch 3 {
case small: print("in it")
default: print("outside")
}
// prints: in it
let lower = 1, upper = 4
switch 4 {
case lower..<upper: print("inside")
case upper...upper: print("at the end")
default: print("outside")
}
// prints: at the end
let parts = [10, 20, 30, 40]
print(parts[2...], parts[..<3], parts[...1])  // prints: [30, 40] [10, 20, 30] [10, 20]
