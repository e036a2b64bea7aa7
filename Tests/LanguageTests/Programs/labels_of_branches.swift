let n = 7
outer: switch n {
case 1...9:
  if n > 5 { break outer }
  print("never")
default: print("never")
}
search: if n > 3 {
  for i in 0..<n where i * i > n {
    print(i)  // prints: 3
    break search
  }
  print("never")
} else if n > 1 {
  break search
} else {
  print("never")
}
loop: for i in 1...4 {
  choice: switch i {
  case 1: continue loop
  case 2: break choice
  case 3: break loop
  default: print("never")
  }
  print(i)  // prints: 2
}
func grade(_ score: Int) -> String {
  var text = "none"
  rating: if score >= 0 {
    guard score > 50 else {
      text = "failed"
      break rating
    }
    text = "passed"
  }
  return text
}
print(grade(20), grade(80), grade(-1))  // prints: failed passed none
let value: Int
decide: if n > 3 {
  value = 1
} else {
  value = 2
}
print(value)  // prints: 1
