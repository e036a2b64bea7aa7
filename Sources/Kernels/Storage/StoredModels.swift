extension Sequential: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(layers)
    writer.write(parameters)
    writer.write(runningStatistics)
  }

  package init?(from reader: inout ByteReader) {
    guard let layers = reader.readLayers(), let parameters = reader.read(Tensor.self),
      let runningStatistics = reader.read(Tensor.self)
    else { return nil }
    // The vectors are there, so that what the layers ask for is bounded by the bytes.
    var count = 0
    for shape in layers.flatMap({ $0.parameterShapes }) {
      count += elementCount(shape)
      guard count <= parameters.count else { return nil }
    }
    guard parameters.shape == [count], count <= Sequential.mostParameters else { return nil }
    let statisticCount = layers.reduce(0) { $0 + $1.initialStatistics.reduce(0) { $0 + $1.count } }
    guard runningStatistics.shape == [statisticCount] else { return nil }
    self.init(layers: layers, parameters: parameters, runningStatistics: runningStatistics)
  }
}

extension Loss: Storable {
  package func store(into writer: inout ByteWriter) {
    switch kind {
    case .automatic: writer.write(UInt8(0))
    case .meanSquaredError: writer.write(UInt8(1))
    case .meanAbsoluteError: writer.write(UInt8(2))
    case .huber(let delta):
      writer.write(UInt8(3))
      writer.write(delta)
    case .crossEntropy(let labelSmoothing):
      writer.write(UInt8(4))
      writer.write(labelSmoothing)
    }
  }

  package init?(from reader: inout ByteReader) {
    switch reader.read(UInt8.self) {
    case 0: self = .automatic
    case 1: self = .meanSquaredError
    case 2: self = .meanAbsoluteError
    case 3:
      guard let delta = reader.read(Double.self), let loss = try? Loss.checkedHuber(delta: delta) else {
        return nil
      }
      self = loss
    case 4:
      guard let smoothing = reader.read(Double.self),
        let loss = try? Loss.checkedCrossEntropy(labelSmoothing: smoothing)
      else { return nil }
      self = loss
    default: return nil
    }
  }
}

extension Initializer: Storable {
  package func store(into writer: inout ByteWriter) {
    switch kind {
    case .constant(let value):
      writer.write(UInt8(0))
      writer.write(value)
    case .uniform(let bound):
      writer.write(UInt8(1))
      writer.write(bound)
    case .normal(let deviation):
      writer.write(UInt8(2))
      writer.write(deviation)
    case .scaled(let scale, let fan, let isUniform):
      writer.write(UInt8(3))
      writer.write(scale)
      writer.write(fan)
      writer.write(isUniform)
    }
  }

  package init?(from reader: inout ByteReader) {
    switch reader.read(UInt8.self) {
    case 0:
      guard let value = reader.read(Float.self), value.isFinite || value.isInfinite else { return nil }
      self.init(kind: .constant(value))
    case 1:
      guard let bound = reader.read(Double.self), let uniform = try? Initializer.checkedUniform(bound) else {
        return nil
      }
      self = uniform
    case 2:
      guard let deviation = reader.read(Double.self),
        let normal = try? Initializer.checkedNormal(standardDeviation: deviation)
      else { return nil }
      self = normal
    case 3:
      guard let scale = reader.read(Double.self), scale > 0, scale.isFinite,
        let fan = reader.read(Fan.self), let isUniform = reader.read(Bool.self)
      else { return nil }
      self.init(kind: .scaled(scale: scale, fan: fan, isUniform: isUniform))
    default: return nil
    }
  }
}

extension Initializer.Fan: Storable {}

// MARK: - What was measured of a model

extension ExtremeEigenvalues: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(smallest)
    writer.write(largest)
    writer.write(smallestVector)
    writer.write(largestVector)
    writer.write(iterations)
    writer.write(residual)
  }

  package init?(from reader: inout ByteReader) {
    guard let smallest = reader.read(Double.self), let largest = reader.read(Double.self),
      let smallestVector = reader.read(Tensor.self), let largestVector = reader.read(Tensor.self),
      let iterations = reader.read(Int.self), let residual = reader.read(Double.self)
    else { return nil }
    self.init(
      smallest: smallest, largest: largest, smallestVector: smallestVector, largestVector: largestVector,
      iterations: iterations, residual: residual)
  }
}

extension LossSlice: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(numbers: positions)
    writer.write(numbers: losses)
  }

  package init?(from reader: inout ByteReader) {
    guard let positions = reader.readNumbers(of: Double.self),
      let losses = reader.readNumbers(of: Double.self),
      !positions.isEmpty, positions.count == losses.count
    else { return nil }
    self.init(positions: positions, losses: losses)
  }
}

extension ConfusionMatrix: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(classes)
    writer.write(numbers: counts.flatMap { $0.map { Int64($0) } })
  }

  package init?(from reader: inout ByteReader) {
    guard let classes = reader.read(Int.self), classes >= 0,
      let counts = reader.readCounts(), hasElements([classes, classes], counts.count)
    else { return nil }
    self.init(counts: (0..<classes).map { Array(counts[$0 * classes..<($0 + 1) * classes]) })
  }
}

extension ByteReader {
  /// Numbers of things that were in memory: few enough to be added up, and to be multiplied with the length of a line.
  mutating func readCounts() -> [Int]? {
    guard let numbers = readNumbers(of: Int64.self) else { return nil }
    var total: Int64 = 0
    for number in numbers {
      guard number >= 0, number <= Int64(Int32.max) - total else { return nil }
      total += number
    }
    return numbers.map { Int($0) }
  }
}
