func steps(_ n: Int) {
  switch n {
  case 1:
    print("one")
    fallthrough
  case 2:
    print("two")
    fallthrough
  case 3: print("three")
  default: print("other")
  }
}
steps(1)
steps(2)
steps(3)
steps(4)
// prints: one
// prints: two
// prints: three
// prints: two
// prints: three
// prints: three
// prints: other
