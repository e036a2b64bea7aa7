struct PointA {
  var x: Double
  var y: Double
  init(x: Double) {
    self.x = x
    show()  // error: `self` is used before `self.y` has a value
    y = 0
  }
  func show() { print(x) }
}
PointA(x: 1).show()

struct PointB {
  var x: Double
  var y: Double
  init(x: Double) {
    self.x = x
    let copy = self  // error: `self` is used before `self.y` has a value
    self.y = copy.x
  }
}
print(PointB(x: 1).y)

struct PointC {
  var x: Double
  var y: Double
  var sum: Double { x + y }
  init(x: Double) {
    self.x = x
    self.y = sum  // error: `self` is used before `self.y` has a value
  }
}
print(PointC(x: 1).y)

struct PointD {
  var x: Double
  var y: Double
  init(x: Double) {
    self.y = self.x  // error: variable `self.x` is used before it has a value on every way here
    self.x = x
  }
}
print(PointD(x: 1).y)

struct PointE {
  var x: Double
  var y: Double
  init(x: Double) {
    self.x = x
    let f = { self.x }  // error: `self` is used before `self.y` has a value
    self.y = f()
  }
}
print(PointE(x: 1).y)

enum SizeF {
  case small, large
  init(_ n: Int) {
    show()  // error: `self` is used before it has a value
    self = .small
  }
  func show() { print("here") }
}
print(SizeF(3))

enum SizeG {
  case small, large
  init(_ n: Int) {
    if n > 10 { self = .large }
  }  // error: the initializer ends before `self` has a value
}
print(SizeG(3))
