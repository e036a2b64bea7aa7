// Without what is not there, and flat.
print(["1", "x", "3"].compactMap { Int($0) }, [1, nil, 3].compactMap { $0 })  // prints: [1, 3] [1, 3]
print([[1, 2], [], [3]].flatMap { $0 }, [1, 2].flatMap { [$0, $0 * 10] })  // prints: [1, 2, 3] [1, 10, 2, 20]
print(["1.5", "e"].map { Double($0) }.compactMap { $0 })  // prints: [1.5]
print((1...4).compactMap { $0 % 2 == 0 ? $0 * $0 : nil })  // prints: [4, 16]
