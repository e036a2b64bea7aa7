extension Tensor {
  /// Computes an operation and, if an input is on a tape, records it there. Shapes have been checked.
  static func applying(
    _ operation: Operation, to left: Tensor, _ right: Tensor? = nil, shape: [Int]
  ) -> Tensor {
    let output: Buffer
    if case .reshape = operation {
      output = left.buffer
    } else {
      output = Buffer(count: elementCount(shape))
      compute(operation, left, right, shape, into: output)
    }
    guard let tape = Tape.common(left, right) else { return Tensor(shape: shape, buffer: output) }
    let leftPosition = tape.position(of: left)
    let rightPosition = right.map { tape.position(of: $0) } ?? -1
    return tape.record(operation, left: leftPosition, right: rightPosition, shape: shape, buffer: output)
  }

  private static func compute(
    _ operation: Operation, _ left: Tensor, _ right: Tensor?, _ shape: [Int], into output: Buffer
  ) {
    let instruction = Instruction(operation, left, right, shape: shape, output: output)
    let scratchCount = instruction.scratchCount
    let scratch = scratchCount > 0 ? Buffer(count: scratchCount) : output
    withUnsafePointer(to: instruction) { Job.instruction($0, scratch: scratch.elements, step: 0).run() }
    withExtendedLifetime((left, right, output, scratch)) {}
  }
}
