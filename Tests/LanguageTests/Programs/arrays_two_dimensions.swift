var grid = Array(repeating: Array(repeating: 0, count: 3), count: 2)
grid[0][1] = 5
grid[1][2] += 7
let row = grid[0]
grid[0][0] = 1
print(grid, row)
for (i, row) in grid.enumerated() {
  for (j, value) in row.enumerated() where value > 0 { print(i, j, value) }
}
let transposed = (0..<3).map { j in (0..<2).map { i in grid[i][j] } }
print(transposed, grid.map { $0.reduce(0, +) })
grid.append([9])
grid[2].append(8)
grid[2].removeFirst()
print(grid)
// prints: [[1, 5, 0], [0, 0, 7]] [0, 5, 0]
// prints: 0 0 1
// prints: 0 1 5
// prints: 1 2 7
// prints: [[1, 0], [5, 0], [0, 7]] [6, 7]
// prints: [[1, 5, 0], [0, 0, 7], [8]]
