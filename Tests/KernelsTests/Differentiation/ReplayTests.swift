import Kernels
import Testing

@Suite("Replay")
struct ReplayTests {
  /// A network 3-9-4 with dropout, its loss, and the gradients in one flat buffer.
  private final class Recording {
    static let parameterCount = 3 * 9 + 9 + 9 * 4 + 4
    let tape = Tape()
    let parameters = Buffer(count: parameterCount, repeating: 0)
    let gradients = Buffer(count: parameterCount, repeating: .nan)
    let inputs: Tensor
    let targets: Tensor
    let loss: Tensor

    init(batch: [Float], step: UInt64, isPruned: Bool) throws {
      for index in 0..<Self.parameterCount { parameters.elements[index] = Float(index % 7 - 3) / 5 }
      tape.step = step
      inputs = tape.leaf([5, 3])
      targets = tape.leaf([5, 4])
      Recording.fill(tape, inputs, targets, batch)
      let memory = parameters.elements
      let variables = [
        tape.variable([3, 9], aliasing: memory), tape.variable([9], aliasing: memory + 27),
        tape.variable([9, 4], aliasing: memory + 36), tape.variable([4], aliasing: memory + 72),
      ]
      let mask = tape.dropoutMask([5, 9], rate: 0.5, seed: 3, layer: 1)
      let hidden = relu(try inputs.matrixProduct(variables[0]).adding(variables[1])) * mask
      let logits = try hidden.matrixProduct(variables[2]).adding(variables[3])
      loss = try logits.crossEntropy(against: targets)
      let found = try tape.gradients(of: loss, withRespectTo: variables)
      for (gradient, offset) in zip(found, [0, 27, 36, 72]) {
        tape.output(gradient, into: gradients.elements + offset)
      }
      if isPruned { tape.prune(keeping: found + [loss]) }
    }

    static func fill(_ tape: Tape, _ inputs: Tensor, _ targets: Tensor, _ batch: [Float]) {
      batch.withUnsafeBufferPointer { tape.assign(inputs, from: UnsafeBufferPointer(rebasing: $0[..<15])) }
      batch.withUnsafeBufferPointer { tape.assign(targets, from: UnsafeBufferPointer(rebasing: $0[15...])) }
    }

    var bits: [UInt32] {
      let all = (0..<Self.parameterCount).map { gradients.elements[$0] } + Array(tape.elements(of: loss))
      return all.map(\.bitPattern)
    }
  }

  private func batch(_ seed: Int) -> [Float] { Tensor.uniform([35], in: 0...1, seed: seed).floats }

  @Test("gives what a fresh recording gives, bit for bit", arguments: [false, true])
  func equalsFreshRecording(isPruned: Bool) throws {
    let replayed = try Recording(batch: batch(1), step: 0, isPruned: isPruned)
    for step in 1...4 {
      Recording.fill(replayed.tape, replayed.inputs, replayed.targets, batch(step))
      replayed.tape.step = UInt64(step)
      replayed.tape.replay()
      let fresh = try Recording(batch: batch(step), step: UInt64(step), isPruned: false)
      #expect(replayed.bits == fresh.bits)
    }
  }

  @Test("another step draws another mask")
  func masksDiffer() throws {
    let first = try Recording(batch: batch(1), step: 0, isPruned: false)
    let second = try Recording(batch: batch(1), step: 1, isPruned: false)
    #expect(first.bits != second.bits)
  }

  @Test("a mask keeps its share of elements, scaled so that the mean stays")
  func maskShare() {
    let mask = Tape().dropoutMask([100, 100], rate: 0.25, seed: 7, layer: 0)
    let dropped = mask.values.filter { $0 == 0 }.count
    #expect(abs(dropped - 2500) < 200)
    #expect(mask.values.allSatisfy { $0 == 0 || Float($0) == 1 / 0.75 })
  }

  @Test("one gradient can go to two outputs, and a leaf to one")
  func sharedOutputs() throws {
    let tape = Tape()
    let (x, y) = (tape.leaf([2]), tape.leaf([2]))
    let sum = x + y
    let memory = Buffer(count: 6, repeating: .nan)
    for (index, node) in [sum, sum.reshaped([1, 2]), x].enumerated() {
      tape.output(node, into: memory.elements + 2 * index)
    }
    for (leaf, values) in [(x, [1, 2] as [Float]), (y, [10, 20])] {
      values.withUnsafeBufferPointer { tape.assign(leaf, from: $0) }
    }
    tape.replay()
    #expect(Tensor(shape: [6], buffer: memory) == Tensor([11, 22, 11, 22, 1, 2]))
  }

  @Test("prepares its instructions once")
  func memoryStays() throws {
    let recording = try Recording(batch: batch(1), step: 0, isPruned: true)
    recording.tape.replay()
    let count = recording.tape.preparationCount
    for _ in 0..<10 { recording.tape.replay() }
    #expect(recording.tape.preparationCount == count)
  }
}
