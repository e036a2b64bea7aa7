func sign(_ x: Int) -> Int { if x > 0 { 1 } else if x < 0 { -1 } else { 0 } }
print(sign(5), sign(-5), sign(0))  // prints: 1 -1 0
let size =
  switch sign(-3) {
  case -1: "below"
  case 1: "above"
  default: "equal"
  }
print(size)  // prints: below
var text = ""
text = if size == "below" { "low" } else { "high" }
print(text)  // prints: low
let number: Double = if text == "low" { 1 } else { 2.5 }
print(number)  // prints: 1.0
let closure = { (n: Int) -> String in if n > 1 { "many" } else { "one" } }
print(closure(1), closure(2))  // prints: one many
