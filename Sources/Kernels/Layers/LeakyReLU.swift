/// x where positive, else slope · x, element by element.
///
/// Maas, Hannun, Ng, "Rectifier nonlinearities improve neural network acoustic models", 2013.
public final class LeakyReLU: ElementwiseLayer {
  let slope: Double

  /// Traps unless the slope is finite.
  public convenience init(slope: Double = 0.01) {
    orTrap { () throws(KernelError) in try checkFinite("slope", slope) }
    self.init(checkedSlope: slope)
  }

  private init(checkedSlope slope: Double) { self.slope = slope }

  /// The core of the initializer.
  package static func checked(slope: Double) throws(KernelError) -> LeakyReLU {
    try checkFinite("slope", slope)
    return LeakyReLU(checkedSlope: slope)
  }

  public var description: String { "LeakyReLU(slope: \(slope))" }

  public func apply(
    to input: Tensor, parameters: ArraySlice<Tensor>, index: Int, pass: ForwardPass
  ) -> Tensor {
    leakyRelu(input, slope: slope)
  }
}
