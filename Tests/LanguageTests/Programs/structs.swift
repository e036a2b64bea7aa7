struct Point: Equatable {
  var x: Double
  var y = 2.0
  static let origin = Point(x: 0, y: 0)
  var length: Double { (x * x + y * y).squareRoot() }
  func scaled(by factor: Double) -> Point { Point(x: x * factor, y: y * factor) }
  mutating func move(dx: Double, dy: Double = 0) {
    x += dx
    self.y += dy
  }
  static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
}
var p = Point(x: 3)
print(p)  // prints: Point(x: 3.0, y: 2.0)
p.y = 4
print(p.length)  // prints: 5.0
p.move(dx: 1)
print(p.scaled(by: 2))  // prints: Point(x: 8.0, y: 8.0)
let copy = p
p.x = 0
print(copy.x)  // prints: 4.0
print(p + copy)  // prints: Point(x: 4.0, y: 8.0)
print(p == copy)  // prints: false
print(Point.origin)  // prints: Point(x: 0.0, y: 0.0)
struct Line {
  var start: Point
  var end: Point
  var name: String
  init(to end: Point) {
    start = Point.origin
    self.end = end
    name = "line"
  }
}
var line = Line(to: copy)
line.start.x -= 1
line.end.move(dx: 1, dy: 1)
print(line.start)  // prints: Point(x: -1.0, y: 0.0)
print(line.end)  // prints: Point(x: 5.0, y: 5.0)
print(line.name)  // prints: line
var points = [p, copy]
points[0].x = 7
points[1].move(dx: 0, dy: -4)
print(points[0].x + points[1].y)  // prints: 7.0
struct Counter {
  var count = 0
  mutating func tick() -> Int {
    count += 1
    return count
  }
}
var counter = Counter()
print(counter.tick() + counter.tick())  // prints: 3
struct Temperature: CustomStringConvertible {
  var celsius: Double
  var description: String { "\(celsius)°C" }
}
print(Temperature(celsius: 20))  // prints: 20.0°C
print([Temperature(celsius: 1)])  // prints: [1.0°C]
