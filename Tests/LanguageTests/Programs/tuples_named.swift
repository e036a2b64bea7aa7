// Names for the parts.
let point = (x: 3, y: 4)
print(point.x * point.x + point.y * point.y, point.0 == point.x)  // prints: 25 true
let (a, b) = point
var moving = point
moving.x += 10
print(a, b, moving, point)  // prints: 3 4 (x: 13, y: 4) (x: 3, y: 4)
func polar(_ p: (x: Int, y: Int)) -> (length: Double, isZero: Bool) {
  (Double(p.x * p.x + p.y * p.y).squareRoot(), p == (0, 0))
}
print(polar(point).length, polar((x: 0, y: 0)).isZero)  // prints: 5.0 true
