/// An array of floats of any rank: row-major, contiguous, a value.
///
///     let points = Tensor([[0, 1], [2, 3]])
///     (points * 10).sum(axis: 0)          // [20, 40]
///
/// Arithmetic broadcasts as in NumPy: shapes are aligned at their last dimension, and a dimension of 1 (or
/// a missing one) is repeated. Elements are `Float`; numbers go in and come out as `Double`.
///
/// A tensor that `gradient` hands to a closure also knows its place on a tape; so does everything computed
/// from it, until the call to `gradient` is over.
public struct Tensor {
  /// The extent of each dimension; empty for a scalar.
  public let shape: [Int]
  package let buffer: Buffer
  /// Where this tensor was recorded, if it was. Read it through `liveNode`: tapes close, and tapes merge.
  let node: NodeReference?

  /// `buffer` holds as many elements as `shape` says.
  package init(shape: [Int], buffer: Buffer) {
    self.init(shape: shape, buffer: buffer, node: nil)
  }

  init(shape: [Int], buffer: Buffer, node: NodeReference?) {
    self.shape = shape
    self.buffer = buffer
    self.node = node
  }
}

// MARK: - Sizes

extension Tensor {
  /// The number of dimensions: 0 for a scalar, 1 for a vector, 2 for a matrix.
  public var rank: Int { shape.count }

  /// The number of elements: the product of the shape.
  public var count: Int { buffer.count }
}

/// The number of elements of a tensor of this shape.
package func elementCount(_ shape: [Int]) -> Int {
  var count = 1
  for dimension in shape { count *= dimension }
  return count
}

// MARK: - Elements

extension Tensor {
  /// All elements in row-major order.
  public var values: [Double] {
    var result: [Double] = []
    result.reserveCapacity(count)
    for index in 0..<count { result.append(Double(buffer.elements[index])) }
    return result
  }

  /// The elements as they are stored.
  package var floats: [Float] { Array(UnsafeBufferPointer(start: buffer.elements, count: count)) }

  /// The only element of a tensor with one element, whatever its rank.
  ///
  /// Traps if there are more elements, or none.
  public var scalar: Double { orTrap { () throws(KernelError) in try scalarValue() } }

  package func scalarValue() throws(KernelError) -> Double {
    guard count == 1 else { throw .notScalar(shape: shape, use: "scalar") }
    return Double(buffer.elements[0])
  }

  /// The same elements, forgotten by every tape.
  package var detached: Tensor { Tensor(shape: shape, buffer: buffer) }
}

extension Tensor: Equatable {
  /// Whether shapes and all elements are equal, as `==` compares floats: NaN differs from itself.
  public static func == (left: Tensor, right: Tensor) -> Bool {
    guard left.shape == right.shape else { return false }
    for index in 0..<left.count where left.buffer.elements[index] != right.buffer.elements[index] {
      return false
    }
    return true
  }
}
