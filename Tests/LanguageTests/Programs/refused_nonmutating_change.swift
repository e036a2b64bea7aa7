// A method that changes its value says so.
struct Counter {
  var n = 0
  func wrong() { n += 1 }  // error: this method may not change `self`; mark it `mutating`
  mutating func right() { n += 1 }
}
let c = Counter()
c.right()  // error: `right` changes its value, and `c` is a constant; declare it with `var`
