import Kernels
import Testing

@Suite("Shapes")
struct ShapeTests {
  let matrix = Tensor([[1, 2, 3], [4, 5, 6]])

  @Test("slices, transposition and concatenation move the right elements")
  func elements() throws {
    #expect(matrix[1] == Tensor([4, 5, 6]))
    #expect(matrix[1][2].shape == [])
    #expect(matrix[1][2].scalar == 6)
    #expect(matrix.transposed == Tensor([[1, 4], [2, 5], [3, 6]]))
    #expect(matrix.reshaped([3, 2]) == Tensor([[1, 2], [3, 4], [5, 6]]))
    #expect(try Tensor.concatenating([matrix, matrix, matrix]).shape == [6, 3])
    #expect(try Tensor.concatenating([Tensor([1]), Tensor([2, 3]), Tensor([4])]) == Tensor([1, 2, 3, 4]))
  }

  @Test("what does not fit is refused")
  func refusals() {
    #expect(throws: KernelError.indexOutOfRange(index: 2, count: 2)) { try matrix.slice(at: 2) }
    #expect(throws: KernelError.indexOutOfRange(index: -1, count: 2)) { try matrix.slice(at: -1) }
    #expect(throws: KernelError.countMismatch(shape: [2, 3], newShape: [4])) { try matrix.reshaping(to: [4]) }
    #expect(throws: KernelError.negativeDimension(shape: [-2, -3])) { try matrix.reshaping(to: [-2, -3]) }
    #expect(throws: KernelError.raggedRows(row: 1, count: 1, expected: 2)) {
      try Tensor.matrix(rows: [[1, 2], [3]])
    }
    #expect(throws: KernelError.notScalar(shape: [2, 3], use: "scalar")) { try matrix.scalarValue() }
    #expect(throws: KernelError.self) { try Tensor.filled([1 << 20, 1 << 20], with: 0) }
    #expect(throws: KernelError.self) { try Tensor([1, 2]).transposing() }
  }

  @Test("assignment copies: changing one tensor leaves the other alone")
  func valueSemantics() {
    var copy = matrix
    copy += 1
    #expect(matrix[0] == Tensor([1, 2, 3]))
    #expect(copy[0] == Tensor([2, 3, 4]))
  }

  @Test("equal seeds give equal tensors, in the interval asked for")
  func random() {
    let x = Tensor.uniform([4, 5], in: 2...3, seed: 9)
    #expect(x == Tensor.uniform([4, 5], in: 2...3, seed: 9))
    #expect(x != Tensor.uniform([4, 5], in: 2...3, seed: 10))
    #expect(x.values.allSatisfy { $0 >= 2 && $0 <= 3 })
    #expect(Tensor.eye(2) == Tensor([[1, 0], [0, 1]]))
    #expect(throws: KernelError.self) {
      try Tensor.drawingNormal([2], mean: 0, standardDeviation: -1, seed: 0)
    }
  }
}
