enum Color { case red, green, blue }
func name(_ c: Color) -> String {
  switch c {  // error: missing: `.green` and `.blue`
  case .red: return "red"
  }
}
func both(_ a: Bool, _ b: Bool) -> Int {
  switch (a, b) {  // error: missing: `(false, true)`
  case (true, _): return 1
  case (false, false): return 2
  }
}
func open(_ n: Int) -> Int {
  switch n {  // error: add `default:`
  case 0: return 1
  case 1...9: return 2
  }
}
