for i in 2..<2 { print("never", i) }
for i in 3...3 { print(i) }
let r = 1...4, h = 0..<4
print(r.contains(4), h.contains(4), r.count, h.count, r.lowerBound, h.upperBound, r == 1...4)
print(Array(r), h.map { $0 * $0 }, r.filter { $0 % 2 == 0 }, h.reduce(0, +), Array(h.reversed()))
print((0.0...1.0).contains(0.5), (0.0..<1.0).contains(1), ("a"..."f").contains("c"))
print(r.allSatisfy { $0 > 0 }, h.first { $0 > 1 } ?? -1, Array(r.dropFirst()), Array(r.prefix(2)))
// prints: 3
// prints: true false 4 4 1 4 true
// prints: [1, 2, 3, 4] [0, 1, 4, 9] [2, 4] 6 [3, 2, 1, 0]
// prints: true false true
// prints: true 2 [2, 3, 4] [1, 2]
