/// x where positive, else slope · x, element by element.
///
/// Maas, Hannun, Ng, "Rectifier nonlinearities improve neural network acoustic models", 2013.
public final class LeakyReLU: ElementwiseLayer {
  let slope: Double

  public init(slope: Double = 0.01) { self.slope = slope }

  public var description: String { "LeakyReLU(slope: \(slope))" }

  public func apply(
    to input: Tensor, parameters: ArraySlice<Tensor>, index: Int, pass: ForwardPass
  ) -> Tensor {
    leakyRelu(input, slope: slope)
  }
}
