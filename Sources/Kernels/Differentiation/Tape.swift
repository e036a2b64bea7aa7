/// The record of a computation: what was computed from what, in order.
///
/// A tape serves two ends. Gradients are found by walking it backwards (`Gradients.swift`). And it is a
/// program: after the leaves have been given new values, `replay()` computes everything anew in the same
/// memory, which is how a training step runs without allocating (`Replay.swift`).
///
/// Nodes name their inputs by position, never by reference: an input always precedes its user, so every
/// walk is a loop, and freeing a tape of any length recurses nowhere.
///
/// Two tapes become one when tensors of both meet in an operation, which happens where calls to `gradient`
/// are nested. The shorter one is appended to the other, and forwards to it from then on.
package final class Tape {
  var nodes: [Node] = []
  /// What the recorded results take up, each counted in full.
  private(set) var byteCount: Int64 = 0
  /// How many calls to `gradient` are still recording here. At zero the tape is closed: it is emptied, and
  /// tensors that point to it count as plain values.
  private(set) var openScopes = 1
  /// Where the nodes went when this tape was merged into another one.
  private(set) var successor: (tape: Tape, offset: Int)?

  /// The number of replays so far, or what the owner makes of it: dropout draws a new mask for each step.
  package var step: UInt64 = 0

  var program: Program?
  /// How often a replay had to prepare instructions and scratch memory; the other replays allocate nothing.
  package var preparationCount = 0
  /// Results that `output` could not place directly, and are copied after each replay.
  var copies: [Copy] = []
  /// Buffers in memory of the caller that nodes write to directly.
  var placed: [Buffer] = []

  package init() {}
}

/// One operation of a tape, with its result.
struct Node {
  var operation: Operation
  /// Positions of the inputs on the same tape; −1 where there is none.
  var left: Int
  var right: Int
  let shape: [Int]
  var buffer: Buffer
}

/// A place on a tape, as a tensor remembers it.
struct NodeReference {
  let tape: Tape
  let index: Int

  /// The place after merges, or `nil` if the tape has been closed.
  var live: NodeReference? {
    var reference = self
    while let (tape, offset) = reference.tape.successor {
      reference = NodeReference(tape: tape, index: reference.index + offset)
    }
    return reference.tape.openScopes > 0 ? reference : nil
  }
}

extension Tensor {
  /// Where this tensor is recorded now.
  var liveNode: NodeReference? { node?.live }

  /// The bytes of all results on the tape that this one is recorded on; 0 if it is on none.
  package var tapeByteCount: Int64 { liveNode?.tape.byteCount ?? 0 }
}

// MARK: - Leaves

extension Tape {
  /// Puts a value on the tape, to ask for gradients with respect to it.
  package func variable(_ value: Tensor) -> Tensor {
    record(.variable, left: -1, right: -1, shape: value.shape, buffer: value.buffer)
  }

  /// A leaf of zeros whose value is given by `assign` before each replay.
  package func leaf(_ shape: [Int]) -> Tensor {
    variable(Tensor(shape: shape, buffer: Buffer(count: elementCount(shape), repeating: 0)))
  }

  /// A leaf whose elements lie in memory of the caller, who may change them before a replay, and keeps the
  /// memory for as long as the tape lives: for instance a part of one flat array of parameters.
  package func variable(_ shape: [Int], aliasing memory: UnsafeMutablePointer<Float>) -> Tensor {
    variable(Tensor(shape: shape, buffer: Buffer(aliasing: memory, count: elementCount(shape))))
  }

  /// A leaf that draws a new mask at each step: 0 with probability `rate`, else 1 / (1 − rate).
  package func dropoutMask(_ shape: [Int], rate: Float, seed: UInt64, layer: Int) -> Tensor {
    let operation = Operation.dropoutMask(rate: rate, seed: seed, layer: UInt32(truncatingIfNeeded: layer))
    let buffer = Buffer(count: elementCount(shape))
    let instruction = Instruction(operation, nil, nil, shape: shape, output: buffer)
    instruction.run(part: 0, scratch: buffer.elements, step: step)
    return record(operation, left: -1, right: -1, shape: shape, buffer: buffer)
  }
}

// MARK: - Recording

extension Tape {
  func record(_ operation: Operation, left: Int, right: Int, shape: [Int], buffer: Buffer) -> Tensor {
    program = nil
    nodes.append(Node(operation: operation, left: left, right: right, shape: shape, buffer: buffer))
    byteCount += 4 * Int64(buffer.count)
    return tensor(at: nodes.count - 1)
  }

  /// The result of a node, bound to it.
  func tensor(at index: Int) -> Tensor {
    Tensor(
      shape: nodes[index].shape, buffer: nodes[index].buffer, node: NodeReference(tape: self, index: index))
  }

  /// The position of an input; what is on no tape becomes a constant of this one.
  func position(of input: Tensor) -> Int {
    if let node = input.liveNode { return node.index }
    return record(.constant, left: -1, right: -1, shape: input.shape, buffer: input.buffer).node?.index ?? -1
  }

  /// The tape that operations on both tensors are recorded on, or `nil` if neither is on one.
  static func common(_ left: Tensor?, _ right: Tensor?) -> Tape? {
    guard let first = left?.liveNode?.tape else { return right?.liveNode?.tape }
    guard let second = right?.liveNode?.tape, second !== first else { return first }
    if first.nodes.count >= second.nodes.count {
      first.append(second)
      return first
    } else {
      second.append(first)
      return second
    }
  }

  private func append(_ other: Tape) {
    let offset = nodes.count
    for var node in other.nodes {
      if node.left >= 0 { node.left += offset }
      if node.right >= 0 { node.right += offset }
      nodes.append(node)
    }
    copies += other.copies
    placed += other.placed
    openScopes += other.openScopes
    byteCount += other.byteCount
    program = nil
    other.nodes = []
    other.program = nil
    other.successor = (self, offset)
  }
}

// MARK: - Scopes

extension Tape {
  /// This tape, or the one it was merged into.
  var current: Tape {
    var tape = self
    while let (next, _) = tape.successor { tape = next }
    return tape
  }

  func openScope() { openScopes += 1 }

  /// Ends the recording of one call; the last one empties the tape.
  func closeScope() {
    openScopes -= 1
    if openScopes == 0 {
      nodes = []
      program = nil
    }
  }
}
