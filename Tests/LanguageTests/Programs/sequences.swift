print(Array(stride(from: 0, to: 10, by: 3)))  // prints: [0, 3, 6, 9]
print(Array(stride(from: 0, through: 9, by: 3)))  // prints: [0, 3, 6, 9]
print(Array(stride(from: 0.0, to: 1.0, by: 0.1)))  // prints: [0.0, 0.1, 0.2, 0.30000000000000004, 0.4, 0.5, 0.6000000000000001, 0.7000000000000001, 0.8, 0.9]
print((1...3).map { $0 * $0 })  // prints: [1, 4, 9]
print((1...4).reduce(0, +))  // prints: 10
print((0..<3).contains(3))  // prints: false
print((0...3).contains(3))  // prints: true
print((0..<5).count)  // prints: 5
print([3, 1, 2].sorted(by: >))  // prints: [3, 2, 1]
print(["bb", "a", "ccc"].sorted { $0.count < $1.count })  // prints: ["a", "bb", "ccc"]
print(["bb", "a", "ccc"].min { $0.count < $1.count } ?? "")  // prints: a
print(["bb", "a", "ccc"].max { $0.count < $1.count } ?? "")  // prints: ccc
print([1, 2, 3].contains { $0 > 2 })  // prints: true
print([1, 2, 3].first { $0 > 1 } ?? 0)  // prints: 2
print(zip([1, 2, 3], [4, 5]).map { $0 * $1 })  // prints: [4, 10]
print([4, 5].enumerated().map { $0.offset + $0.element })  // prints: [4, 6]
print([1, 2, 3].reversed().map { $0 })  // prints: [3, 2, 1]
for i in [7, 8].indices { print(i) }
// prints: 0
// prints: 1
print([1, 2, 3, 4].prefix(2).reduce(0, +))  // prints: 3
print([1, 2, 3, 4].suffix(2).reduce(0, +))  // prints: 7
print([1, 2, 3, 4].dropFirst().reduce(0, +))  // prints: 9
