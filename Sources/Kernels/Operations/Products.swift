extension Tensor {
  /// The matrix product [m, k] · [k, n] → [m, n].
  ///
  ///     Tensor([[1, 2], [3, 4]]).matmul(Tensor([1, 1]))      // [3, 7]
  ///
  /// A vector on the left counts as one row, on the right as one column, and that dimension is then missing
  /// from the result. Traps where the inner dimensions differ, and for other ranks.
  ///
  /// Each element is Σₖ A[i, k] · B[k, j] in the order of k. Cost: 2 m k n operations.
  public func matmul(_ other: Tensor) -> Tensor {
    orTrap { () throws(KernelError) in try matrixProduct(other) }
  }

  /// The core of `matmul`.
  package func matrixProduct(_ other: Tensor) throws(KernelError) -> Tensor {
    guard rank == 1 || rank == 2, other.rank == 1 || other.rank == 2 else {
      throw .shapeMismatch(operation: "matmul", left: shape, right: other.shape)
    }
    let left = rank == 1 ? viewed(as: [1, count]) : self
    let right = other.rank == 1 ? other.viewed(as: [other.count, 1]) : other
    guard left.shape[1] == right.shape[0] else {
      throw .shapeMismatch(operation: "matmul", left: shape, right: other.shape)
    }
    try checkDimensions([left.shape[0], right.shape[1]])
    let product = left.product(right)
    return product.viewed(as: Array(shape.dropLast() + other.shape.dropFirst()))
  }

  /// The product of two matrices that are known to fit, each transposed first if so flagged.
  func product(
    _ right: Tensor, transposingLeft: Bool = false, transposingRight: Bool = false
  ) -> Tensor {
    Tensor.applying(
      .matmul(transposingLeft: transposingLeft, transposingRight: transposingRight), to: self, right,
      shape: [shape[transposingLeft ? 1 : 0], right.shape[transposingRight ? 0 : 1]])
  }
}
