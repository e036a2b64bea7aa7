extension Dataset: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(name)
    writer.write(inputs)
    writer.write(numbers: featureShape.map { Int64($0) })
    switch target {
    case .labels(let labels, let classes):
      writer.write(true)
      writer.write(classes)
      // The largest class is below `mostClasses`, 2^16.
      writer.write(numbers: labels.map { UInt16($0) })
    case .values(let values):
      writer.write(false)
      writer.write(values)
    }
  }

  /// Whether the numbers are finite, whoever made the data has seen to.
  package init?(from reader: inout ByteReader) {
    guard let name = reader.read(String.self), let inputs = reader.read(Tensor.self), inputs.rank == 2,
      inputs.count > 0, let featureShape = reader.readShape(), hasElements(featureShape, inputs.shape[1]),
      let target = reader.readTarget(rows: inputs.shape[0])
    else { return nil }
    self.init(name: name, inputs: inputs, target: target, featureShape: featureShape)
  }
}

extension ByteReader {
  fileprivate mutating func readTarget(rows: Int) -> Dataset.Target? {
    guard let hasLabels = read(Bool.self) else { return nil }
    guard hasLabels else {
      guard let values = read(Tensor.self), values.rank == 2, values.shape[0] == rows, values.count > 0 else {
        return nil
      }
      return .values(values)
    }
    guard let classes = read(Int.self), (1...Dataset.mostClasses).contains(classes),
      let labels = readNumbers(of: UInt16.self), labels.count == rows,
      labels.allSatisfy({ $0 < classes })
    else { return nil }
    return .labels(labels.map { Int($0) }, classes: classes)
  }
}
