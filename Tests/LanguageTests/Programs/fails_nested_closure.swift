// Within a closure within a closure.
let table = [[1, 2], [3]]
print(table.map { row in row.map { $0 * 2 } })
print(table.map { row in row[1] })  // fails: index out of range: 1, but the array has 1 element (0...0)
// prints: [[2, 4], [6]]
