// $0 and $1 in all places.
print([3, 1, 2].sorted { $0 > $1 })  // prints: [3, 2, 1]
print([1, 2, 3].map { $0 * $0 }.filter { $0 != 4 }.reduce(0) { $0 + $1 })  // prints: 10
print(["a": 1, "b": 2].map { $0.key + String($0.value) }.sorted())  // prints: ["a1", "b2"]
print([(1, "x"), (2, "y")].map { $0.1 + String($0.0) })  // prints: ["x1", "y2"]
print(zip([1, 2], [3, 4]).map { $0 * $1 })  // prints: [3, 8]
print([[1, 2], [3]].map { $0.map { $0 + 1 } })  // prints: [[2, 3], [4]]
