var p = 1, q = 2
swap(&p, &q)
print(p, q)  // prints: 2 1
var grid = [[1, 2], [3, 4]], line = [9, 9]
swap(&grid[0], &line)
print(grid, line)  // prints: [[9, 9], [3, 4]] [1, 2]
struct Two {
  var a = "x", b = "y"
  mutating func turn() { swap(&a, &b) }
}
var two = Two()
two.turn()
print(two)  // prints: Two(a: "y", b: "x")
func exchange(_ a: inout Int, _ b: inout Int) { swap(&a, &b) }
exchange(&p, &q)
print(p, q)  // prints: 1 2
let units = [0, 1, 2].map { _ in swap(&p, &q) }
print(p, q, units.count)  // prints: 2 1 3
var best: [Double]? = [1], other: [Double]? = nil
swap(&best, &other)
print(best == nil, other ?? [])  // prints: true [1.0]
