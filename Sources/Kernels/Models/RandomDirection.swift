extension Sequential {
  /// A random direction in the space of parameters, [parameterCount], along which pictures of different models can
  /// be compared.
  ///
  /// Drawn from the standard normal distribution, then every filter d of it is scaled to the length of the same
  /// filter θ of this model, d ← d · |θ| / |d|; a filter is all the weights that lead to one output. Without
  /// that, a model with large weights would look flat and one with small weights steep, though both compute the
  /// same: a rectified layer may be multiplied by ten and the next one divided by it. Biases stay as they are.
  ///
  /// Li, Xu, Taylor, Studer, Goldstein: Visualizing the Loss Landscape of Neural Nets, 2018.
  public func randomDirection(seed: Int = 0) -> Tensor {
    var stream = RandomStream(seed: seed, for: .direction, index: 1)
    let direction = Tensor(drawing: [parameterCount], from: &stream) { $0 }
    var (d, weights) = (direction.buffer.elements, UnsafePointer(parameters.buffer.elements))
    for shape in parameterShapes {
      let count = elementCount(shape)
      normalize(d, like: weights, FilterLayout(shape))
      d += count
      weights += count
    }
    return direction
  }
}

/// How the filters lie in a tensor of weights: element `index` of filter f is at f · distance + index · stride.
private struct FilterLayout {
  let filters: Int
  let size: Int
  let distance: Int
  let stride: Int
  let elements: Int

  /// [inputs, outputs] has a filter in each column, [outputs, inputs, height, width] one for each first index;
  /// vectors (biases) have none.
  init(_ shape: [Int]) {
    elements = elementCount(shape)
    switch shape.count {
    case 0, 1: (filters, size, distance, stride) = (0, 0, 0, 0)
    case 2: (filters, size, distance, stride) = (shape[1], shape[0], 1, shape[1])
    default:
      let size = elements / shape[0]
      (filters, self.size, distance, stride) = (shape[0], size, size, 1)
    }
  }
}

private func normalize(
  _ d: UnsafeMutablePointer<Float>, like weights: UnsafePointer<Float>, _ layout: FilterLayout
) {
  if layout.filters == 0 { d.update(repeating: 0, count: layout.elements) }
  for filter in 0..<layout.filters {
    let first = filter * layout.distance
    var (squares, target) = (0.0, 0.0)
    for index in 0..<layout.size {
      let place = first + index * layout.stride
      squares += Double(d[place]) * Double(d[place])
      target += Double(weights[place]) * Double(weights[place])
    }
    let scale = squares > 0 ? (target / squares).squareRoot() : 0
    for index in 0..<layout.size {
      let place = first + index * layout.stride
      d[place] = Float(Double(d[place]) * scale)
    }
  }
}
