import Kernels
import Testing

@Suite struct CompanionsTests {
  /// x W + b, its ReLU, and the gradients with respect to W and b: at once while recording, in pairs when replayed.
  @Test(arguments: [(1, 1), (1, 5), (2, 1), (2, 2), (5, 3), (8, 8), (9, 7), (32, 16), (33, 21)])
  func pairs_give_what_their_parts_give(rows: Int, columns: Int) throws {
    let tape = Tape()
    let input = tape.variable(.normal([rows, 4], seed: 1))
    let weights = tape.variable(.normal([4, columns], seed: 2))
    let bias = tape.variable(.normal([columns], seed: 3))
    let sum = try input.matrixProduct(weights).adding(bias)
    let active = relu(sum)
    let loss = active.squared().sum()
    let gradients = try tape.gradients(of: loss, withRespectTo: [weights, bias])
    let results = [sum, active, loss] + gradients
    let expected = results.map { bits(tape, $0) }
    tape.replay()
    #expect(results.map { bits(tape, $0) } == expected)

    let other = Tensor.normal([rows, 4], seed: 4)
    other.floats.withUnsafeBufferPointer { tape.assign(input, from: $0) }
    tape.replay()
    let total = try other.matrixProduct(.normal([4, columns], seed: 2)).adding(.normal([columns], seed: 3))
    #expect(bits(tape, sum) == total.floats.map(\.bitPattern))
    #expect(bits(tape, active) == relu(total).floats.map(\.bitPattern))
  }

  /// A ReLU of a sum that is no bias, and one that has two readers.
  @Test func other_sums_are_computed_alone() throws {
    let tape = Tape()
    let (x, y) = (tape.variable(.normal([4, 3], seed: 1)), tape.variable(.normal([4, 3], seed: 2)))
    let sum = try x.adding(y)
    let single = try x.adding(tape.variable(.normal([1], seed: 3)))
    let results = [relu(sum), relu(single), relu(single) * 2]
    let expected = results.map { bits(tape, $0) }
    tape.replay()
    #expect(results.map { bits(tape, $0) } == expected)
  }

  private func bits(_ tape: Tape, _ node: Tensor) -> [UInt32] { tape.elements(of: node).map(\.bitPattern) }
}
