// A constant that gets its value on each way.
func grade(_ points: Int) -> String {
  let text: String
  if points >= 90 {
    text = "very good"
  } else if points >= 50 {
    text = "passed"
  } else {
    text = "failed"
  }
  return text
}
print(grade(95), grade(50), grade(3))  // prints: very good passed failed
let sign: Int
switch -3 {
case -9 ... -1: sign = -1
default: sign = 1
}
print(sign)  // prints: -1
