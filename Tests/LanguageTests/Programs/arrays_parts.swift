let a = [10, 20, 30, 40, 50]
print(Array(a[1..<3]), Array(a[1...3]), Array(a[3...]), Array(a[..<2]), Array(a[...2]), Array(a[2..<2]))
print(Array(a.prefix(2)), Array(a.suffix(2)), Array(a.prefix(9)), Array(a.dropFirst()), Array(a.dropLast()))
print(Array(a.dropFirst(3)), Array(a.dropLast(4)), Array(a.dropFirst(9)), a[1...2].reduce(0, +))
print(Array(a.prefix { $0 < 30 }), Array(a.drop { $0 < 30 }), a[a.count - 1], a.indices)
for x in a[1..<3] { print(x) }
// prints: [20, 30] [20, 30, 40] [40, 50] [10, 20] [10, 20, 30] []
// prints: [10, 20] [40, 50] [10, 20, 30, 40, 50] [20, 30, 40, 50] [10, 20, 30, 40]
// prints: [40, 50] [10] [] 50
// prints: [10, 20] [30, 40, 50] 50 0..<5
// prints: 20
// prints: 30
