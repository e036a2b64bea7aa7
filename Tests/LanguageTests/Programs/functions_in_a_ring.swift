func outerA() -> Int {
  var n = 0
  func a(_ k: Int) {
    n += 1
    if k > 0 { b(k - 1) }
  }
  func b(_ k: Int) {
    n += 10
    if k > 0 { a(k - 1) }
  }
  a(3)
  return n
}
print(outerA())

func outerB(_ limit: Int) -> [String] {
  var log: [String] = []
  var left = limit
  func red() {
    log.append("red \(left)")
    green()
  }
  func green() {
    left -= 1
    log.append("green \(left)")
    if left > 0 { blue() }
  }
  func blue() {
    log.append("blue \(left)")
    if left > 1 { red() }
  }
  red()
  return log
}
for line in outerB(4) { print(line) }

func outerC() -> [Int] {
  var seen: [Int] = []
  func down(_ k: Int) {
    let visit = { (n: Int) in
      seen.append(n)
      up(n)
    }
    if k > 0 { visit(k - 1) }
  }
  func up(_ k: Int) {
    seen.append(100 + k)
    down(k)
  }
  down(4)
  return seen
}
print(outerC())

func counter() -> () -> Int {
  var n = 0
  func next() -> Int {
    n += 1
    return n < 3 ? again() : n
  }
  func again() -> Int {
    n += 10
    return next()
  }
  return next
}
let c = counter()
print(c(), c())
let d = counter()
print(d())

func outerE() -> Int {
  var total = 0
  let step = 3
  func add() { total += step }
  func twice() {
    add()
    add()
  }
  func fourTimes() {
    func inner() { twice() }
    inner()
    inner()
  }
  fourTimes()
  let f = twice
  f()
  return total
}
print(outerE())

func outerF(_ items: [Int]) -> Int {
  var depth = 0
  func go(_ i: Int) -> Int {
    depth = max(depth, i)
    return i < items.count ? items[i] + go(i + 1) : 0
  }
  let sum = go(0)
  return sum * 100 + depth
}
print(outerF([1, 2, 3]))

func outerG(_ flag: Bool) {
  let x: Int
  func show() { print(x) }
  if flag { x = 2 } else { x = 3 }
  show()
}
outerG(true)
outerG(false)
// prints: 22
// prints: red 4
// prints: green 3
// prints: blue 3
// prints: red 3
// prints: green 2
// prints: blue 2
// prints: red 2
// prints: green 1
// prints: blue 1
// prints: [3, 103, 2, 102, 1, 101, 0, 100]
// prints: 12 13
// prints: 12
// prints: 18
// prints: 603
// prints: 2
// prints: 3
