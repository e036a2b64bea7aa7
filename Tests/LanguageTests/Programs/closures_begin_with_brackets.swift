let rows = [1, 2].map { [Double](repeating: 0.5, count: $0) }
print(rows)  // prints: [[0.5], [0.5, 0.5]]
let doubled = [3].map { [$0, $0] }
print(doubled)  // prints: [[3, 3]]
let change: (Int) -> Int =
  switch rows.count {
  case 2: { $0 + 1 }
  default: { $0 }
  }
print(change(1))  // prints: 2
