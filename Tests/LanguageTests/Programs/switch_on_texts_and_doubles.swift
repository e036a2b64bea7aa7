for word in ["yes", "no", "maybe"] {
  switch word {
  case "yes", "y": print(1)
  case let other where other.hasPrefix("n"): print(0)
  default: print("?")
  }
}
for x in [0.0, 0.5, 1.0, 7.5] {
  switch x {
  case 0: print("zero")
  case 0..<1: print("part")
  default: print("?")
  }
}
// prints: 1
// prints: 0
// prints: ?
// prints: zero
// prints: part
// prints: ?
// prints: ?
