// The curvature of the loss for models too large for the whole Hessian.

/// The smallest and the largest eigenvalue of a Hessian, with their eigenvectors.
///
///     let curvature = model.extremeEigenvalues(on: digits)
///     curvature.smallest < 0                    // a saddle point, if the gradient vanishes
///     2 / curvature.largest                     // the learning rate at which gradient descent becomes unstable
public struct ExtremeEigenvalues {
  public let smallest: Double
  public let largest: Double
  /// Directions in the space of parameters, [parameterCount], of length 1: their component that is largest in
  /// magnitude (the first of several) is positive.
  public let smallestVector: Tensor
  public let largestVector: Tensor
  /// How many products of the Hessian with a vector it took.
  public let iterations: Int
  /// The larger of the two |H v − λ v|: an eigenvalue is no further than this from the number given.
  public let residual: Double
}

extension ExtremeEigenvalues: CustomStringConvertible {
  /// One sentence: "eigenvalues from -0.1206 to 3.4142 (23 iterations)".
  public var description: String {
    "eigenvalues from \(format(smallest, digits: 4)) to \(format(largest, digits: 4)) (\(iterations) iterations)"
  }
}

extension Sequential {
  /// The product of the Hessian of the mean loss with a vector [parameterCount]: how the gradient changes along
  /// it. Neither time nor memory grow with the square of the parameters. Many rows are taken in parts, as by
  /// `gradient`.
  ///
  /// Traps where the direction has another shape than the parameters. See the function of the same name.
  public func hessianVectorProduct(
    on data: Dataset, along direction: Tensor, loss: Loss = .automatic
  ) -> Tensor {
    orTrap { () throws(KernelError) in try lossHessianVectorProduct(on: data, along: direction, loss: loss) }
  }

  /// The smallest and the largest eigenvalue of the Hessian of the mean loss, by the Lanczos process; see
  /// `Lanczos` for the method. `eigenvalues(model.hessian(on:))` gives all of them for small models.
  ///
  /// - Parameters:
  ///   - tolerance: how large a residual |H v − λ v| may be, relative to the eigenvalue that is larger in
  ///     magnitude. Products are computed in `Float`: below about 1e-6 there is nothing to gain.
  ///   - maximumIterations: at most so many products with the Hessian, and so many vectors of the parameters'
  ///     length in memory, of which 2²⁴ numbers are allowed.
  ///   - seed: of the random vector to begin with.
  ///
  /// Traps where it does not converge, and where data or arguments do not fit.
  public func extremeEigenvalues(
    on data: Dataset, loss: Loss = .automatic, tolerance: Double = 1e-4, maximumIterations: Int = 100,
    seed: Int = 0
  ) -> ExtremeEigenvalues {
    orTrap { () throws(KernelError) in
      try lossExtremeEigenvalues(
        on: data, loss: loss, tolerance: tolerance, maximumIterations: maximumIterations, seed: seed,
        willMultiply: {}, willCompute: { _ in })
    }
  }
}

// MARK: - Cores

extension Sequential {
  package func lossHessianVectorProduct(
    on data: Dataset, along direction: Tensor, loss: Loss
  ) throws(KernelError) -> Tensor {
    try checkDirection(direction, for: "hessianVectorProduct")
    return try mean(of: try lossParts(on: data, loss: loss)) { (part) throws(KernelError) in
      try Differentiation.hessianVectorProduct(at: parameters, along: direction, of: part)
    }
  }

  /// - Parameters:
  ///   - willMultiply: called before each product, to count its cost or to end it all.
  ///   - willCompute: called with the floating-point operations of what the process does between products.
  package func lossExtremeEigenvalues(
    on data: Dataset, loss: Loss, tolerance: Double, maximumIterations: Int, seed: Int,
    willMultiply: () throws(KernelError) -> Void, willCompute: (Int64) throws(KernelError) -> Void
  ) throws(KernelError) -> ExtremeEigenvalues {
    guard parameterCount > 0 else { throw .empty(operation: "extremeEigenvalues") }
    guard tolerance > 0, tolerance < 1 else {
      throw .invalidArgument(name: "tolerance", value: "\(tolerance)", allowed: "above 0 and below 1")
    }
    let most = Sequential.mostLanczosElements / parameterCount
    guard maximumIterations >= 1, maximumIterations <= most else {
      throw .invalidArgument(
        name: "maximumIterations", value: "\(maximumIterations)",
        allowed: "from 1 to \(most) with \(parameterCount) parameters")
    }
    let parts = try lossParts(on: data, loss: loss)
    var stream = RandomStream(seed: seed, for: .direction)
    let start = (0..<parameterCount).map { _ in Double(stream.normal()) }
    let result = try Lanczos(
      from: start, tolerance: tolerance, maximumIterations: maximumIterations, willCompute: willCompute
    ) { (vector) throws(KernelError) in
      try willMultiply()
      return try mean(of: parts) { (part) throws(KernelError) in
        try Differentiation.hessianVectorProduct(at: parameters, along: Tensor(vector), of: part)
      }.values
    }
    return ExtremeEigenvalues(
      smallest: result.smallest.value, largest: result.largest.value,
      smallestVector: Tensor(result.smallest.vector), largestVector: Tensor(result.largest.vector),
      iterations: result.iterations, residual: result.residual)
  }

  /// 128 MiB of `Double`.
  private static let mostLanczosElements = 1 << 24

  func checkDirection(_ direction: Tensor, for operation: String) throws(KernelError) {
    guard direction.shape == parameters.shape else {
      throw .shapeMismatch(operation: operation, left: parameters.shape, right: direction.shape)
    }
  }
}
