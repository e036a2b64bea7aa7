import Kernels
import Testing

@Suite("Broadcasting")
struct BroadcastingTests {
  /// The rule itself, element by element.
  private func element(_ tensor: Tensor, _ index: [Int], in shape: [Int]) -> Float {
    var position = 0
    for (axis, extent) in tensor.shape.enumerated() {
      let i = index[shape.count - tensor.shape.count + axis]
      position = position * extent + (extent == 1 ? 0 : i)
    }
    return tensor.floats[position]
  }

  static let shapes: [(left: [Int], right: [Int], result: [Int])] = [
    ([], [], []), ([3], [], [3]), ([], [2, 3], [2, 3]), ([2, 3], [3], [2, 3]), ([2, 3], [2, 1], [2, 3]),
    ([2, 1], [1, 3], [2, 3]), ([2, 1], [3], [2, 3]), ([2, 3, 4], [3, 1], [2, 3, 4]),
    ([2, 1, 4], [3, 1], [2, 3, 4]), ([2, 3, 1], [2, 1, 4], [2, 3, 4]), ([1, 3, 1], [2, 1, 4], [2, 3, 4]),
    ([1], [1, 1], [1, 1]), ([2, 1, 3, 1], [4, 1, 5], [2, 4, 3, 5]), ([1, 9], [9], [1, 9]),
    ([0, 3], [3], [0, 3]),
    ([2, 1, 1, 9], [2, 9, 9, 1], [2, 9, 9, 9]), ([0], [1], [0]),
  ]

  @Test("every element has the operands that the rule names", arguments: shapes)
  func values(_ left: [Int], _ right: [Int], _ shape: [Int]) {
    let x = Tensor.uniform(left, in: -1...1, seed: 1)
    let y = Tensor.uniform(right, in: -1...1, seed: 2)
    for (a, b) in [(x, y), (y, x)] {
      let difference = a - b
      #expect(difference.shape == shape)
      for position in 0..<difference.count {
        var index: [Int] = []
        var rest = position
        for extent in shape.reversed() {
          index.insert(rest % extent, at: 0)
          rest /= extent
        }
        let expected = element(a, index, in: shape) - element(b, index, in: shape)
        #expect(difference.floats[position] == expected)
      }
    }
  }

  @Test("shapes that do not fit are refused with both shapes")
  func mismatch() {
    #expect(throws: KernelError.shapeMismatch(operation: "+", left: [2, 3], right: [2])) {
      try Tensor.zeros([2, 3]).adding(.zeros([2]))
    }
    #expect(
      KernelError.shapeMismatch(operation: "+", left: [2, 3], right: [2]).message
        == "+: shapes [2, 3] and [2] do not fit together")
  }

  @Test("small operands that ask for a huge result are refused")
  func hugeResult() {
    let (column, row) = (Tensor.zeros([1 << 16, 1]), Tensor.zeros([1, 1 << 16]))
    #expect(throws: KernelError.self) { try column.adding(row) }
    #expect(throws: KernelError.self) { try column.matrixProduct(row) }
  }
}
