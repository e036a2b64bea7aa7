// Properties that are computed anew at each reading.
struct Rectangle {
  var width: Double
  var height: Double
  var area: Double { width * height }
  var isSquare: Bool { width == height }
  var doubled: Rectangle { Rectangle(width: 2 * width, height: 2 * height) }
}
var r = Rectangle(width: 2, height: 3)
print(r.area, r.isSquare, r.doubled.area)  // prints: 6.0 false 24.0
r.width = 3
print(r.area, r.isSquare, r.doubled.doubled.width)  // prints: 9.0 true 12.0
