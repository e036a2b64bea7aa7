// Numbers deep inside arrays are changed where they are; copies keep theirs.
struct Point {
  var x: Double
  var y: Double
  var count: Int
}

var points = [Point(x: 1, y: 2, count: 0), Point(x: 3, y: 4, count: 0)]
let before = points
let first = points[0]
points[0].x += 10
points[1].y = points[0].x * 2
points[0].count += 1
points[0].count -= 3
print(points[0].x, points[1].y, points[0].count)  // prints: 11.0 22.0 -2
print(before[0].x, before[1].y, first.x, first.count)  // prints: 1.0 4.0 1.0 0

// Longer structs, too.
struct Long {
  var a = 1
  var b = 2
  var c = 3
  var d = 4
  var e = 5
  var f = 6
  var g = 7
  var h = 8
  var name = "long"
}

var longs = [Long(), Long()]
let kept = longs
longs[1].g += 10
longs[1].h *= longs[1].g
longs[0].a -= longs[1].h
longs[0].name += "er"
print(longs[1].g, longs[1].h, longs[0].a, longs[0].name)  // prints: 17 136 -135 longer
print(kept[1].g, kept[1].h, kept[0].a, kept[0].name)  // prints: 7 8 1 long
print(longs[0])  // prints: Long(a: -135, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8, name: "longer")

// An index is evaluated once, before the value.
var calls = 0
func index() -> Int {
  calls += 1
  return calls - 1
}
points[index()].x += Double(calls)
print(points[0].x, calls)  // prints: 12.0 1

// Lent to a function.
func double(_ x: inout Double) { x *= 2 }
double(&points[1].x)
print(points[1].x)  // prints: 6.0

// Tuples in arrays.
var pairs = [(1, 0.5), (2, 0.25)]
pairs[1].0 += 5
pairs[0].1 /= 2
print(pairs[1].0, pairs[0].1)  // prints: 7 0.25

points[2].x = 1  // fails: index out of range: 2, but the array has 2 elements
