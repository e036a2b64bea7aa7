// Numbers changed where they are: in arrays, tuples, structs, and each in the other.
struct Body {
  var x = 1.0
  var count = 2
  var weight: Float = 0.5
  var far = (1, 2.0, 3, 4.0, 5, 6.0, 7, 8.0)
  var parts = [1, 2, 3]
  mutating func step(_ by: Double) {
    x += by
    x *= 2
    count -= 1
    far.6 += count
  }
}
var ints = [1, 2, 3]
ints[0] += 5
ints[1] -= 7
ints[2] *= 3
ints[2] /= 2
ints[2] %= 3
print(ints)
var doubles = [1.5, 2.5]
doubles[0] += 0.25
doubles[0] -= doubles[1] * doubles[1]
doubles[1] *= 3
doubles[1] /= 4
print(doubles)
var floats: [Float] = [0.1, 0.2]
floats[0] += floats[1]
floats[1] -= 1
floats[0] *= 3
floats[1] /= 7
print(floats)
var body = Body()
let before = body
body.step(0.5)
body.weight /= 3
body.far.7 -= 0.5
body.far.0 *= 9
body.parts[body.count] += 10
print(body.x, body.count, body.weight, body.far, body.parts)
print(before.x, before.count, before.weight, before.far, before.parts)
var bodies = [body, before]
let copy = bodies
for i in 0..<2 {
  bodies[i].x -= bodies[1 - i].x * 0.5
  bodies[i].count *= i + 2
  bodies[i].weight += 1
  bodies[i].far.1 += bodies[i].x
  bodies[i].parts[i] -= 100
}
for b in bodies + copy { print(b.x, b.count, b.weight, b.far.1, b.parts) }
var grid = [[1.0, 2.0], [3.0, 4.0]]
let old = grid
for r in 0..<2 { for c in 0..<2 { grid[r][c] += grid[c][r] * 10 } }
print(grid, old)
var pair = (a: 1, b: [1.5])
pair.a += 4
pair.b[0] *= 2
print(pair)
var table = ["a": [1, 2], "b": [3]]
table["a"]![1] += 40
table["c", default: [0]][0] -= 5
table["b"]![0] *= 2
print(table["a"]!, table["b"]!, table["c"]!)
var maybe: [Int]? = [1]
maybe![0] += 1
print(maybe!)
func add(_ n: Double, to list: inout [Double], at i: Int) { list[i] += n }
add(5, to: &doubles, at: 1)
add(5, to: &grid[1], at: 0)
print(doubles, grid)
var total = [0, 0]
func tally(_ n: Int) { total[n % 2] += n }
let tallyAll = { (list: [Int]) in for n in list { tally(n); total[0] -= 1 } }
tallyAll([1, 2, 3, 4])
print(total)
func counters() -> () -> [Int] {
  var counts = [0, 0]
  return {
    counts[0] += 1
    counts[1] += counts[0] * counts[0]
    return counts
  }
}
let count = counters()
_ = count()
print(count(), counters()())
// prints: [6, -5, 1]
// prints: [-4.5, 1.875]
// prints: [0.90000004, -0.114285715]
// prints: 3.0 1 0.16666667 (9, 2.0, 3, 4.0, 5, 6.0, 8, 7.5) [1, 12, 3]
// prints: 1.0 2 0.5 (1, 2.0, 3, 4.0, 5, 6.0, 7, 8.0) [1, 2, 3]
// prints: 2.5 2 1.1666666 4.5 [-99, 12, 3]
// prints: -0.25 6 1.5 1.75 [1, -98, 3]
// prints: 3.0 1 0.16666667 2.0 [1, 12, 3]
// prints: 1.0 2 0.5 2.0 [1, 2, 3]
// prints: [[11.0, 32.0], [323.0, 44.0]] [[1.0, 2.0], [3.0, 4.0]]
// prints: (a: 5, b: [3.0])
// prints: [1, 42] [6] [-5]
// prints: [2]
// prints: [-4.5, 6.875] [[11.0, 32.0], [328.0, 44.0]]
// prints: [2, 4]
// prints: [2, 5] [1, 1]
