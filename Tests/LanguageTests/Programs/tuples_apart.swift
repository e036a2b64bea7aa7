// Tuples that are taken apart where they are made.
var (a, b) = (1, 2)
(a, b) = (b, a)
print("\(a) \(b)")  // prints: 2 1

func raised(_ number: inout Int) -> Int {
  number += 10
  return number
}
let (before, after) = (a, raised(&a))
print("\(before) \(after) \(a)")  // prints: 2 12 12

let (first, (second, third), _) = ("x", (1.5, true), [1, 2])
print("\(first) \(second) \(third)")  // prints: x 1.5 true

var words = ["one", "two"]
(words[0], words[1]) = (words[1], words[0])
print("\(words[0]) \(words[1])")  // prints: two one

var actions: [() -> Int] = []
for i in 0..<3 {
  var (low, high) = (i, i * 10)
  actions.append {
    low += 1
    high += low
    return high
  }
}
print("\(actions[1]()) \(actions[1]()) \(actions[2]())")  // prints: 12 15 23

struct Point {
  var x: Double
  var isKnown: Bool
}
var points = [Point(x: 1, isKnown: true), Point(x: 2, isKnown: false)]
let pairs = [(1, "a"), (2, "b")]
var total = 0.0
for i in 0..<points.count where points[i].isKnown || pairs[i].0 == 2 { total += points[i].x }
points[1].x -= 0.5
print("\(total) \(points[1].x) \(pairs[1].0)\(pairs[1].1)")  // prints: 3.0 1.5 2b
