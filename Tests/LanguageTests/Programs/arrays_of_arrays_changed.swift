// Deep inside, in place.
var grid = [[Int]](repeating: [0, 0, 0], count: 2)
grid[1][2] = 5
grid[0].append(9)
grid[1].swapAt(0, 2)
grid.append([])
print(grid, grid.map { $0.count })  // prints: [[0, 0, 0, 9], [5, 0, 0], []] [4, 3, 0]
for i in grid.indices {
  for j in grid[i].indices { grid[i][j] += i + j }
}
print(grid)  // prints: [[0, 1, 2, 12], [6, 2, 3], []]
grid.removeLast()
grid[0].removeFirst()
print(grid)  // prints: [[1, 2, 12], [6, 2, 3]]
