func missing(_ x: Int) -> Int { if x > 0 { return 1 } }  // error: missing `return`
func whileMissing(_ x: Int) -> Int {
  while x > 0 { return 1 }
}  // error: missing `return`
func early() {
  let x: Int
  print(x)  // error: constant `x` is used before it has a value
  x = 1
}
func oneWay(_ c: Bool) -> Int {
  let x: Int
  if c { x = 1 }
  return x  // error: constant `x` is used before it has a value
}
func twice() -> Int {
  let x: Int
  x = 1
  x = 2  // error: may be given a value only once
  return x
}
func guarded(_ n: Int?) -> Int {
  guard let n else { print("none") }  // error: the body of `guard` must leave
  return n
}
struct Point {
  var x: Double
  var y: Double
  init(x: Double) {
    self.x = x
  }  // error: `self.y`
}
