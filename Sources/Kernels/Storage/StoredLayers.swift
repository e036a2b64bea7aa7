/// Which class a layer is of, for the sake of those who store it: to read layers, the compiler asks for every case.
public enum LayerKind: CaseIterable, Equatable, Sendable {
  case dense, conv2D, maxPool2D, dropout, batchNorm, layerNorm, reLU, leakyReLU, tanh, sigmoid, reshape,
    flatten,
    residual
}

extension LayerKind: Storable {}

// MARK: - Layers of any kind

extension ByteWriter {
  package mutating func write(_ layer: any Layer) {
    write(layer.kind)
    layer.store(into: &self)
  }

  mutating func write(_ layers: [any Layer]) {
    write(Int64(layers.count))
    for layer in layers { write(layer) }
  }
}

extension ByteReader {
  package mutating func readLayer() -> (any Layer)? {
    guard let kind = read(LayerKind.self) else { return nil }
    switch kind {
    case .dense: return readDense()
    case .conv2D: return readConv2D()
    case .maxPool2D:
      guard let size = read(Int.self), let stride = read(Int.self) else { return nil }
      return try? MaxPool2D.checked(size: size, stride: stride)
    case .dropout: return read(Double.self).flatMap { try? Dropout.checked(rate: $0) }
    case .batchNorm:
      guard let features = read(Int.self), let momentum = read(Double.self), let epsilon = read(Double.self)
      else { return nil }
      return try? BatchNorm.checked(features: features, momentum: momentum, epsilon: epsilon)
    case .layerNorm:
      guard let features = read(Int.self), let epsilon = read(Double.self) else { return nil }
      return try? LayerNorm.checked(features: features, epsilon: epsilon)
    case .reLU: return ReLU()
    case .leakyReLU: return read(Double.self).flatMap { try? LeakyReLU.checked(slope: $0) }
    case .tanh: return Tanh()
    case .sigmoid: return Sigmoid()
    case .reshape: return readShape().flatMap { try? Reshape.checked($0) }
    case .flatten: return Flatten()
    case .residual:
      guard let layers = nested({ $0.readLayers() }) else { return nil }
      return try? Residual.checked(layers: layers)
    }
  }

  mutating func readLayers() -> [any Layer]? {
    guard let count = read(Int64.self), count >= 0 else { return nil }
    var layers: [any Layer] = []
    for _ in 0..<count {
      guard let layer = readLayer() else { return nil }
      layers.append(layer)
    }
    return layers
  }

  private mutating func readDense() -> Dense? {
    guard let inputs = read(Int.self), let outputs = read(Int.self), let initializer = read(Initializer.self),
      let hasBias = read(Bool.self)
    else { return nil }
    return try? Dense.checked(inputs: inputs, outputs: outputs, initializer: initializer, bias: hasBias)
  }

  private mutating func readConv2D() -> Conv2D? {
    guard let inputs = read(Int.self), let outputs = read(Int.self), let kernel = read(Int.self),
      let stride = read(Int.self), let padding = read(Int.self), let initializer = read(Initializer.self),
      let hasBias = read(Bool.self)
    else { return nil }
    return try? Conv2D.checked(
      inputs: inputs, outputs: outputs, kernel: kernel, stride: stride, padding: padding,
      initializer: initializer, bias: hasBias)
  }
}

// MARK: - Each kind

extension Dense {
  public var kind: LayerKind { .dense }

  public func store(into writer: inout ByteWriter) {
    writer.write(inputs)
    writer.write(outputs)
    writer.write(initializer)
    writer.write(hasBias)
  }
}

extension Conv2D {
  public var kind: LayerKind { .conv2D }

  public func store(into writer: inout ByteWriter) {
    for number in [inputs, outputs, kernel, stride, padding] { writer.write(number) }
    writer.write(initializer)
    writer.write(hasBias)
  }
}

extension MaxPool2D {
  public var kind: LayerKind { .maxPool2D }

  public func store(into writer: inout ByteWriter) {
    writer.write(size)
    writer.write(stride)
  }
}

extension Dropout {
  public var kind: LayerKind { .dropout }
  public func store(into writer: inout ByteWriter) { writer.write(rate) }
}

extension BatchNorm {
  public var kind: LayerKind { .batchNorm }

  public func store(into writer: inout ByteWriter) {
    writer.write(features)
    writer.write(momentum)
    writer.write(epsilon)
  }
}

extension LayerNorm {
  public var kind: LayerKind { .layerNorm }

  public func store(into writer: inout ByteWriter) {
    writer.write(features)
    writer.write(epsilon)
  }
}

extension ReLU {
  public var kind: LayerKind { .reLU }
  public func store(into writer: inout ByteWriter) {}
}

extension LeakyReLU {
  public var kind: LayerKind { .leakyReLU }
  public func store(into writer: inout ByteWriter) { writer.write(slope) }
}

extension Tanh {
  public var kind: LayerKind { .tanh }
  public func store(into writer: inout ByteWriter) {}
}

extension Sigmoid {
  public var kind: LayerKind { .sigmoid }
  public func store(into writer: inout ByteWriter) {}
}

extension Reshape {
  public var kind: LayerKind { .reshape }
  public func store(into writer: inout ByteWriter) { writer.write(numbers: shape.map { Int64($0) }) }
}

extension Flatten {
  public var kind: LayerKind { .flatten }
  public func store(into writer: inout ByteWriter) {}
}

extension Residual {
  public var kind: LayerKind { .residual }
  public func store(into writer: inout ByteWriter) { writer.write(layers) }
}
