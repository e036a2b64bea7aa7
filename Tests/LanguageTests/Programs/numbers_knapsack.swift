// The best choice, by a table.
func best(_ items: [(weight: Int, value: Int)], capacity: Int) -> Int {
  var table = [Int](repeating: 0, count: capacity + 1)
  for item in items {
    for room in stride(from: capacity, through: item.weight, by: -1) {
      table[room] = max(table[room], table[room - item.weight] + item.value)
    }
  }
  return table[capacity]
}
print(best([(1, 1), (3, 4), (4, 5), (5, 7)], capacity: 7))  // prints: 9
print(best([], capacity: 3), best([(9, 9)], capacity: 3))  // prints: 0 0
