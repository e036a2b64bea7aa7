extension KernelError {
  /// The error as an author reads it: what is wrong with the actual values, and what would be right.
  public var message: String {
    switch self {
    case .shapeMismatch(let operation, let left, let right):
      return "\(operation): shapes \(described(left)) and \(described(right)) do not fit together"
    case .unsupportedShape(let operation, let shape, let expected):
      return "\(operation): a tensor of shape \(described(shape)), but it takes \(expected)"
    case .countMismatch(let shape, let newShape):
      return "cannot reshape \(described(shape)), which has \(elementCount(shape)) elements, to "
        + "\(described(newShape)), which has \(elementCount(newShape))"
    case .negativeDimension(let shape):
      return "a shape has no negative dimensions: \(described(shape))"
    case .raggedRows(let row, let count, let expected):
      return "all rows must be equally long: row \(row) has \(count) elements, row 0 has \(expected)"
    case .axisOutOfRange(let axis, let rank, let operation):
      return rank == 0
        ? "\(operation): axis \(axis) of a scalar, which has no axes"
        : "\(operation): axis \(axis) is out of range: the tensor has axes 0 to \(rank - 1)"
    case .indexOutOfRange(let index, let count):
      return count == 0
        ? "index \(index) is out of range: the tensor is empty"
        : "index \(index) is out of range: allowed are 0 to \(count - 1)"
    case .notScalar(let shape, let use):
      return "\(use) needs a single number, but the tensor has shape \(described(shape))"
    case .empty(let operation):
      return "\(operation) of no elements"

    case .invalidArgument(let name, let value, let allowed):
      return "\(name): \(value) is not allowed; it must be \(allowed)"
    case .unknownDataset(let name, let available):
      return "no data set is named \"\(name)\"; there \(available.count == 1 ? "is" : "are") "
        + (available.isEmpty ? "none" : available.joined(separator: ", "))
    case .unsuitableData(let reason):
      return reason

    case .malformedText(let line, let column, let found, let expected):
      return "data, line \(line), column \(column): found \"\(found)\", expected \(expected)"
    case .invalidElement(let row, let found, let expected):
      return "data, row \(row): found \(found), expected \(expected)"
    case .wrongByteCount(let found, let expected):
      guard let expected else { return "data: the sizes in the header are too large" }
      return "data: \(found) bytes of numbers, but the header says \(expected)"

    case .notSymmetric(let row, let column):
      return "the matrix is not symmetric: elements [\(row), \(column)] and [\(column), \(row)] differ"
    case .noConvergence(let operation, let iterations, let remedy):
      return "\(operation) did not converge within \(iterations) iterations"
        + (remedy.isEmpty ? "" : "; " + remedy)

    case .nonFiniteLoss(let unit, let number, let loss, let learningRate):
      let name = loss.isNaN ? "NaN" : "infinite"
      guard number > 0 else {
        return
          "the loss is \(name) before the first update (\(unit) 0); look at the data and at the parameters "
          + "to begin with"
      }
      return "the loss became \(name) in \(unit) \(number), with learning rate \(learningRate); "
        + "a smaller learning rate may help"
    case .cancelled:
      return "cancelled"
    case .closureFailed(let message):
      return message
    }
  }
}

/// A shape as authors write it, for instance `[32, 2]`.
package func described(_ shape: [Int]) -> String {
  var text = "["
  for (position, dimension) in shape.enumerated() {
    text += position == 0 ? "\(dimension)" : ", \(dimension)"
  }
  return text + "]"
}
