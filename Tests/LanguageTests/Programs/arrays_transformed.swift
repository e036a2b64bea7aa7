let a = [1, 2, 3, 4]
print(a.map { $0 * $0 }, a.filter { $0 % 2 == 0 }, a.map { Double($0) / 2 }, a.map { "n\($0)" })
print(a.reduce(0, +), a.reduce(1, *), a.reduce("") { $0 + "\($1)" }, a.reduce(0) { max($0, $1) })
print(a.flatMap { [$0, -$0] }, a.compactMap { $0 > 2 ? $0 * 10 : nil }, [[1], [2, 3]].flatMap { $0 })
a.forEach { print($0, terminator: ",") }
print()
print(
  a.enumerated().map { $0.offset * $0.element }, a.enumerated().filter { $0.element > 2 }.map { $0.offset })
print(Array(a.reversed()), a.sorted { $0 > $1 }, Array(zip(a, a.dropFirst())).map { $0 + $1 })
// prints: [1, 4, 9, 16] [2, 4] [0.5, 1.0, 1.5, 2.0] ["n1", "n2", "n3", "n4"]
// prints: 10 24 1234 4
// prints: [1, -1, 2, -2, 3, -3, 4, -4] [30, 40] [1, 2, 3]
// prints: 1,2,3,4,
// prints: [0, 2, 6, 12] [2, 3]
// prints: [4, 3, 2, 1] [4, 3, 2, 1] [3, 5, 7]
