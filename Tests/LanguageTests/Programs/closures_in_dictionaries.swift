// Operations by name.
let operations: [String: (Double, Double) -> Double] = [
  "+": { $0 + $1 }, "-": { $0 - $1 }, "*": { $0 * $1 }, "/": { $0 / $1 },
]
for name in operations.keys.sorted() {
  print(name, operations[name]!(7, 2))
}
print(operations["%"] == nil)
if let plus = operations["+"] {
  print(plus(1, 2))
}
print(operations["*"]?(3, 4) ?? 0)
// prints: * 14.0
// prints: + 9.0
// prints: - 5.0
// prints: / 3.5
// prints: true
// prints: 3.0
// prints: 12.0
