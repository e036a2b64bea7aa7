/// An operation on two numbers whose result takes the first one's place, in an array, a tuple or a struct:
/// `counts[digit] += 1`, `bodies[i].x += step * bodies[i].vx`. So the place is looked for once, not once to read it and
/// once more to write it.
enum WordOperation: UInt8 {
  case addInt, subtractInt, multiplyInt
  case addDouble, subtractDouble, multiplyDouble, divideDouble
  case addFloat, subtractFloat, multiplyFloat, divideFloat

  /// `nil` for what is no arithmetic, and for division of `Int`, which can fail in two ways.
  init?(_ primitive: Primitive) {
    switch (primitive.type, primitive.operation) {
    case (.int, .add): self = .addInt
    case (.int, .subtract): self = .subtractInt
    case (.int, .multiply): self = .multiplyInt
    case (.double, .add): self = .addDouble
    case (.double, .subtract): self = .subtractDouble
    case (.double, .multiply): self = .multiplyDouble
    case (.double, .divide): self = .divideDouble
    case (.float, .add): self = .addFloat
    case (.float, .subtract): self = .subtractFloat
    case (.float, .multiply): self = .multiplyFloat
    case (.float, .divide): self = .divideFloat
    default: return nil
    }
  }

  /// As the language writes it.
  var symbol: StaticString {
    switch self {
    case .addInt, .addDouble, .addFloat: "+"
    case .subtractInt, .subtractDouble, .subtractFloat: "-"
    case .multiplyInt, .multiplyDouble, .multiplyFloat: "*"
    case .divideDouble, .divideFloat: "/"
    }
  }
}

extension WordOperation {
  /// Changes the number at the address, which is a word or the beginning of a value.
  ///
  /// - Returns: `false`, with nothing changed, where the result is too large for an `Int`.
  @inline(__always)
  func apply(at address: UnsafeMutableRawPointer, _ operand: Int64) -> Bool {
    switch self {
    case .addInt: return replace(address, address.load(as: Int64.self).addingReportingOverflow(operand))
    case .subtractInt:
      return replace(address, address.load(as: Int64.self).subtractingReportingOverflow(operand))
    case .multiplyInt:
      return replace(address, address.load(as: Int64.self).multipliedReportingOverflow(by: operand))
    case .addDouble: replace(address, address.load(as: Double.self) + Double(word: operand))
    case .subtractDouble: replace(address, address.load(as: Double.self) - Double(word: operand))
    case .multiplyDouble: replace(address, address.load(as: Double.self) * Double(word: operand))
    case .divideDouble: replace(address, address.load(as: Double.self) / Double(word: operand))
    case .addFloat: replace(address, address.load(as: Float.self) + Float(word: operand))
    case .subtractFloat: replace(address, address.load(as: Float.self) - Float(word: operand))
    case .multiplyFloat: replace(address, address.load(as: Float.self) * Float(word: operand))
    case .divideFloat: replace(address, address.load(as: Float.self) / Float(word: operand))
    }
    return true
  }

  /// Adds the `Double`, or else subtracts it.
  @inline(__always)
  func sum(at address: UnsafeMutableRawPointer, _ operand: Double) {
    let number = address.load(as: Double.self)
    address.storeBytes(of: self == .addDouble ? number + operand : number - operand, as: Double.self)
  }

  @inline(__always)
  private func replace(
    _ address: UnsafeMutableRawPointer, _ result: (partialValue: Int64, overflow: Bool)
  ) -> Bool {
    if result.overflow { return false }
    address.storeBytes(of: result.partialValue, as: Int64.self)
    return true
  }

  // Of a word that is a `Float`, only these bytes are ever other than zero.
  @inline(__always)
  private func replace<Number: BinaryFloatingPoint>(_ address: UnsafeMutableRawPointer, _ number: Number) {
    address.storeBytes(of: number, as: Number.self)
  }
}

extension Value {
  /// Puts a number or truth value in the place of another. Neither refers to anything, so that none is released.
  @inline(__always)
  mutating func replaceWord(with word: Int64, _ representation: Representation) {
    withUnsafeMutablePointer(to: &self) { $0.initialize(to: representation.value(of: word)) }
  }

  /// - Returns: `false`, with nothing changed, where the result is too large for an `Int`.
  @inline(__always)
  mutating func apply(_ operation: WordOperation, _ operand: Int64) -> Bool {
    withUnsafeMutablePointer(to: &self) { operation.apply(at: UnsafeMutableRawPointer($0), operand) }
  }

  @inline(__always)
  mutating func sum(_ operation: WordOperation, _ operand: Double) {
    withUnsafeMutablePointer(to: &self) { operation.sum(at: UnsafeMutableRawPointer($0), operand) }
  }
}

extension Double {
  @inline(__always)
  init(word: Int64) { self.init(bitPattern: UInt64(bitPattern: word)) }
}

extension Float {
  @inline(__always)
  init(word: Int64) { self.init(bitPattern: UInt32(truncatingIfNeeded: word)) }
}
