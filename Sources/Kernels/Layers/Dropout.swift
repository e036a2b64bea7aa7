/// In training sets each element to zero with probability `rate`, and divides the others by 1 − rate, so that
/// the mean stays; otherwise hands its input on.
///
/// Srivastava, Hinton, Krizhevsky, Sutskever, Salakhutdinov, "Dropout: a simple way to prevent neural networks
/// from overfitting", 2014.
public final class Dropout: ElementwiseLayer {
  let rate: Double

  /// Traps unless 0 ≤ rate < 1.
  public convenience init(rate: Double) {
    orTrap { () throws(KernelError) in try Dropout.check(rate) }
    self.init(checkedRate: rate)
  }

  private init(checkedRate rate: Double) { self.rate = rate }

  /// The core of the initializer.
  package static func checked(rate: Double) throws(KernelError) -> Dropout {
    try check(rate)
    return Dropout(checkedRate: rate)
  }

  private static func check(_ rate: Double) throws(KernelError) {
    guard rate >= 0, rate < 1 else {
      throw .invalidArgument(
        name: "rate", value: "\(rate)", allowed: "a number from 0 up to, but not including, 1")
    }
  }

  public var description: String { "Dropout(rate: \(rate))" }

  public func apply(
    to input: Tensor, parameters: ArraySlice<Tensor>, index: Int, pass: ForwardPass
  ) throws(KernelError) -> Tensor {
    guard let tape = pass.trainingTape, rate > 0 else { return input }
    let seed = UInt64(truncatingIfNeeded: pass.seed)
    return try input.multiplied(
      by: tape.dropoutMask(input.shape, rate: Float(rate), seed: seed, layer: index))
  }
}
