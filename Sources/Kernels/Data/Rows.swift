// Choosing, ordering and joining rows.

extension Dataset {
  /// The given rows in the given order; a row may come more than once.
  package func rows(_ indices: [Int]) -> Dataset {
    let chosen: Target
    switch target {
    case .labels(let labels, let classes): chosen = .labels(indices.map { labels[$0] }, classes: classes)
    case .values(let values): chosen = .values(values.gatheringRows(indices))
    }
    return Dataset(
      name: name, inputs: inputs.gatheringRows(indices), target: chosen, featureShape: featureShape)
  }

  /// The same rows in an order that `seed` decides, each order equally likely.
  public func shuffled(seed: Int = 0) -> Dataset {
    var stream = RandomStream(seed: seed, for: .shuffling)
    return rows(stream.permutation(of: count))
  }

  /// The first `n` rows, or all if there are fewer. Traps unless `n` is at least 1.
  public func prefix(_ n: Int) -> Dataset {
    orTrap { () throws(KernelError) in try firstRows(n) }
  }

  /// The core of `prefix`.
  package func firstRows(_ n: Int) throws(KernelError) -> Dataset {
    guard n >= 1 else { throw .invalidArgument(name: "prefix", value: "\(n)", allowed: "at least 1") }
    return rows(Array(0..<min(n, count)))
  }

  /// All but the first `n` rows. Traps unless at least one is left.
  public func dropFirst(_ n: Int) -> Dataset {
    orTrap { () throws(KernelError) in try withoutFirstRows(n) }
  }

  /// The core of `dropFirst`.
  package func withoutFirstRows(_ n: Int) throws(KernelError) -> Dataset {
    guard n >= 0, n < count else {
      throw .invalidArgument(name: "dropFirst", value: "\(n)", allowed: "from 0 to \(count - 1)")
    }
    return rows(Array(n..<count))
  }

  /// The rows in order, `size` at a time; the last batch holds what is left. Traps unless `size` is at least 1 and at
  /// most `count`.
  public func batches(of size: Int) -> [Dataset] {
    orTrap { () throws(KernelError) in try consecutiveBatches(of: size) }
  }

  /// The core of `batches`.
  package func consecutiveBatches(of size: Int) throws(KernelError) -> [Dataset] {
    guard (1...count).contains(size) else {
      throw .invalidArgument(
        name: "batches(of:)", value: "\(size)", allowed: "from 1 to the number of rows, \(count)")
    }
    var batches: [Dataset] = []
    var start = 0
    while start < count {
      let end = count - start > size ? start + size : count
      batches.append(rows(Array(start..<end)))
      start = end
    }
    return batches
  }

  /// The rows of both, these first. Traps unless both have the same features and the same kind of target.
  public func concatenated(with other: Dataset) -> Dataset {
    orTrap { () throws(KernelError) in try joined(with: other) }
  }

  /// The core of `concatenated`.
  package func joined(with other: Dataset) throws(KernelError) -> Dataset {
    guard features == other.features else {
      throw .shapeMismatch(operation: "concatenated", left: inputs.shape, right: other.inputs.shape)
    }
    let both: Target
    switch (target, other.target) {
    case (.labels(let first, let firstClasses), .labels(let second, let secondClasses)):
      both = .labels(first + second, classes: max(firstClasses, secondClasses))
    case (.values(let first), .values(let second)):
      guard first.shape[1] == second.shape[1] else {
        throw .shapeMismatch(operation: "concatenated", left: first.shape, right: second.shape)
      }
      both = .values(first.appendingRows(second))
    case (.labels, .values), (.values, .labels):
      throw .unsuitableData(reason: "concatenated: one data set has classes and the other numbers to predict")
    }
    return Dataset(
      name: name, inputs: inputs.appendingRows(other.inputs), target: both, featureShape: featureShape)
  }
}

extension Tensor {
  /// The given rows of a matrix.
  fileprivate func gatheringRows(_ indices: [Int]) -> Tensor {
    let columns = shape[1]
    let gathered = Buffer(count: indices.count * columns)
    for (row, index) in indices.enumerated() {
      (gathered.elements + row * columns).update(from: buffer.elements + index * columns, count: columns)
    }
    return Tensor(shape: [indices.count, columns], buffer: gathered)
  }

  /// The rows of two matrices of the same width.
  fileprivate func appendingRows(_ other: Tensor) -> Tensor {
    let joined = Buffer(count: count + other.count)
    joined.elements.update(from: buffer.elements, count: count)
    (joined.elements + count).update(from: other.buffer.elements, count: other.count)
    return Tensor(shape: [shape[0] + other.shape[0], shape[1]], buffer: joined)
  }
}
