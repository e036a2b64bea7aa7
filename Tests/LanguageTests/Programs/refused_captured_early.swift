func outerA() {
  let x: Int
  func show() { print(x) }
  show()  // error: constant `x` is used before it has a value on every way here
  x = 2
}
outerA()

func outerB() {
  let x: Int
  let f = { x + 1 }  // error: constant `x` is used before it has a value on every way here
  x = 2
  print(f())
}
outerB()

func outerC() {
  var n: Int
  func a(_ k: Int) { if k > 0 { b(k - 1) } }
  func b(_ k: Int) { n += 1; a(k) }
  a(3)  // error: variable `n` is used before it has a value on every way here
  n = 0
}
outerC()
