func kind(_ n: Int) -> String {
  switch n {
  case -1000..<0: return "negative"
  case 0: return "zero"
  case 1, 3, 5, 7, 9: return "odd digit"
  case 2...8: return "even digit"
  case let big where big % 1000 == 0: return "thousands \(big / 1000)"
  case _ where n > 1_000_000: return "huge"
  default: return "large"
  }
}
for n in [-4, 0, 3, 4, 10, 5000, 2_000_001] { print(kind(n)) }
// prints: negative
// prints: zero
// prints: odd digit
// prints: even digit
// prints: large
// prints: thousands 5
// prints: huge
