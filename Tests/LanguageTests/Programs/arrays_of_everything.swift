struct Point { var x: Int }
enum Kind { case a, b(Int) }
let points = [Point(x: 1), Point(x: 2)]
let kinds: [Kind] = [.a, .b(3)]
let pairs = [(1, "one"), (2, "two")]
let functions: [(Int) -> Int] = [{ $0 + 1 }, { $0 * 2 }]
let optionals: [Int?] = [1, nil, 3]
print(points, kinds, pairs, optionals)
print(points.map { $0.x }, pairs.map { $0.1 }, functions.map { $0(5) }, optionals.compactMap { $0 })
// prints: [main.Point(x: 1), main.Point(x: 2)] [main.Kind.a, main.Kind.b(3)] [(1, "one"), (2, "two")] [Optional(1), nil, Optional(3)]
// prints: [1, 2] ["one", "two"] [6, 10] [1, 3]
