// Shapes are aligned at their last dimension; a dimension of 1, or a missing one, is repeated.

/// The common shape of two operands. Two small operands can ask for a huge result: that is refused, too.
func broadcastShape(_ left: [Int], _ right: [Int], operation: String) throws(KernelError) -> [Int] {
  if left == right { return left }
  let rank = max(left.count, right.count)
  var shape = [Int](repeating: 1, count: rank)
  for position in 0..<rank {
    let fromEnd = rank - position
    let a = fromEnd <= left.count ? left[left.count - fromEnd] : 1
    let b = fromEnd <= right.count ? right[right.count - fromEnd] : 1
    guard a == b || a == 1 || b == 1 else {
      throw .shapeMismatch(operation: operation, left: left, right: right)
    }
    shape[position] = a == 1 ? b : a
  }
  try checkDimensions(shape)
  return shape
}

extension Tensor {
  /// Repeated to a larger shape; traps where the shapes do not fit.
  package func broadcast(to shape: [Int]) throws(KernelError) -> Tensor {
    try checkDimensions(shape)
    guard try broadcastShape(self.shape, shape, operation: "broadcast") == shape else {
      throw .shapeMismatch(operation: "broadcast", left: self.shape, right: shape)
    }
    return expanded(to: shape)
  }

  /// Repeated to a shape that is known to fit: one `expand` for each run of repeated dimensions, from the
  /// last to the first.
  func expanded(to shape: [Int]) -> Tensor {
    var current = [Int](repeating: 1, count: shape.count - rank) + self.shape
    var result = self
    for run in differingRuns(current, shape).reversed() {
      let spans = Spans(
        outer: elementCount(Array(current[..<run.lowerBound])), extent: elementCount(Array(shape[run])),
        inner: elementCount(Array(current[run.upperBound...])))
      current.replaceSubrange(run, with: shape[run])
      result = Tensor.applying(.expand(spans), to: result, shape: current)
    }
    return result.viewed(as: shape)
  }

  /// Summed over what broadcasting from `shape` to this tensor's shape had repeated: the adjoint of
  /// `expanded(to:)`.
  func reduced(to shape: [Int]) -> Tensor {
    var current = self.shape
    let target = [Int](repeating: 1, count: rank - shape.count) + shape
    var result = self
    for run in differingRuns(target, current) {
      let spans = Spans(
        outer: elementCount(Array(current[..<run.lowerBound])), extent: elementCount(Array(current[run])),
        inner: elementCount(Array(current[run.upperBound...])))
      current.replaceSubrange(run, with: target[run])
      result = Tensor.applying(.sum(spans), to: result, shape: current)
    }
    return result.viewed(as: shape)
  }
}

/// The maximal runs of adjacent dimensions in which two shapes of the same rank differ.
private func differingRuns(_ left: [Int], _ right: [Int]) -> [Range<Int>] {
  var runs: [Range<Int>] = []
  var start: Int?
  for position in 0...left.count {
    let differs = position < left.count && left[position] != right[position]
    if differs, start == nil { start = position }
    if !differs, let first = start {
      runs.append(first..<position)
      start = nil
    }
  }
  return runs
}
