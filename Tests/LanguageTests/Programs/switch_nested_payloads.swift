enum Token { case number(Double), name(String), pair(first: Int, second: (Int, String)) }
for token in [
  Token.number(1.5), .name("x"), .pair(first: 1, second: (2, "y")), .pair(first: 0, second: (3, "z")),
] {
  switch token {
  case .number(1...2): print("small")
  case .number(let x): print(x)
  case .name("x"), .name("y"): print("known")
  case .name(let text): print(text)
  case .pair(first: 0, second: (let n, _)): print("zero", n)
  case let .pair(first, second: (n, text)): print(first, n, text)
  }
}
// prints: small
// prints: known
// prints: 1 2 y
// prints: zero 3
