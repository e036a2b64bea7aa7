// With their numbers.
for (index, name) in ["a", "b"].enumerated() { print(index, name) }
print(["x", "y"].enumerated().map { "\($0.offset):\($0.element)" })
print([5, 3, 9].enumerated().max { $0.element < $1.element }!.offset)
let even = [10, 20, 30].enumerated().filter { $0.offset % 2 == 0 }.map { $0.element }
print(even)
// prints: 0 a
// prints: 1 b
// prints: ["0:x", "1:y"]
// prints: 2
// prints: [10, 30]
