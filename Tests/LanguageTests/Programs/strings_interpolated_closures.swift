let values = [1, 2, 3]
print("sum \(values.reduce(0) { $0 + $1 }), doubled \(values.map { "\($0 * 2)" }.joined(separator: "/"))")
print("\({ (n: Int) -> Int in n * n }(7))")
// prints: sum 6, doubled 2/4/6
// prints: 49
