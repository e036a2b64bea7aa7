// Breadth first through a maze.
let maze = [[0, 0, 1], [1, 0, 1], [1, 0, 0]]
func steps(to target: (Int, Int)) -> Int? {
  var distance = [[0: 0]: 0]
  distance = [:]
  var table = maze.map { $0.map { _ in -1 } }
  table[0][0] = 0
  var queue = [(0, 0)]
  while !queue.isEmpty {
    let (row, column) = queue.removeFirst()
    if (row, column) == target { return table[row][column] }
    for (dr, dc) in [(0, 1), (1, 0), (0, -1), (-1, 0)] {
      let (r, c) = (row + dr, column + dc)
      guard maze.indices.contains(r), maze[0].indices.contains(c), maze[r][c] == 0, table[r][c] < 0 else { continue }
      table[r][c] = table[row][column] + 1
      queue.append((r, c))
    }
  }
  return nil
}
print(steps(to: (2, 2)) ?? -1, steps(to: (0, 2)) ?? -1, steps(to: (0, 0)) ?? -1)  // prints: 4 -1 0
