// Sums with a product, where the number is within something.
struct Point {
  var x = 1.0
  var y = 2.0
  mutating func move(_ by: Double, _ rate: Double) {
    x += by * rate
    y -= by * rate
  }
}
struct Wide {
  var a = 1.0, b = 2.0, c = 3.0, d = 4.0, e = 5.0, f = 6.0, g = 7.0
}
let rate = 0.5
var points = [Point(), Point(x: 3, y: 4)]
let before = points
let kept = points[1]
points[0].x += points[1].y * rate
points[1].y -= points[0].x * points[0].x
points[1].move(2, rate)
print(points.map { $0.x }, points.map { $0.y })
// prints: [3.0, 4.0] [2.0, -6.0]
print(before[1].y, kept.y, before[0].x)
// prints: 4.0 4.0 1.0
var weights = [1.0, 2.0, 3.0]
let old = weights
for i in weights.indices {
  weights[i] -= rate * weights[i]
  weights[i] += weights[0] * weights[0]
}
print(weights, old)
// prints: [0.75, 1.5625, 2.0625] [1.0, 2.0, 3.0]
var wides = [Wide(), Wide()]
wides[1].g += wides[0].f * wides[0].g
wides[1].f -= wides[1].g * 2
wides[0].g -= rate
print(wides[1].g, wides[1].f, wides[0].g, wides[0].f)
// prints: 49.0 -92.0 6.5 6.0
var pair = (1.0, (2.0, 3.0))
pair.1.0 += pair.0 * 4
pair.0 -= pair.1.0 * pair.1.1
print(pair)
// prints: (-17.0, (6.0, 3.0))
var grid = [[1.0, 2.0], [3.0, 4.0]]
grid[1][0] += grid[0][1] * grid[1][1]
print(grid)
// prints: [[1.0, 2.0], [11.0, 4.0]]
// What the factors change has changed.
func next(_ x: inout Double) -> Double {
  x += 1
  return x
}
var start = 1.0
weights[0] += next(&start) * next(&start)
print(weights[0], start)
// prints: 6.75 3.0
// A product is rounded before it is added.
var sums = [-1.0]
let tiny = 1 / 1_073_741_824.0
sums[0] += (1 + tiny) * (1 - tiny)
print(sums)
// prints: [0.0]
// No number.
var odd = [Double.infinity, 1]
odd[0] -= odd[0] * odd[1]
print(odd[0].isNaN)
// prints: true
