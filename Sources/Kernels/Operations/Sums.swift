// Sums have one defined order: see `Reductions.swift`.

extension Tensor {
  /// The sum of all elements, as a scalar tensor; 0 for none.
  public func sum() -> Tensor {
    Tensor.applying(.sum(Spans(outer: 1, extent: count, inner: 1)), to: self, shape: [])
  }

  /// The sums along one axis, which the result does not have any more.
  ///
  ///     Tensor([[1, 2], [3, 4]]).sum(axis: 0)      // [4, 6]
  ///
  /// Traps if there is no such axis.
  public func sum(axis: Int) -> Tensor { orTrap { () throws(KernelError) in try summing(axis: axis) } }

  /// The mean of all elements, as a scalar tensor. Traps if there are none.
  public func mean() -> Tensor { orTrap { () throws(KernelError) in try averaging() } }

  /// The means along one axis, which the result does not have any more.
  public func mean(axis: Int) -> Tensor { orTrap { () throws(KernelError) in try averaging(axis: axis) } }

  /// The core of `sum(axis:)`.
  package func summing(axis: Int) throws(KernelError) -> Tensor { try summing(axis: axis, named: "sum") }

  /// The core of `mean()`.
  package func averaging() throws(KernelError) -> Tensor {
    guard count > 0 else { throw .empty(operation: "mean") }
    return sum() / Double(count)
  }

  /// The core of `mean(axis:)`.
  package func averaging(axis: Int) throws(KernelError) -> Tensor {
    let total = try summing(axis: axis, named: "mean")
    guard shape[axis] > 0 else { throw .empty(operation: "mean") }
    return total / Double(shape[axis])
  }

  private func summing(axis: Int, named name: String) throws(KernelError) -> Tensor {
    guard axis >= 0, axis < rank else {
      throw .axisOutOfRange(axis: axis, rank: rank, operation: name)
    }
    let spans = Spans(
      outer: elementCount(Array(shape[..<axis])), extent: shape[axis],
      inner: elementCount(Array(shape[(axis + 1)...])))
    return Tensor.applying(.sum(spans), to: self, shape: Array(shape[..<axis] + shape[(axis + 1)...]))
  }

  /// The sums along the last axis, which stays, with one element.
  func sumOfRows() -> Tensor {
    let columns = shape.last ?? 1
    let spans = Spans(outer: columns == 0 ? 0 : count / columns, extent: columns, inner: 1)
    return Tensor.applying(.sum(spans), to: self, shape: shape.dropLast() + [1])
  }
}

// MARK: - Extremes

extension Tensor {
  /// The largest element, as a scalar tensor; NaN if one is. Traps if there are none.
  ///
  /// The derivative is shared equally among all elements that are largest.
  public func max() -> Tensor { orTrap { () throws(KernelError) in try largest() } }

  /// The smallest element, as a scalar tensor; see `max()`.
  public func min() -> Tensor { orTrap { () throws(KernelError) in try smallest() } }

  /// The core of `max()`.
  package func largest() throws(KernelError) -> Tensor {
    guard count > 0 else { throw .empty(operation: "max") }
    return Tensor.applying(.maximum, to: self, shape: [])
  }

  /// The core of `min()`.
  package func smallest() throws(KernelError) -> Tensor {
    guard count > 0 else { throw .empty(operation: "min") }
    return Tensor.applying(.minimum, to: self, shape: [])
  }
}

// MARK: - Products of vectors

extension Tensor {
  /// The sum of the products of two vectors' elements, as a scalar tensor. Traps unless both are vectors of
  /// the same length.
  public func dot(_ other: Tensor) -> Tensor { orTrap { () throws(KernelError) in try dotProduct(other) } }

  /// The Euclidean norm √Σxᵢ² of all elements, as a scalar tensor. Derivative: x / norm; 0 where all are zero,
  /// which is the least of its subgradients there.
  public func norm() -> Tensor {
    let squares = squared().sum()
    // At zero the root's derivative is infinite, and would make NaN of all gradients. So the root is taken of 1
    // there, and multiplied by 0; elsewhere neither changes a bit.
    let isZero = Tensor.applying(.equalMask, to: squares, .zeros([]), shape: [])
    return sqrt(squares + isZero) * (1 - isZero)
  }

  /// The core of `dot`.
  package func dotProduct(_ other: Tensor) throws(KernelError) -> Tensor {
    guard rank == 1, shape == other.shape else {
      throw .shapeMismatch(operation: "dot", left: shape, right: other.shape)
    }
    return try multiplied(by: other).sum()
  }
}
