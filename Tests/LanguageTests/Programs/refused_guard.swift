// A guard leaves.
func f(_ n: Int?) -> Int {
  guard let n else { print("nothing") }  // error: the body of `guard` must leave: with `return`, `break`, `continue` or `fatalError`
  return n
}
func g(_ n: Int) -> Int {
  guard n > 0 else { return 0 }
  return n
}
print(g(1))
