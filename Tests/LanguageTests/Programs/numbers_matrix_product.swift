// Three loops.
func product(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
  var c = [[Double]](repeating: [Double](repeating: 0, count: b[0].count), count: a.count)
  for i in 0..<a.count {
    for j in 0..<b[0].count {
      for k in 0..<b.count { c[i][j] += a[i][k] * b[k][j] }
    }
  }
  return c
}
print(product([[1, 2], [3, 4]], [[0, 1], [1, 0]]))  // prints: [[2.0, 1.0], [4.0, 3.0]]
print(product([[1, 2, 3]], [[1], [2], [3]]))  // prints: [[14.0]]
func transposed(_ a: [[Double]]) -> [[Double]] { (0..<a[0].count).map { j in a.map { $0[j] } } }
print(transposed([[1, 2, 3], [4, 5, 6]]))  // prints: [[1.0, 4.0], [2.0, 5.0], [3.0, 6.0]]
