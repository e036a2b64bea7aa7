// MARK: - Tensor with tensor

extension Tensor {
  /// Sum, element by element. Shapes broadcast; the operators trap where they do not fit, as do the
  /// differences, products and quotients below.
  public static func + (left: Tensor, right: Tensor) -> Tensor {
    orTrap { () throws(KernelError) in try left.adding(right) }
  }

  /// Difference, element by element.
  public static func - (left: Tensor, right: Tensor) -> Tensor {
    orTrap { () throws(KernelError) in try left.subtracting(right) }
  }

  /// Product, element by element. For the matrix product see `matmul(_:)`.
  public static func * (left: Tensor, right: Tensor) -> Tensor {
    orTrap { () throws(KernelError) in try left.multiplied(by: right) }
  }

  /// Quotient, element by element.
  public static func / (left: Tensor, right: Tensor) -> Tensor {
    orTrap { () throws(KernelError) in try left.divided(by: right) }
  }

  /// The core of `+`.
  package func adding(_ other: Tensor) throws(KernelError) -> Tensor {
    try combined(.add, other, named: "+")
  }

  /// The core of `-`.
  package func subtracting(_ other: Tensor) throws(KernelError) -> Tensor {
    try combined(.subtract, other, named: "-")
  }

  /// The core of `*`.
  package func multiplied(by other: Tensor) throws(KernelError) -> Tensor {
    try combined(.multiply, other, named: "*")
  }

  /// The core of `/`.
  package func divided(by other: Tensor) throws(KernelError) -> Tensor {
    try combined(.divide, other, named: "/")
  }

  /// An elementwise operation of two tensors, broadcast to a common shape. What no kernel can spread over
  /// the result is expanded first.
  func combined(_ operation: Operation, _ other: Tensor, named name: String) throws(KernelError) -> Tensor {
    let shape = try broadcastShape(self.shape, other.shape, operation: name)
    let count = elementCount(shape)
    var (left, right) = (self, other)
    if left.count != count, right.count != count { left = left.expanded(to: shape) }
    if left.count != count, SpreadForm(of: left.shape, in: shape) == nil { left = left.expanded(to: shape) }
    if right.count != count, SpreadForm(of: right.shape, in: shape) == nil {
      right = right.expanded(to: shape)
    }
    return Tensor.applying(operation, to: left, right, shape: shape)
  }
}

// MARK: - Tensor with number

extension Tensor {
  /// Adds a number to each element.
  public static func + (left: Tensor, right: Double) -> Tensor {
    left.elementwise(.addConstant(Float(right)))
  }
  public static func + (left: Double, right: Tensor) -> Tensor { right + left }

  /// Subtracts a number from each element, or each element from a number.
  public static func - (left: Tensor, right: Double) -> Tensor { left + -right }
  public static func - (left: Double, right: Tensor) -> Tensor {
    right.elementwise(.subtractFrom(Float(left)))
  }

  /// Multiplies each element by a number.
  public static func * (left: Tensor, right: Double) -> Tensor {
    left.elementwise(.multiplyConstant(Float(right)))
  }
  public static func * (left: Double, right: Tensor) -> Tensor { right * left }

  /// Divides each element by a number, or a number by each element.
  public static func / (left: Tensor, right: Double) -> Tensor {
    left.elementwise(.divideConstant(Float(right)))
  }
  public static func / (left: Double, right: Tensor) -> Tensor {
    right.elementwise(.divideInto(Float(left)))
  }

  /// The negative of each element.
  public static prefix func - (operand: Tensor) -> Tensor { operand.elementwise(.negate) }

  /// An operation with one input that keeps its shape.
  func elementwise(_ operation: Operation) -> Tensor {
    Tensor.applying(operation, to: self, shape: shape)
  }
}

// MARK: - In place

extension Tensor {
  public static func += (left: inout Tensor, right: Tensor) { left = left + right }
  public static func -= (left: inout Tensor, right: Tensor) { left = left - right }
  public static func *= (left: inout Tensor, right: Tensor) { left = left * right }
  public static func /= (left: inout Tensor, right: Tensor) { left = left / right }
  public static func += (left: inout Tensor, right: Double) { left = left + right }
  public static func -= (left: inout Tensor, right: Double) { left = left - right }
  public static func *= (left: inout Tensor, right: Double) { left = left * right }
  public static func /= (left: inout Tensor, right: Double) { left = left / right }
}
