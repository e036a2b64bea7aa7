/// One operation with everything its kernel needs, as plain bits: built once per node, run at once when a
/// tensor is computed, and again at each replay of a tape. Both go through here, hence give the same bits.
struct Instruction {
  let operation: Operation
  let output: UnsafeMutablePointer<Float>
  let x: UnsafePointer<Float>
  /// `x` again where there is no second input.
  let y: UnsafePointer<Float>
  /// The result seen as a matrix; what is a column depends on the operation.
  let rows: Int
  let columns: Int
  /// Matrix product: the inner dimension. Otherwise the number of elements of `x`.
  let depth: Int
  let xSpread: Spread
  let ySpread: Spread
  /// Into how many parts threads can share the work; which part is what, the kernel says.
  let parts: Int

  /// Where the result of a companion goes, another operation that is computed on the way: of cross-entropy its gradient
  /// with respect to `x`, of an addition its ReLU, of the gradient of a ReLU its sum over the rows.
  let companion: UnsafeMutablePointer<Float>?

  /// `left` and `right` are the inputs that the operation has; shapes have been checked.
  init(
    _ operation: Operation, _ left: Tensor?, _ right: Tensor?, shape: [Int], output: Buffer,
    companion: Buffer? = nil
  ) {
    self.operation = operation
    self.companion = companion?.elements
    self.output = output.elements
    x = UnsafePointer(left?.buffer.elements ?? output.elements)
    y = right.map { UnsafePointer($0.buffer.elements) } ?? x
    let count = output.count
    var layout = (rows: 1, columns: count, depth: left?.count ?? 0)
    var parts = 1
    var spreads = (x: Spread(row: count, element: 1), y: Spread(row: count, element: 1))
    switch operation {
    case .add, .subtract, .multiply, .divide, .equalMask:
      if let left, let right {
        let spread = SpreadPair(left.shape, right.shape, in: shape)
        layout = (rows: spread.columns == 0 ? 0 : count / spread.columns, columns: spread.columns, depth: 0)
        spreads = (spread.x, spread.y)
      }
    case .matmul(let transposingLeft, _):
      if let left { layout = (shape[0], shape[1], left.shape[transposingLeft ? 0 : 1]) }
      parts = worthwhileParts(
        operations: 2 * Double(layout.rows) * Double(layout.columns) * Double(layout.depth))
    case .convolution(let sizes), .convolutionInputGradient(let sizes), .convolutionWeightGradient(let sizes):
      var pieces = sizes.images
      if case .convolutionWeightGradient = operation { pieces = sizes.terms / 4 }
      parts = max(1, min(pieces, worthwhileParts(operations: sizes.operations)))
    case .transpose:
      layout = (shape[0], shape[1], 0)
    case .reluGradient where companion != nil:
      layout = (shape[0], shape[1], 0)
    case .softmax, .logSoftmax, .crossEntropy, .crossEntropyGradient:
      if let left, let columns = left.shape.last {
        layout = (columns == 0 ? 0 : left.count / columns, columns, left.count)
      }
    case .rows, .scatterRows:
      // `columns`: the elements of one row.
      layout.columns = elementCount(Array(shape.dropFirst()))
    case .variable, .constant, .dropoutMask, .addConstant, .multiplyConstant, .divideConstant, .subtractFrom,
      .divideInto, .power, .realPower, .negate, .exp, .log, .tanh, .sigmoid, .sin, .cos, .squareRoot, .square,
      .absolute,
      .sign, .relu, .leakyRelu, .reluGradient, .leakyReluGradient, .reshape, .expand, .concatenate, .sum,
      .maximum, .minimum, .maxPool, .maxPoolScatter, .maxPoolGather:
      break
    }
    (rows, columns, depth) = layout
    (xSpread, ySpread) = spreads
    resultCount = count
    self.parts = parts
  }

  /// The number of elements of the result.
  let resultCount: Int

  /// The floats of scratch memory that all parts need together.
  var scratchCount: Int {
    if case .matmul = operation { return parts * productScratchCount }
    if case .crossEntropy = operation { return crossEntropyScratchCount(rows: rows, columns: columns) }
    if case .convolution(let sizes) = operation {
      return parts * PatchMemory.Layout(sizes.patches, rows: sizes.outputs).count
    }
    if case .convolutionInputGradient(let sizes) = operation {
      return parts * PatchMemory.Layout(sizes.patchesOfGradient, rows: sizes.inputs).count
    }
    if case .convolutionWeightGradient(let sizes) = operation {
      return parts * PatchMemory.Layout(sizes.patches, rows: sizes.outputs).count
    }
    return 0
  }
}

/// How the two operands of an elementwise operation spread over the result, where a kernel can do that
/// itself: at least one of them has all elements, the other all, one, one per column, or one per row.
struct SpreadPair {
  let x: Spread
  let y: Spread
  let columns: Int

  init(_ left: [Int], _ right: [Int], in shape: [Int]) {
    let count = elementCount(shape)
    let (leftIsFull, rightIsFull) = (elementCount(left) == count, elementCount(right) == count)
    let narrow = leftIsFull ? right : left
    let form = leftIsFull && rightIsFull ? SpreadForm.whole : SpreadForm(of: narrow, in: shape) ?? .whole
    columns = form.columns ?? count
    let full = Spread(row: columns, element: 1)
    let spread = form.spread ?? full
    x = leftIsFull ? full : spread
    y = leftIsFull ? spread : full
  }
}

/// How a smaller operand lies along a result.
enum SpreadForm {
  case whole
  case single
  /// One element per column; the result has rows of `columns`.
  case row(columns: Int)
  /// One element per row.
  case column(columns: Int)

  /// `nil` if the operand must be expanded first.
  init?(of operand: [Int], in shape: [Int]) {
    if elementCount(operand) == 1 {
      self = .single
      return
    }
    let padded = [Int](repeating: 1, count: shape.count - operand.count) + operand
    // The dimensions that agree must be all at the end, or all at the start.
    let firstEqual = padded.indices.first { padded[$0] == shape[$0] && shape[$0] != 1 } ?? shape.count
    let lastEqual = padded.indices.last { padded[$0] == shape[$0] && shape[$0] != 1 } ?? 0
    for index in firstEqual..<max(lastEqual + 1, firstEqual) where padded[index] != shape[index] {
      return nil
    }
    if elementCount(Array(shape[firstEqual...])) == elementCount(operand) {
      self = .row(columns: elementCount(operand))
    } else if elementCount(Array(shape[...lastEqual])) == elementCount(operand) {
      self = .column(columns: elementCount(Array(shape[(lastEqual + 1)...])))
    } else {
      return nil
    }
  }

  var columns: Int? {
    switch self {
    case .whole, .single: nil
    case .row(let columns), .column(let columns): columns
    }
  }

  var spread: Spread? {
    switch self {
    case .whole: nil
    case .single: Spread(row: 0, element: 0)
    case .row: Spread(row: 0, element: 1)
    case .column: Spread(row: 1, element: 0)
    }
  }
}
