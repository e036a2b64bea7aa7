let point = (x: 1.0, y: 2.0)
print(point)  // prints: (x: 1.0, y: 2.0)
print(point.x + point.1)  // prints: 3.0
let (a, b) = (1, "two")
print(b)  // prints: two
print(a)  // prints: 1
var pair = (1, 2)
pair.0 = 10
pair.1 += 5
print(pair)  // prints: (10, 7)
(pair.0, pair.1) = (pair.1, pair.0)
print(pair)  // prints: (7, 10)
func split(_ values: [Int]) -> (low: [Int], high: [Int]) {
  (values.filter { $0 < 3 }, values.filter { $0 >= 3 })
}
let halves = split([1, 5, 2, 4])
print(halves.low)  // prints: [1, 2]
print(halves)  // prints: (low: [1, 2], high: [5, 4])
let (low, _) = halves
print(low.count)  // prints: 2
print((1, 2) == (1, 2))  // prints: true
var (p, q) = (1, 2)
(p, q) = (q, p)
print(p)  // prints: 2
print(q)  // prints: 1
