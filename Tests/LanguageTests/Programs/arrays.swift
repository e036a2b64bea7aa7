var a = [3, 1, 2]
print(a)  // prints: [3, 1, 2]
print(a[0] + a[2])  // prints: 5
a[1] = 10
a.append(4)
a += [5, 6]
print(a)  // prints: [3, 10, 2, 4, 5, 6]
print(a.count)  // prints: 6
print(a.isEmpty)  // prints: false
print(a.first ?? 0)  // prints: 3
print(a.last ?? 0)  // prints: 6
a.insert(7, at: 1)
print(a.remove(at: 0))  // prints: 3
print(a.removeLast())  // prints: 6
print(a)  // prints: [7, 10, 2, 4, 5]
a.swapAt(0, 4)
print(a)  // prints: [5, 10, 2, 4, 7]
a.sort()
print(a)  // prints: [2, 4, 5, 7, 10]
a.reverse()
print(a)  // prints: [10, 7, 5, 4, 2]
let empty: [Double] = []
print(empty)  // prints: []
print(empty.first == nil)  // prints: true
print([1.0, 2.5])  // prints: [1.0, 2.5]
print(["a", "b"])  // prints: ["a", "b"]
print([[1, 2], [3]])  // prints: [[1, 2], [3]]
print(Array(repeating: 0.5, count: 3))  // prints: [0.5, 0.5, 0.5]
print(Array(1...4))  // prints: [1, 2, 3, 4]
print([1, 2] == [1, 2])  // prints: true
print([1, 2] != [1, 2, 3])  // prints: true
print([1, 2] + [3])  // prints: [1, 2, 3]
print(a.contains(7))  // prints: true
print(a.firstIndex(of: 5) ?? -1)  // prints: 2
print(a.min() ?? 0)  // prints: 2
print(a.max() ?? 0)  // prints: 10
print([2, 3].map { Double($0) / 2 })  // prints: [1.0, 1.5]
print((1...10).filter { $0 % 3 == 0 })  // prints: [3, 6, 9]
print(a.reduce(0, +))  // prints: 28
print(a.reduce(1) { $0 * $1 })  // prints: 2800
print(["b", "a"].sorted())  // prints: ["a", "b"]
print(a.sorted { $0 < $1 })  // prints: [2, 4, 5, 7, 10]
print(a.allSatisfy { $0 > 1 })  // prints: true
print([[1], [2, 3]].flatMap { $0 })  // prints: [1, 2, 3]
print(["1", "x", "3"].compactMap { Int($0) })  // prints: [1, 3]
for (index, value) in ["p", "q"].enumerated() { print("\(index)\(value)") }
// prints: 0p
// prints: 1q
for (x, y) in zip([1, 2], ["one", "two"]) { print("\(x) \(y)") }
// prints: 1 one
// prints: 2 two
