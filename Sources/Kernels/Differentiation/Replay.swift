/// What a replay runs: the instructions of all nodes that compute something, in order.
struct Program {
  let instructions: [Instruction]
  /// Large enough for the instruction that needs most.
  let scratch: Buffer
  /// The first node it covers.
  let start: Int
}

/// A result to be copied to memory of the caller after each replay.
struct Copy {
  let source: Buffer
  let target: UnsafeMutablePointer<Float>
}

// MARK: - Values

extension Tape {
  /// Gives a leaf a new value; everything computed from it is stale until the next replay.
  package func assign(_ leaf: Tensor, from elements: UnsafeBufferPointer<Float>) {
    let buffer = nodes[position(of: leaf)].buffer
    precondition(elements.count == buffer.count, "a leaf keeps its shape")
    guard let source = elements.baseAddress else { return }
    buffer.elements.update(from: source, count: buffer.count)
  }

  /// The elements of a node as they are after the last replay.
  package func elements(of node: Tensor) -> UnsafeBufferPointer<Float> {
    let buffer = nodes[position(of: node)].buffer
    return UnsafeBufferPointer(start: buffer.elements, count: buffer.count)
  }

  /// Writes the node's value to memory of the caller from now on, at each replay; at once, too.
  ///
  /// The kernel that computes the node is pointed there directly, where no other output has taken it.
  package func output(_ node: Tensor, into memory: UnsafeMutablePointer<Float>) {
    let position = position(of: node)
    let buffer = nodes[position].buffer
    memory.update(from: buffer.elements, count: buffer.count)
    program = nil
    var isComputed = true
    for other in nodes where other.buffer === buffer { isComputed = isComputed && !other.isLeaf }
    guard isComputed, !placed.contains(where: { $0 === buffer }) else {
      copies.append(Copy(source: buffer, target: memory))
      return
    }
    let replacement = Buffer(aliasing: memory, count: buffer.count)
    placed.append(replacement)
    for index in nodes.indices where nodes[index].buffer === buffer { nodes[index].buffer = replacement }
  }
}

extension Node {
  /// Whether the value comes from outside.
  var isLeaf: Bool {
    if case .variable = operation { return true }
    if case .constant = operation { return true }
    return false
  }
}

// MARK: - Replay

extension Tape {
  /// Frees and forgets all nodes that the kept ones do not depend on. Positions stay as they are; a
  /// forgotten node must not be used again.
  package func prune(keeping kept: [Tensor]) {
    var isNeeded = [Bool](repeating: false, count: nodes.count)
    for tensor in kept { isNeeded[position(of: tensor)] = true }
    for index in nodes.indices.reversed() where isNeeded[index] {
      if nodes[index].left >= 0 { isNeeded[nodes[index].left] = true }
      if nodes[index].right >= 0 { isNeeded[nodes[index].right] = true }
    }
    let nothing = Buffer(count: 0)
    for index in nodes.indices where !isNeeded[index] {
      nodes[index].operation = .constant
      nodes[index].left = -1
      nodes[index].right = -1
      nodes[index].buffer = nothing
    }
    program = nil
  }

  /// Computes all nodes again, from position `start` on, from the present values of the leaves.
  ///
  /// The first replay after a change of the tape prepares the instructions; further ones allocate nothing.
  package func replay(from start: Int = 0) {
    if program?.start != start {
      program = prepared(from: start)
      preparationCount += 1
    }
    guard let program else { return }
    let scratch = program.scratch.elements
    let step = step
    program.instructions.withUnsafeBufferPointer { instructions in
      guard let first = instructions.baseAddress else { return }
      for index in instructions.indices {
        let instruction = first + index
        if instruction.pointee.parts == 1 {
          instruction.pointee.run(part: 0, scratch: scratch, step: step)
        } else {
          Job.instruction(instruction, scratch: scratch, step: step).run()
        }
      }
    }
    for copy in copies { copy.target.update(from: copy.source.elements, count: copy.source.count) }
    withExtendedLifetime(self) {}
  }

  private func prepared(from start: Int) -> Program {
    var instructions: [Instruction] = []
    var scratchCount = 0
    var isDone = [Bool](repeating: false, count: nodes.count)
    let companions = companions()
    for index in start..<nodes.count where !isDone[index] {
      let node = nodes[index]
      if node.isLeaf { continue }
      if case .reshape = node.operation { continue }
      let companion = companions[index]
      if companion >= 0 { isDone[companion] = true }
      let instruction = Instruction(
        node.operation, node.left < 0 ? nil : tensor(at: node.left),
        node.right < 0 ? nil : tensor(at: node.right), shape: node.shape, output: node.buffer,
        companion: companion < 0 ? nil : nodes[companion].buffer)
      scratchCount = max(scratchCount, instruction.scratchCount)
      instructions.append(instruction)
    }
    return Program(instructions: instructions, scratch: Buffer(count: scratchCount), start: start)
  }
}
