// Several cases at once, conditions, and what is left.
enum Token {
  case number(Int), plus, minus, end
}
func text(_ token: Token) -> String {
  switch token {
  case .number(let n) where n < 0: "negative \(n)"
  case .number(0): "zero"
  case .number(let n): "number \(n)"
  case .plus, .minus: "sign"
  case .end: "end"
  }
}
print(text(.number(-3)), text(.number(0)), text(.number(7)), text(.plus), text(.end))  // prints: negative -3 zero number 7 sign end
