extension Tensor {
  /// exp(xᵢ) / Σⱼ exp(xⱼ) along the last axis: numbers in 0 … 1 with sum 1.
  package func softmax() throws(KernelError) -> Tensor {
    try checkRows("softmax")
    return Tensor.applying(.softmax, to: self, shape: shape)
  }

  /// xᵢ − log Σⱼ exp(xⱼ) along the last axis.
  package func logSoftmax() throws(KernelError) -> Tensor {
    try checkRows("logSoftmax")
    return Tensor.applying(.logSoftmax, to: self, shape: shape)
  }

  /// The mean over the rows of −Σⱼ tⱼ log softmax(x)ⱼ, as a scalar tensor: [n, k] logits against [n, k]
  /// target probabilities, one-hot rows in the simplest case.
  package func crossEntropy(against targets: Tensor) throws(KernelError) -> Tensor {
    try checkRows("crossEntropy")
    guard shape == targets.shape else {
      throw .shapeMismatch(operation: "crossEntropy", left: shape, right: targets.shape)
    }
    guard count > 0 else { throw .empty(operation: "crossEntropy") }
    return Tensor.applying(.crossEntropy, to: self, targets, shape: [])
  }

  /// The mean of the squared differences of all elements, as a scalar tensor; the shapes must be the same.
  package func meanSquaredError(against targets: Tensor) throws(KernelError) -> Tensor {
    guard shape == targets.shape else {
      throw .shapeMismatch(operation: "meanSquaredError", left: shape, right: targets.shape)
    }
    return try subtracting(targets).squared().averaging()
  }

  /// The mean of the magnitudes of the differences of all elements, as a scalar tensor. Where there is no
  /// difference, its derivative is 0.
  package func meanAbsoluteError(against targets: Tensor) throws(KernelError) -> Tensor {
    guard shape == targets.shape else {
      throw .shapeMismatch(operation: "meanAbsoluteError", left: shape, right: targets.shape)
    }
    return try abs(subtracting(targets)).averaging()
  }

  /// The mean of d²/2 where |d| ≤ δ and δ (|d| − δ/2) elsewhere, d being the differences of all elements, as a
  /// scalar tensor.
  package func huberLoss(against targets: Tensor, delta: Double) throws(KernelError) -> Tensor {
    guard shape == targets.shape else {
      throw .shapeMismatch(operation: "huber", left: shape, right: targets.shape)
    }
    let distance = try abs(subtracting(targets))
    // c = min(|d|, δ), in both cases the loss is c (|d| − c/2). The lesser one is chosen by a mask: as a difference
    // |d| − (|d| − δ), a large |d| would round δ away.
    let isNear = try relu(distance - delta).combined(.equalMask, Tensor(0.0), named: "huber")
    let clamped = try isNear.multiplied(by: distance).adding((1 - isNear) * delta)
    return try clamped.multiplied(by: try distance.subtracting(clamped * 0.5)).averaging()
  }

  private func checkRows(_ operation: String) throws(KernelError) {
    guard let columns = shape.last, columns > 0 else {
      throw .unsupportedShape(
        operation: operation, shape: shape, expected: "a tensor whose last axis has elements")
    }
  }
}
