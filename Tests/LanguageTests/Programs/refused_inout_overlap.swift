// The same variable cannot be lent twice at once.
func swapBoth(_ a: inout Int, _ b: inout Int) {
  let kept = a
  a = b
  b = kept
}
var x = 1
swapBoth(&x, &x)  // error: `x` would be changed in two ways at once; keep a part of it in a `var` of its own, and lend that
func f() {
  var pair = (1, 2)
  swapBoth(&pair.0, &pair.1)
  swapBoth(&pair.0, &pair.0)  // error: `pair` would be changed in two ways at once; keep a part of it in a `var` of its own, and lend that
  var list = [1, 2]
  swapBoth(&list[0], &list[1])  // error: `list` would be changed in two ways at once; keep a part of it in a `var` of its own, and lend that
}
struct Pair {
  var a = 1
  var b = 2
  mutating func add(_ x: inout Int) { a += x }
}
func g() {
  var pair = Pair()
  swapBoth(&pair.a, &pair.b)
  pair.add(&pair.b)  // error: `pair` would be changed in two ways at once; keep a part of it in a `var` of its own, and lend that
}
