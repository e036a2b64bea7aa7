// Steps forwards and backwards.
print(Array(stride(from: 0, to: 10, by: 3)), Array(stride(from: 0, through: 9, by: 3)))
print(Array(stride(from: 5, to: 0, by: -2)), Array(stride(from: 1, to: 1, by: 1)))
for x in stride(from: 0.0, through: 1, by: 0.25) { print(x, x * x) }
print(stride(from: 10, through: 0, by: -5).map { $0 })
// prints: [0, 3, 6, 9] [0, 3, 6, 9]
// prints: [5, 3, 1] []
// prints: 0.0 0.0
// prints: 0.25 0.0625
// prints: 0.5 0.25
// prints: 0.75 0.5625
// prints: 1.0 1.0
// prints: [10, 5, 0]
