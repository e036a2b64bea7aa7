print(Array(stride(from: 0, to: 10, by: 3)), Array(stride(from: 0, through: 9, by: 3)))
print(
  Array(stride(from: 5, to: 0, by: -2)), Array(stride(from: 5, through: 1, by: -2)),
  Array(stride(from: 0, to: 0, by: 1)))
print(Array(stride(from: 0.0, through: 1.0, by: 0.25)), Array(stride(from: 1.0, to: 0.0, by: -0.5)))
for x in stride(from: 0.0, to: 0.5, by: 0.1) { print(x) }
print(stride(from: 1, through: 9, by: 2).map { $0 * $0 }, stride(from: 0, to: 6, by: 2).reversed().map { $0 })
// prints: [0, 3, 6, 9] [0, 3, 6, 9]
// prints: [5, 3, 1] [5, 3, 1] []
// prints: [0.0, 0.25, 0.5, 0.75, 1.0] [1.0, 0.5]
// prints: 0.0
// prints: 0.1
// prints: 0.2
// prints: 0.30000000000000004
// prints: 0.4
// prints: [1, 9, 25, 49, 81] [4, 2, 0]
