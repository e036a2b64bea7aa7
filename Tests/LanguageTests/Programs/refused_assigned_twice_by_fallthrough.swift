func fA(_ n: Int) -> Int {
  let x: Int
  switch n {
  case 0:
    x = 0
    fallthrough
  case 1:
    x = 1  // error: the constant `x` may be given a value only once
  default:
    x = 2
  }
  return x
}
print(fA(0))
