extension Schedule: Storable {
  package func store(into writer: inout ByteWriter) { Schedule.store(shape, into: &writer) }

  private static func store(_ shape: Shape, into writer: inout ByteWriter) {
    switch shape {
    case .constant: writer.write(UInt8(0))
    case .step(let every, let factor):
      writer.write(UInt8(1))
      writer.write(every)
      writer.write(factor)
    case .exponential(let factor):
      writer.write(UInt8(2))
      writer.write(factor)
    case .cosine(let epochs, let minimum):
      writer.write(UInt8(3))
      writer.write(epochs)
      writer.write(minimum)
    case .linearWarmup(let epochs):
      writer.write(UInt8(4))
      writer.write(epochs)
    case .inverseSquareRoot: writer.write(UInt8(5))
    case .sequence(let first, let second, let after):
      writer.write(UInt8(6))
      store(first, into: &writer)
      store(second, into: &writer)
      writer.write(after)
    }
  }

  package init?(from reader: inout ByteReader) {
    guard let schedule = Schedule.read(from: &reader) else { return nil }
    self = schedule
  }

  private static func read(from reader: inout ByteReader) -> Schedule? {
    switch reader.read(UInt8.self) {
    case 0: return .constant
    case 1:
      guard let every = reader.read(Int.self), let factor = reader.read(Double.self) else { return nil }
      return try? checkedStep(every: every, factor: factor)
    case 2: return reader.read(Double.self).flatMap { try? checkedExponential(factor: $0) }
    case 3:
      guard let epochs = reader.read(Int.self), let minimum = reader.read(Double.self) else { return nil }
      return try? checkedCosine(epochs: epochs, minimum: minimum)
    case 4: return reader.read(Int.self).flatMap { try? checkedWarmup(epochs: $0) }
    case 5: return .inverseSquareRoot
    case 6:
      guard let first = reader.nested({ read(from: &$0) }), let second = reader.nested({ read(from: &$0) }),
        let after = reader.read(Int.self)
      else { return nil }
      return try? first.followed(by: second, after: after)
    default: return nil
    }
  }
}
