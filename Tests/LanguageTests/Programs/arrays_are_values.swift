var a = [1, 2, 3]
var b = a
b[0] = 100
b.append(4)
print(a)  // prints: [1, 2, 3]
print(b)  // prints: [100, 2, 3, 4]
var grid = [[0, 0], [0, 0]]
let before = grid
grid[1][0] = 5
grid[0][1] += 2
print(grid)  // prints: [[0, 2], [5, 0]]
print(before)  // prints: [[0, 0], [0, 0]]
func changed(_ values: [Int]) -> [Int] {
  var copy = values
  copy[0] = -1
  return copy
}
print(changed(a))  // prints: [-1, 2, 3]
print(a)  // prints: [1, 2, 3]
func zero(_ values: inout [Int]) {
  for i in 0..<values.count { values[i] = 0 }
}
zero(&a)
print(a)  // prints: [0, 0, 0]
zero(&grid[1])
print(grid)  // prints: [[0, 2], [0, 0]]
for value in b { b.append(value) }
print(b.count)  // prints: 8
