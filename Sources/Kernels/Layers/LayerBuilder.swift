/// Collects the layers that a closure lists, one a line; loops and conditions are allowed.
@resultBuilder
public enum LayerBuilder {
  public static func buildExpression(_ layer: any Layer) -> [any Layer] { [layer] }
  public static func buildBlock(_ parts: [any Layer]...) -> [any Layer] { parts.flatMap { $0 } }
  public static func buildArray(_ parts: [[any Layer]]) -> [any Layer] { parts.flatMap { $0 } }
  public static func buildOptional(_ part: [any Layer]?) -> [any Layer] { part ?? [] }
  public static func buildEither(first part: [any Layer]) -> [any Layer] { part }
  public static func buildEither(second part: [any Layer]) -> [any Layer] { part }
}

// MARK: - Layers one after the other

func outputShape(of layers: [any Layer], forInput shape: [Int]) throws(KernelError) -> [Int] {
  var shape = shape
  for (number, layer) in layers.enumerated() {
    do {
      shape = try layer.outputShape(forInput: shape)
    } catch {
      throw .unsuitableData(reason: "layer \(number + 1) of \(layers.count): \(error.message)")
    }
  }
  return shape
}

/// Layers behind one that does not fit are not counted.
func multiplicationCount(of layers: [any Layer], forInput shape: [Int]) -> Int64 {
  var (count, shape) = (Int64(0), shape)
  for layer in layers {
    guard let output = try? layer.outputShape(forInput: shape) else { return count }
    count += layer.multiplicationCount(forInput: shape)
    shape = output
  }
  return count
}

func initialParameters(of layers: [any Layer], seed: Int, firstIndex: Int) -> [Tensor] {
  var index = firstIndex
  var parameters: [Tensor] = []
  for layer in layers {
    parameters += layer.initialParameters(seed: seed, index: index)
    index += layer.layerCount
  }
  return parameters
}

/// What a forward pass may record, in bytes: the backward pass takes about as much again.
private let largestRecord: Int64 = 256 << 20

func apply(
  _ layers: [any Layer], to input: Tensor, parameters: ArraySlice<Tensor>, firstIndex: Int, pass: ForwardPass
) throws(KernelError) -> Tensor {
  var output = input
  var index = firstIndex
  var rest = parameters
  for layer in layers {
    let own = rest.prefix(layer.parameterShapes.count)
    output = try layer.apply(to: output, parameters: own, index: index, pass: pass)
    guard output.tapeByteCount <= largestRecord else {
      throw .unsuitableData(
        reason:
          "\(layer.description): what the layers compute for \(input.shape[0]) rows at a time takes more than "
          + "\(largestRecord >> 20) MiB to remember; use fewer rows, in training a smaller batchSize")
    }
    rest = rest.dropFirst(own.count)
    index += layer.layerCount
  }
  return output
}
