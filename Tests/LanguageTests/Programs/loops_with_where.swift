for (i, x) in [5, 6, 7, 8].enumerated() where x % 2 == 0 { print(i, x) }
for (a, b) in zip(1...3, ["x", "y", "z"]) where a != 2 { print(a, b) }
for x in [3, 1, 2].sorted() where x > 1 { print(x) }
// prints: 1 6
// prints: 3 8
// prints: 1 x
// prints: 3 z
// prints: 2
// prints: 3
