extension Tape {
  /// The gradients of a scalar with respect to each variable, by one walk backwards over the tape.
  ///
  /// Only nodes that depend on a variable are visited; a variable that the scalar does not depend on gets
  /// zeros. The gradients are recorded in their turn, so that they can be differentiated and replayed.
  ///
  /// Throws `notScalar` if `scalar` has more than one element, or none.
  package func gradients(
    of scalar: Tensor, withRespectTo variables: [Tensor]
  ) throws(KernelError) -> [Tensor] {
    guard scalar.count == 1 else { throw .notScalar(shape: scalar.shape, use: "gradient") }
    let one = Tensor(shape: scalar.shape, buffer: Buffer(count: 1, repeating: 1))
    return try pullback(of: scalar, one, to: variables, isRecording: true)
  }

  /// The vector-Jacobian products gᵀ · ∂result/∂variable, where `g` has the shape of `result`.
  ///
  /// Without recording, gradients are plain values, and those that are used up are freed on the way.
  func pullback(
    of result: Tensor, _ g: Tensor, to variables: [Tensor], isRecording: Bool
  ) throws(KernelError) -> [Tensor] {
    let positions = variables.map { $0.liveNode.map { $0.tape === self ? $0.index : -1 } ?? -1 }
    var gradients: [Tensor?] = []
    if let node = result.liveNode, node.tape === self {
      gradients = try walk(from: node.index, g, to: positions, isRecording: isRecording)
    }
    var results: [Tensor] = []
    for (variable, position) in Swift.zip(variables, positions) {
      if position >= 0, position < gradients.count, let gradient = gradients[position] {
        results.append(gradient)
      } else {
        results.append(Tensor(shape: variable.shape, buffer: Buffer(count: variable.count, repeating: 0)))
      }
    }
    return results
  }

  /// The gradients with respect to the nodes at `positions`, at these positions of the result.
  private func walk(
    from end: Int, _ g: Tensor, to positions: [Int], isRecording: Bool
  ) throws(KernelError) -> [Tensor?] {
    var gradients = [Tensor?](repeating: nil, count: end + 1)
    var isVariable = [Bool](repeating: false, count: end + 1)
    for position in positions where position >= 0 && position <= end { isVariable[position] = true }
    guard let start = isVariable.firstIndex(of: true) else { return gradients }
    var depends = isVariable
    for index in start...end {
      let node = nodes[index]
      if node.left >= 0 && depends[node.left] || node.right >= 0 && depends[node.right] {
        depends[index] = true
      }
    }

    gradients[end] = g
    for index in stride(from: end, through: start, by: -1) where depends[index] {
      guard let g = gradients[index] else { continue }
      if !isVariable[index] { gradients[index] = nil }
      let node = nodes[index]
      if node.left < 0 { continue }
      let application = application(at: index, isRecording: isRecording)
      if depends[node.left], let contribution = try application.pullbackToLeft(g) {
        gradients[node.left] = try gradients[node.left]?.adding(contribution) ?? contribution
      }
      if node.right >= 0, depends[node.right], let contribution = try application.pullbackToRight(g) {
        gradients[node.right] = try gradients[node.right]?.adding(contribution) ?? contribution
      }
    }
    return gradients
  }

  private func application(at index: Int, isRecording: Bool) -> Application {
    let node = nodes[index]
    let x = tensor(at: node.left)
    let y = node.right >= 0 ? tensor(at: node.right) : x
    let result = tensor(at: index)
    return isRecording
      ? Application(operation: node.operation, x: x, y: y, result: result)
      : Application(operation: node.operation, x: x.detached, y: y.detached, result: result.detached)
  }
}
