// MARK: - Another shape, same elements

extension Tensor {
  /// The same elements, in the same order, under another shape with as many elements; otherwise traps.
  public func reshaped(_ newShape: [Int]) -> Tensor {
    orTrap { () throws(KernelError) in try reshaping(to: newShape) }
  }

  /// The core of `reshaped`.
  package func reshaping(to newShape: [Int]) throws(KernelError) -> Tensor {
    try checkDimensions(newShape)
    guard elementCount(newShape) == count else { throw .countMismatch(shape: shape, newShape: newShape) }
    return viewed(as: newShape)
  }

  /// `reshaping` for shapes that are known to fit.
  func viewed(as newShape: [Int]) -> Tensor {
    newShape == shape ? self : Tensor.applying(.reshape, to: self, shape: newShape)
  }

  /// Rows and columns exchanged. Traps unless the tensor is a matrix.
  public var transposed: Tensor { orTrap { () throws(KernelError) in try transposing() } }

  /// The core of `transposed`.
  package func transposing() throws(KernelError) -> Tensor {
    guard rank == 2 else {
      throw .unsupportedShape(operation: "transposed", shape: shape, expected: "a matrix")
    }
    return Tensor.applying(.transpose, to: self, shape: [shape[1], shape[0]])
  }
}

// MARK: - Along the first axis

extension Tensor {
  /// The slice at `index` of the first dimension: a row of a matrix, a scalar tensor of a vector.
  ///
  /// Traps for a scalar, and for an index out of range.
  public subscript(_ index: Int) -> Tensor { orTrap { () throws(KernelError) in try slice(at: index) } }

  /// The core of the subscript.
  package func slice(at index: Int) throws(KernelError) -> Tensor {
    guard let extent = shape.first else {
      throw .unsupportedShape(
        operation: "[\(index)]", shape: shape, expected: "a tensor with at least one axis")
    }
    guard index >= 0, index < extent else { throw .indexOutOfRange(index: index, count: extent) }
    return try rows(index..<(index + 1)).viewed(as: Array(shape.dropFirst()))
  }

  /// Consecutive slices along the first dimension.
  package func rows(_ range: Range<Int>) throws(KernelError) -> Tensor {
    guard let extent = shape.first else {
      throw .unsupportedShape(operation: "rows", shape: shape, expected: "a tensor with at least one axis")
    }
    guard range.lowerBound >= 0, range.upperBound <= extent else {
      throw .indexOutOfRange(index: range.lowerBound < 0 ? range.lowerBound : range.upperBound, count: extent)
    }
    return Tensor.applying(
      .rows(start: range.lowerBound), to: self, shape: [range.count] + shape.dropFirst())
  }

  /// The slices of all tensors, one after the other; they must agree in all dimensions but the first.
  package static func concatenating(_ parts: [Tensor]) throws(KernelError) -> Tensor {
    guard let first = parts.first else { throw .empty(operation: "concatenation") }
    var extent = 0
    for part in parts {
      guard part.rank > 0, part.shape.dropFirst() == first.shape.dropFirst() else {
        throw .shapeMismatch(operation: "concatenation", left: first.shape, right: part.shape)
      }
      extent += part.shape[0]
    }
    try checkDimensions([extent] + first.shape.dropFirst())
    return concatenated(parts[...])
  }

  /// By halves, so that n parts are copied log n times.
  private static func concatenated(_ parts: ArraySlice<Tensor>) -> Tensor {
    if parts.count == 1 { return parts[parts.startIndex] }
    let middle = parts.startIndex + parts.count / 2
    let (left, right) = (concatenated(parts[..<middle]), concatenated(parts[middle...]))
    let shape = [left.shape[0] + right.shape[0]] + left.shape.dropFirst()
    return applying(.concatenate, to: left, right, shape: shape)
  }
}
