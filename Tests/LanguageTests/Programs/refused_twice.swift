// One name, once in each scope.
let a = 1
let a = 2  // error: `a` is already declared
func f(_ x: Int) -> Int {
  let y = x
  let y = x + 1  // error: `y` is already declared
  return y
}
struct S {
  var v = 1
  var v = 2  // error: `v` is already declared
}
