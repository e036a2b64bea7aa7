struct PointA {
  var x: Double
  var y: Double
  var sum: Double { x + y }
  init(x: Double) {
    self.x = x
    self.y = self.x * 2
    self.x += sum
    show()
  }
  func show() { print("at", x, y) }
}
print(PointA(x: 1).sum)

enum SizeB {
  case small, large
  init(_ n: Int) {
    if n > 10 { self = .large } else { self = .small }
  }
}
print(SizeB(3), SizeB(30))

struct Pair {
  var a: Int
  var b: Int
  init(a: Int, b: Int) {
    self.a = a
    self.b = b
  }
  init(both: Int) {
    self = Pair(a: both, b: both)
    self.b += 1
  }
}
print(Pair(both: 4))
// prints: at 4.0 2.0
// prints: 6.0
// prints: small large
// prints: Pair(a: 4, b: 5)
