// Arguments in their order, all of them, with their labels.
struct Point {
  var x: Double
  var y: Double
  init(at x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}
print(Point(at: 1, 2).x)
print(Point(x: 1, y: 2))  // error: no argument label `x` in `Point(at:_:)`
print(Point(at: 1))  // error: missing argument `y` in call to `Point(at:_:)`
print(Point(1, 2))  // error: missing argument label `at:` in call to `Point(at:_:)`
