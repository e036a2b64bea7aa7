// A text that is no number.
let texts = ["1", "2", "three"]
var total = 0
for text in texts {
  total += Int(text)!  // fails: `nil` where a value was expected: `!` unwrapped an optional that holds none
  print(total)
}
// prints: 1
// prints: 3
