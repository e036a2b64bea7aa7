// What lies in a range.
let range = 2..<5
print(range.contains(2), range.contains(5), (2...5).contains(5), range.count, range.isEmpty)  // prints: true false true 3 false
print((0.0...1.0).contains(0.5), (0.0..<1.0).contains(1), range.lowerBound, range.upperBound)  // prints: true false 2 5
print(Array(range), range.map { $0 * 2 }, range.reduce(0, +), (3..<3).isEmpty)  // prints: [2, 3, 4] [4, 6, 8] 9 true
func bucket(_ x: Int) -> String {
  switch x {
  case 0: "zero"
  case 1..<10: "ones"
  case 10...99: "tens"
  default: "more"
  }
}
print(bucket(0), bucket(9), bucket(10), bucket(100), bucket(-1))  // prints: zero ones tens more more
