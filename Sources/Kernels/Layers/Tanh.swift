/// tanh x, element by element: between −1 and 1.
public final class Tanh: ElementwiseLayer {
  public init() {}

  public var description: String { "Tanh()" }

  public func apply(
    to input: Tensor, parameters: ArraySlice<Tensor>, index: Int, pass: ForwardPass
  ) -> Tensor {
    tanh(input)
  }
}
