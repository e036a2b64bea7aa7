// Keys made of several parts.
struct Cell: Hashable {
  let row: Int
  let column: Int
}
var board: [Cell: String] = [:]
board[Cell(row: 0, column: 1)] = "x"
board[Cell(row: 1, column: 1)] = "o"
print(board[Cell(row: 0, column: 1)]!, board[Cell(row: 2, column: 2)] ?? "-", board.count)  // prints: x - 2
board[Cell(row: 0, column: 1)] = nil
print(board.count)  // prints: 1
