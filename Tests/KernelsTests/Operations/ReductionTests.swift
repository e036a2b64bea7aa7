import Kernels
import Testing

@Suite("Order of sums")
struct ReductionTests {
  @Test("the last axis has eight partial sums by index mod 8", arguments: [0, 1, 3, 7, 8, 9, 16, 31, 1000])
  func lastAxis(count: Int) {
    let x = Tensor.uniform([count], in: -1...1, seed: 5)
    var s = [Float](repeating: 0, count: 8)
    for (index, element) in x.floats.enumerated() { s[index % 8] += element }
    let expected = ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]))
    #expect(x.sum().floats[0].bitPattern == expected.bitPattern)
  }

  @Test("another axis is summed in order", arguments: [2, 3, 8, 11])
  func firstAxis(columns: Int) {
    let x = Tensor.uniform([50, columns], in: -1...1, seed: 6)
    for column in 0..<columns {
      var expected: Float = 0
      for row in 0..<50 { expected += x.floats[row * columns + column] }
      #expect(x.sum(axis: 0).floats[column].bitPattern == expected.bitPattern)
    }
  }

  @Test("sums of nothing are zero; means and extremes of nothing are refused")
  func empty() {
    #expect(Tensor.zeros([0]).sum().scalar == 0)
    #expect(Tensor.zeros([0, 3]).sum(axis: 0) == Tensor([0, 0, 0]))
    #expect(throws: KernelError.empty(operation: "mean")) { try Tensor.zeros([0]).averaging() }
    #expect(throws: KernelError.empty(operation: "max")) { try Tensor.zeros([0]).largest() }
    #expect(throws: KernelError.empty(operation: "min")) { try Tensor.zeros([0]).smallest() }
  }

  @Test("an extreme is NaN if one element is")
  func extremesOfNaN() {
    #expect(Tensor([1, .nan, 3]).max().scalar.isNaN)
    #expect(Tensor([.nan, 1]).min().scalar.isNaN)
  }

  @Test("an axis that does not exist is refused")
  func axisOutOfRange() {
    #expect(throws: KernelError.axisOutOfRange(axis: 2, rank: 2, operation: "sum")) {
      try Tensor.zeros([2, 3]).summing(axis: 2)
    }
    #expect(throws: KernelError.axisOutOfRange(axis: 0, rank: 0, operation: "mean")) {
      try Tensor(1.0).averaging(axis: 0)
    }
  }
}
