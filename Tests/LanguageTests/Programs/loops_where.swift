// Only some of them.
for n in 1...10 where n % 3 == 0 { print(n) }
for (name, score) in [("a", 3), ("b", 8), ("c", 9)] where score > 5 { print(name) }
let pairs = [(1, 2), (3, 3), (5, 4)]
for (a, b) in pairs where a != b { print(a - b) }
// prints: 3
// prints: 6
// prints: 9
// prints: b
// prints: c
// prints: -1
// prints: 1
