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

extension Value {
  /// Puts a number or truth value in the place of another. Neither refers to anything, so that none is released.
  @inline(__always)
  mutating func replaceWord(with word: Int64, _ representation: Representation) {
    withUnsafeMutablePointer(to: &self) { $0.initialize(to: representation.value(of: word)) }
  }

  /// - Returns: `false`, with nothing changed, where the result is too large for an `Int`.
  @inline(__always)
  mutating func apply(_ operation: WordOperation, _ operand: Int64) -> Bool {
    switch operation {
    case .addInt: return replace(word.addingReportingOverflow(operand))
    case .subtractInt: return replace(word.subtractingReportingOverflow(operand))
    case .multiplyInt: return replace(word.multipliedReportingOverflow(by: operand))
    case .addDouble: replace(double + Double(word: operand))
    case .subtractDouble: replace(double - Double(word: operand))
    case .multiplyDouble: replace(double * Double(word: operand))
    case .divideDouble: replace(double / Double(word: operand))
    case .addFloat: replace(float + Float(word: operand))
    case .subtractFloat: replace(float - Float(word: operand))
    case .multiplyFloat: replace(float * Float(word: operand))
    case .divideFloat: replace(float / Float(word: operand))
    }
    return true
  }

  @inline(__always)
  private mutating func replace(_ result: (partialValue: Int64, overflow: Bool)) -> Bool {
    if result.overflow { return false }
    withUnsafeMutablePointer(to: &self) { $0.initialize(to: .int(result.partialValue)) }
    return true
  }

  @inline(__always)
  private mutating func replace(_ value: Double) {
    withUnsafeMutablePointer(to: &self) { $0.initialize(to: .double(value)) }
  }

  @inline(__always)
  private mutating func replace(_ value: Float) {
    withUnsafeMutablePointer(to: &self) { $0.initialize(to: .float(value)) }
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
