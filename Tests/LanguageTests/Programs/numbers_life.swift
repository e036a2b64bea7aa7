// One generation after the other.
func next(_ cells: [[Int]]) -> [[Int]] {
  cells.indices.map { r in
    cells[r].indices.map { c in
      var neighbours = -cells[r][c]
      for dr in -1...1 {
        for dc in -1...1 where cells.indices.contains(r + dr) && cells[r].indices.contains(c + dc) {
          neighbours += cells[r + dr][c + dc]
        }
      }
      return neighbours == 3 || (neighbours == 2 && cells[r][c] == 1) ? 1 : 0
    }
  }
}
let blinker = [[0, 0, 0], [1, 1, 1], [0, 0, 0]]
print(next(blinker), next(next(blinker)) == blinker)  // prints: [[0, 1, 0], [0, 1, 0], [0, 1, 0]] true
