func grade(_ points: Int) -> String {
  let result: String
  var bonus: Int
  if points > 90 {
    result = "A"
    bonus = 2
  } else if points > 50 {
    result = "B"
    bonus = 1
  } else {
    return "F"
  }
  bonus *= 2
  return result + String(repeating: "+", count: bonus)
}
print(grade(95), grade(60), grade(10))  // prints: A++++ B++ F
let later: Int
switch grade(95).count {
case 5: later = 1
default: later = 2
}
print(later)  // prints: 1
