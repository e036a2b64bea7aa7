// A variable has a value before it is read.
func f(_ flag: Bool) -> Int {
  let a: Int
  if flag { a = 1 }
  return a  // error: constant `a` is used before it has a value on every way here
}
func g() -> Int {
  var total: Int
  total += 1  // error: variable `total` is used before it has a value on every way here
  return total
}
