import Kernels
import Testing

/// The definition, one row after the other: sums along a row by column mod 8, rows added in order.
private func naive(
  _ x: [Float], _ y: [Float], rows: Int, columns: Int
) -> (loss: Float, gradient: [Float]) {
  func sum(_ numbers: [Float]) -> Float {
    var s = [Float](repeating: 0, count: 8)
    for (index, number) in numbers.enumerated() { s[index % 8] += number }
    return ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]))
  }
  var total: Float = 0
  var gradient: [Float] = []
  for row in 0..<rows {
    let (logits, target) = (x[row * columns..<(row + 1) * columns], y[row * columns..<(row + 1) * columns])
    let largest = logits.contains { $0.isNaN } ? Float.nan : logits.reduce(-.infinity) { $1 > $0 ? $1 : $0 }
    let differences = logits.map { $0 - largest }
    let exponentials = differences.map { exp($0) }
    let (weight, count) = (sum(Array(target)), Float(rows))
    let logarithm = log(sum(exponentials))
    for (exponential, wanted) in zip(exponentials, target) {
      let share = (exponential / sum(exponentials)) * weight
      gradient.append((share - wanted) / count)
    }
    total += sum(zip(differences, target).map { $1 * (logarithm - $0) })
  }
  return (total / Float(rows), gradient)
}

@Suite struct CrossEntropyInLanesTests {
  @Test(arguments: 1...20)
  func loss_and_gradient_equal_the_definition_bit_for_bit(columns: Int) throws {
    for rows in [1, 2, 7, 8, 9, 16, 31, 32, 33] {
      let x = Tensor.normal([rows, columns], standardDeviation: 4, seed: rows)
      let y = Tensor.uniform([rows, columns], in: 0...1, seed: columns)
      try check(x, y, rows, columns)
    }
  }

  @Test func zeros_and_infinities_equal_the_definition() throws {
    let special: [Float] = [0, -0.0, 1, .infinity, -.infinity, 88, -104, 0]
    for columns in [1, 3, 8, 10] {
      let x = (0..<9 * columns).map { special[$0 * 5 % 8] }
      let y = (0..<9 * columns).map { $0 % 3 == 0 ? Float(1) : -0.0 }
      try check(Tensor(x, shape: [9, columns]), Tensor(y, shape: [9, columns]), 9, columns)
    }
  }

  private func check(_ x: Tensor, _ y: Tensor, _ rows: Int, _ columns: Int) throws {
    let expected = naive(x.floats, y.floats, rows: rows, columns: columns)
    let tape = Tape()
    let logits = tape.variable(x)
    let loss = try logits.crossEntropy(against: y)
    let gradient = try tape.gradients(of: loss, withRespectTo: [logits])[0]
    // The replay computes both at once.
    for _ in 0..<2 {
      #expect(bits(Array(tape.elements(of: loss))) == bits([expected.loss]), "[\(rows), \(columns)]")
      #expect(bits(Array(tape.elements(of: gradient))) == bits(expected.gradient), "[\(rows), \(columns)]")
      tape.replay()
    }
  }

  private func bits(_ numbers: [Float]) -> [UInt32] {
    numbers.map { $0.isNaN ? Float.nan.bitPattern : $0.bitPattern }
  }
}
