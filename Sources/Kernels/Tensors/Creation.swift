// MARK: - From numbers

extension Tensor {
  /// A vector.
  public init(_ values: [Double]) {
    self.init(filling: [values.count]) { Float(values[$0]) }
  }

  /// A matrix, given by its rows; all must be equally long, else the call traps.
  public init(_ rows: [[Double]]) {
    self = orTrap { () throws(KernelError) in try Tensor.matrix(rows: rows) }
  }

  /// A scalar: a tensor of rank 0.
  public init(_ scalar: Double) {
    self.init(filling: []) { _ in Float(scalar) }
  }

  package init(_ floats: [Float], shape: [Int]) {
    precondition(floats.count == elementCount(shape))
    self.init(filling: shape) { floats[$0] }
  }

  /// The core of `init(_ rows:)`.
  package static func matrix(rows: [[Double]]) throws(KernelError) -> Tensor {
    let columns = rows.first?.count ?? 0
    for (row, elements) in rows.enumerated() where elements.count != columns {
      throw .raggedRows(row: row, count: elements.count, expected: columns)
    }
    return Tensor(filling: [rows.count, columns]) { Float(rows[$0 / columns][$0 % columns]) }
  }

  /// Element `index`, in row-major order, is `element(index)`.
  package init(filling shape: [Int], _ element: (Int) -> Float) {
    let buffer = Buffer(count: elementCount(shape))
    for index in 0..<buffer.count { buffer.elements[index] = element(index) }
    self.init(shape: shape, buffer: buffer)
  }
}

// MARK: - Constant

extension Tensor {
  /// A tensor of zeros. Traps if a dimension is negative, as do the other functions with a shape.
  public static func zeros(_ shape: [Int]) -> Tensor { full(shape, 0) }

  /// A tensor of ones.
  public static func ones(_ shape: [Int]) -> Tensor { full(shape, 1) }

  /// A tensor that is `value` everywhere.
  public static func full(_ shape: [Int], _ value: Double) -> Tensor {
    orTrap { () throws(KernelError) in try filled(shape, with: value) }
  }

  /// The identity matrix of `n` rows and columns.
  public static func eye(_ n: Int) -> Tensor { orTrap { () throws(KernelError) in try identity(n) } }

  /// The core of `full`, `zeros` and `ones`.
  package static func filled(_ shape: [Int], with value: Double) throws(KernelError) -> Tensor {
    try checkDimensions(shape)
    return Tensor(shape: shape, buffer: Buffer(count: elementCount(shape), repeating: Float(value)))
  }

  /// The core of `eye`.
  package static func identity(_ n: Int) throws(KernelError) -> Tensor {
    try checkDimensions([n, n])
    return Tensor(filling: [n, n]) { $0 / n == $0 % n ? 1 : 0 }
  }
}

/// A shape as it comes from an author: no negative dimension, and a number of elements that every host has memory
/// for, also where `Int` has 32 bits.
package func checkDimensions(_ shape: [Int]) throws(KernelError) {
  for dimension in shape where dimension < 0 { throw .negativeDimension(shape: shape) }
  // Without the zeros: what has no elements may yet be broadcast, or looked at from an axis.
  var count = 1
  for dimension in shape where dimension > 0 {
    let (product, overflow) = count.multipliedReportingOverflow(by: dimension)
    guard !overflow, product <= largestElementCount else {
      throw .unsupportedShape(operation: "creating a tensor", shape: shape, expected: "at most 2^26 elements")
    }
    count = product
  }
}

/// 2^26 floats are 256 MiB: a WebAssembly memory can hold several of them.
let largestElementCount = 1 << 26
