func fA(_ n: Int) -> Int {
  let x: Int
  var i = 0
  repeat {
    i += 1
    if i < n { continue }
    break
  } while i < 5
  x = i
  return x
}
print(fA(3), fA(9))

func fB(_ n: Int) -> Int {
  var i = 0
  repeat {
    let x: Int
    i += 1
    if i == n { continue }
    x = i * 2
    print(x)
  } while i < 4
  return i
}
print(fB(2))

func fC(_ n: Int) -> Int {
  let x: Int
  switch n {
  case 0:
    print("zero")
    fallthrough
  case 1:
    x = 1
  default:
    x = 2
  }
  return x
}
print(fC(0), fC(1), fC(5))
// prints: 3 5
// prints: 2
// prints: 6
// prints: 8
// prints: 4
// prints: zero
// prints: 1 1 2
