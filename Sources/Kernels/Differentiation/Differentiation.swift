/// The gradient of a function with a scalar result, at a point: the tensor of its partial derivatives,
/// in the shape of `point`.
///
///     gradient(at: Tensor([1, 2])) { w in (w * w).sum() }      // [2, 4]
///
/// The function may itself call `gradient`: derivatives of any order are exact. Traps if its result has
/// more than one element.
///
/// Cost: a small multiple of the function's own (reverse accumulation; Griewank, Walther: Evaluating
/// Derivatives, 2008).
public func gradient(at point: Tensor, of function: (Tensor) -> Tensor) -> Tensor {
  orTrap { () throws(KernelError) in
    try Differentiation.gradient(at: point) { (variable) throws(KernelError) in function(variable) }
  }
}

/// The Hessian matrix [n, n] of a function with a scalar result, n = `point.count`: element [i, j] is
/// ∂²f / ∂xᵢ∂xⱼ, with the elements of `point` in row-major order.
///
///     hessian(at: Tensor([1, 2])) { w in w[0] * w[0] * w[1] }      // [[4, 2], [2, 0]]
///
/// The matrix is as computed, not made symmetric: rounding may let [i, j] and [j, i] differ in the last
/// bits. Traps if the function's result has more than one element.
///
/// Cost: n vector-Jacobian products of the gradient.
public func hessian(at point: Tensor, of function: (Tensor) -> Tensor) -> Tensor {
  orTrap { () throws(KernelError) in
    try Differentiation.hessian(at: point) { (variable) throws(KernelError) in function(variable) }
  }
}

/// The product H v of the Hessian at a point with a vector, without the Hessian itself: a tensor in the shape of
/// `point`, which `direction` must have too.
///
///     hessianVectorProduct(at: Tensor([1, 2]), along: Tensor([1, 0])) { w in w[0] * w[0] * w[1] }      // [4, 2]
///
/// It is the derivative of ∇f(x)ᵀ v with respect to x. Traps where the shapes differ, and if the function's
/// result has more than one element.
///
/// Cost: a small multiple of the gradient's, in time and in memory, however many elements there are.
/// Pearlmutter: Fast Exact Multiplication by the Hessian, 1994.
public func hessianVectorProduct(
  at point: Tensor, along direction: Tensor, of function: (Tensor) -> Tensor
) -> Tensor {
  orTrap { () throws(KernelError) in
    try Differentiation.hessianVectorProduct(at: point, along: direction) { (variable) throws(KernelError) in
      function(variable)
    }
  }
}

/// The throwing cores of `gradient`, `hessian` and `hessianVectorProduct`. An error that the function throws comes out unchanged.
package enum Differentiation {
  package typealias Function = (Tensor) throws(KernelError) -> Tensor

  package static func gradient(at point: Tensor, of function: Function) throws(KernelError) -> Tensor {
    try valueAndGradient(at: point, of: function).gradient
  }

  /// The function's value, a scalar tensor, and its gradient.
  package static func valueAndGradient(
    at point: Tensor, of function: Function
  ) throws(KernelError) -> (value: Tensor, gradient: Tensor) {
    let (tape, variable) = begin(at: point)
    defer { tape.current.closeScope() }
    let value = try function(variable)
    guard value.count == 1 else { throw .notScalar(shape: value.shape, use: "gradient") }
    let recording = tape.current
    let isNested = recording.openScopes > 1
    let one = Tensor(shape: value.shape, buffer: Buffer(count: 1, repeating: 1))
    let gradient = try recording.pullback(of: value, one, to: [variable], isRecording: isNested)[0]
    return isNested ? (value, gradient) : (value.detached, gradient.detached)
  }

  package static func hessian(at point: Tensor, of function: Function) throws(KernelError) -> Tensor {
    try checkDimensions([point.count, point.count])
    let (tape, variable) = begin(at: point)
    defer { tape.current.closeScope() }
    let value = try function(variable)
    guard value.count == 1 else { throw .notScalar(shape: value.shape, use: "hessian") }
    let recording = tape.current
    let gradient = try recording.gradients(of: value, withRespectTo: [variable])[0]
    return recording.openScopes > 1
      ? try recordedJacobian(of: gradient, at: variable, on: recording)
      : try replayedJacobian(of: gradient, at: variable, on: recording)
  }

  package static func hessianVectorProduct(
    at point: Tensor, along direction: Tensor, of function: Function
  ) throws(KernelError) -> Tensor {
    guard direction.shape == point.shape else {
      throw .shapeMismatch(operation: "hessianVectorProduct", left: point.shape, right: direction.shape)
    }
    let (tape, variable) = begin(at: point)
    defer { tape.current.closeScope() }
    let value = try function(variable)
    guard value.count == 1 else { throw .notScalar(shape: value.shape, use: "hessianVectorProduct") }
    let gradient = try tape.current.gradients(of: value, withRespectTo: [variable])[0]
    // The derivative of gᵀ v, where v does not vary with the point.
    let slope = try gradient.multiplied(by: direction).sum()
    let recording = tape.current
    let isNested = recording.openScopes > 1
    let one = Tensor(shape: [], buffer: Buffer(count: 1, repeating: 1))
    let product = try recording.pullback(of: slope, one, to: [variable], isRecording: isNested)[0]
    return isNested ? product : product.detached
  }

  /// Opens a scope on the point's own tape, or on a new one. The variable is a node of its own, so that the
  /// point's other uses do not count.
  private static func begin(at point: Tensor) -> (tape: Tape, variable: Tensor) {
    guard let tape = point.liveNode?.tape else {
      let tape = Tape()
      return (tape, tape.variable(point.detached))
    }
    tape.openScope()
    return (tape, Tensor.applying(.reshape, to: point, shape: point.shape))
  }

  /// The product of a unit vector with the Jacobian, recorded once and replayed for each unit vector.
  private static func replayedJacobian(
    of gradient: Tensor, at variable: Tensor, on tape: Tape
  ) throws(KernelError) -> Tensor {
    let n = variable.count
    let start = tape.nodes.count
    let unit = tape.leaf(gradient.shape)
    let row = try tape.pullback(of: gradient, unit, to: [variable], isRecording: true)[0]
    let matrix = Buffer(count: n * n, repeating: 0)
    guard row.liveNode != nil else { return Tensor(shape: [n, n], buffer: matrix) }
    for index in 0..<n {
      unit.buffer.elements[index] = 1
      tape.replay(from: start)
      (matrix.elements + index * n).update(from: row.buffer.elements, count: n)
      unit.buffer.elements[index] = 0
    }
    withExtendedLifetime((unit, row)) {}
    return Tensor(shape: [n, n], buffer: matrix)
  }

  /// The same where an outer `gradient` is to differentiate the result: every row stays on the tape.
  private static func recordedJacobian(
    of gradient: Tensor, at variable: Tensor, on tape: Tape
  ) throws(KernelError) -> Tensor {
    let n = variable.count
    guard n > 0 else { return Tensor(filling: [0, 0]) { _ in 0 } }
    var rows: [Tensor] = []
    for index in 0..<n {
      let unit = Tensor(filling: gradient.shape) { $0 == index ? 1 : 0 }
      let row = try tape.pullback(of: gradient, unit, to: [variable], isRecording: true)[0]
      rows.append(row.viewed(as: [1, n]))
    }
    return try Tensor.concatenating(rows)
  }
}
