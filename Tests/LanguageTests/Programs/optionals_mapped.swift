let number: Int? = 4, nothing: Int? = nil
print(number.map { $0 * 2 } ?? 0, nothing.map { $0 * 2 } ?? 0, number.map { "\($0)" } ?? "-")
print(["1", "b", "3"].map { Int($0) ?? 0 }, ["1", "b", "3"].compactMap { Int($0) })
var count: Int? = 1
count! += 1
print(count!)
count = count.map { $0 + 1 }
print(count ?? 0)
// prints: 8 0 4
// prints: [1, 0, 3] [1, 3]
// prints: 2
// prints: 3
