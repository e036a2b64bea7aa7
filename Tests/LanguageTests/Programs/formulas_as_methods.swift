// Methods and operators that only compute a value.
struct Vector: Equatable {
  var x: Double
  var y: Double
  var length: Double { (x * x + y * y).squareRoot() }
  func dot(_ other: Vector) -> Double { x * other.x + y * other.y }
  func scaled(by factor: Double) -> Vector { Vector(x: x * factor, y: y * factor) }
  static func + (a: Vector, b: Vector) -> Vector { Vector(x: a.x + b.x, y: a.y + b.y) }
}
enum Shape {
  case circle(Double)
  case point
  func area(_ pi: Double) -> Double {
    switch self {
    case .circle(let r): pi * r * r
    case .point: 0
    }
  }
}
var v = Vector(x: 3, y: 4)
print(v.length, v.dot(v), v.scaled(by: 2))  // prints: 5.0 25.0 Vector(x: 6.0, y: 8.0)
v = v + v.scaled(by: 0.5)
print(v, v.dot(Vector(x: 1, y: 0)))  // prints: Vector(x: 4.5, y: 6.0) 4.5
var all = [v, v.scaled(by: -1)]
all[1] = all[0] + all[1]
print(all[1] == Vector(x: 0, y: 0), all[0].length, all.map { $0.dot(v) })  // prints: true 7.5 [56.25, 0.0]
print(Shape.circle(2).area(3), Shape.point.area(3))  // prints: 12.0 0.0
