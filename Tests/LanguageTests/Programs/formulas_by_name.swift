// Functions that only compute a value, called in all ways.
func square(_ x: Double) -> Double { x * x }
func distance(_ x: Double, _ y: Double) -> Double {
  let a = square(x)
  let b = square(y)
  return (a + b).squareRoot()
}
func between(_ low: Int, _ x: Int, _ high: Int) -> Int { x < low ? low : x > high ? high : x }
func head(_ list: [Int], or other: Int) -> Int { list.isEmpty ? other : list[0] }
func same(_ list: [Int]) -> [Int] { list }
func twice(_ list: [Int]) -> [Int] { list + list }
func both(_ a: String, _ b: String) -> (String, Int) { (a + b, a.count + b.count) }
func sign(_ x: Double, _ factor: Double = -1) -> Double { x * factor }
func isOrdered(_ a: Int, _ b: Int, _ c: Int) -> Bool { a < b && b < c }
print(square(3), distance(3, 4), square(square(2)))  // prints: 9.0 5.0 16.0
print(between(0, -5, 9), between(0, 5, 9), between(0, between(1, 50, 20), 9))  // prints: 0 5 9
print(head([], or: 7), head([3, 4], or: 7))  // prints: 7 3
var numbers = [1, 2]
numbers = same(numbers)
numbers.append(3)
print(numbers, same(same(numbers)))  // prints: [1, 2, 3] [1, 2, 3]
numbers = twice(twice(numbers))
print(numbers.count, numbers[5])  // prints: 12 3
var text = "ab"
text = both(text, text).0
let (joined, length) = both(text, "é")
print(text, joined, length)  // prints: abab ababé 5
print(sign(2), sign(2, 3), isOrdered(1, 2, 3), isOrdered(1, 3, 2))  // prints: -2.0 6.0 true false
var x = 2.0
x = x * square(x) + square(x)
print(x)  // prints: 12.0
let shadowed = { (x: Double) -> Double in square(x) + x }
print(shadowed(3), [1.0, 2.0].map(square), [1, 5, 12].map { between(2, $0, 9) })  // prints: 12.0 [1.0, 4.0] [2, 5, 9]
