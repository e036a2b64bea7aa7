import Kernels
import Testing

/// The definition: each element a sum over k in order, starting from zero, nothing fused.
private func naiveProduct(rows: Int, columns: Int, depth: Int, _ a: MatrixElement, _ b: MatrixElement)
  -> [Float]
{
  var c: [Float] = []
  for i in 0..<rows {
    for j in 0..<columns {
      var total: Float = 0
      for k in 0..<depth {
        let term = a(i, k) * b(k, j)
        total += term
      }
      c.append(total)
    }
  }
  return c
}

private typealias MatrixElement = (Int, Int) -> Float

@Suite("Matrix product")
struct MatrixProductTests {
  static let flags = [(false, false), (true, false), (false, true), (true, true)]

  @Test("equals the definition bit for bit, at all edges of the tiles", arguments: flags)
  func smallSizes(transposingLeft: Bool, transposingRight: Bool) {
    let sizes = [0, 1, 2, 3, 4, 5, 7, 8, 9, 12, 15, 16, 17, 24, 31, 33, 40]
    for rows in sizes {
      for columns in sizes {
        for depth in sizes {
          check(rows, columns, depth, transposingLeft, transposingRight)
        }
      }
    }
  }

  @Test("equals the definition bit for bit, across the edges of the blocks", arguments: flags)
  func blockedSizes(transposingLeft: Bool, transposingRight: Bool) {
    for (rows, columns, depth) in [
      (50, 70, 300), (195, 65, 513), (193, 64, 257), (48, 16, 256), (49, 17, 256), (35, 3, 256), (35, 3, 257),
      (130, 4, 100),
    ] {
      check(rows, columns, depth, transposingLeft, transposingRight)
    }
  }

  @Test("shapes that do not fit are refused with both shapes")
  func mismatch() {
    #expect(throws: KernelError.shapeMismatch(operation: "matmul", left: [2, 3], right: [2, 3])) {
      try Tensor.zeros([2, 3]).matrixProduct(.zeros([2, 3]))
    }
    #expect(throws: KernelError.shapeMismatch(operation: "matmul", left: [], right: [2])) {
      try Tensor(1.0).matrixProduct(.zeros([2]))
    }
  }

  private func check(
    _ rows: Int, _ columns: Int, _ depth: Int, _ transposingLeft: Bool, _ transposingRight: Bool,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let a = Tensor.uniform([rows, depth], in: -1...1, seed: 1).floats
    let b = Tensor.uniform([depth, columns], in: -1...1, seed: 2).floats
    let left = transposingLeft ? (1, rows) : (depth, 1)
    let right = transposingRight ? (1, depth) : (columns, 1)
    let expected = naiveProduct(rows: rows, columns: columns, depth: depth) {
      a[$0 * left.0 + $1 * left.1]
    } _: {
      b[$0 * right.0 + $1 * right.1]
    }
    let actual = product(rows, columns, depth, a, left, b, right)
    let isEqual = actual.map(\.bitPattern) == expected.map(\.bitPattern)
    #expect(isEqual, "[\(rows), \(depth)] · [\(depth), \(columns)]", sourceLocation: sourceLocation)
  }

  private func product(
    _ rows: Int, _ columns: Int, _ depth: Int, _ a: [Float], _ left: (Int, Int), _ b: [Float],
    _ right: (Int, Int)
  ) -> [Float] {
    let (aBuffer, bBuffer) = (Tensor(a, shape: [a.count]).buffer, Tensor(b, shape: [b.count]).buffer)
    let c = Buffer(count: rows * columns, repeating: .nan)
    let scratch = Buffer(count: scratchCount(rows: rows, depth: depth, columns: columns), repeating: .nan)
    multiply(
      rows: rows, columns: columns, depth: depth,
      MatrixView(aBuffer.elements, row: left.0, column: left.1),
      MatrixView(bBuffer.elements, row: right.0, column: right.1), into: c.elements, row: columns,
      scratch: scratch.elements)
    withExtendedLifetime((aBuffer, bBuffer, scratch)) {}
    return Tensor(shape: [c.count], buffer: c).floats
  }
}
