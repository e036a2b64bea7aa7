/// 1 / (1 + e⁻ˣ), element by element: between 0 and 1.
public final class Sigmoid: ElementwiseLayer {
  public init() {}

  public var description: String { "Sigmoid()" }

  public func apply(
    to input: Tensor, parameters: ArraySlice<Tensor>, index: Int, pass: ForwardPass
  ) -> Tensor {
    sigmoid(input)
  }
}
