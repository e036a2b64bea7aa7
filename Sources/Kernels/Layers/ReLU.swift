/// max(x, 0), element by element.
///
/// Nair, Hinton, "Rectified linear units improve restricted Boltzmann machines", 2010.
public final class ReLU: ElementwiseLayer {
  public init() {}

  public var description: String { "ReLU()" }

  public func apply(
    to input: Tensor, parameters: ArraySlice<Tensor>, index: Int, pass: ForwardPass
  ) -> Tensor {
    relu(input)
  }
}
