/// Everything that can be wrong with a call of this library: positions and data only. The wording is in
/// `KernelErrorMessage.swift`.
public enum KernelError: Error, Equatable {
  // Shapes
  /// Two operands whose shapes do not fit the operation: `operation` is its name as an author writes it.
  case shapeMismatch(operation: String, left: [Int], right: [Int])
  /// One operand of a shape that the operation does not take; `expected` says which it takes.
  case unsupportedShape(operation: String, shape: [Int], expected: String)
  /// `reshaped` to a shape with another number of elements.
  case countMismatch(shape: [Int], newShape: [Int])
  case negativeDimension(shape: [Int])
  /// Rows of different lengths in a nested array: row `row` has `count` elements, the first one `expected`.
  case raggedRows(row: Int, count: Int, expected: Int)
  case axisOutOfRange(axis: Int, rank: Int, operation: String)
  case indexOutOfRange(index: Int, count: Int)
  /// A single number was needed: `tensor.scalar`, or the result of a function to differentiate.
  case notScalar(shape: [Int], use: String)
  case empty(operation: String)

  // Arguments
  /// `name: value` is outside what `allowed` says, for instance "a number from 0 up to, but not including, 1".
  case invalidArgument(name: String, value: String, allowed: String)
  /// No data set of that name; `available` in the order to list them.
  case unknownDataset(name: String, available: [String])
  /// The data cannot be used for that, for instance an accuracy on a regression; `reason` is a whole sentence.
  case unsuitableData(reason: String)

  /// Text of a data file that is not what the format has there; lines and columns are counted from 1.
  case malformedText(line: Int, column: Int, found: String, expected: String)
  /// A number in a data file that cannot stand there; rows are counted from 0.
  case invalidElement(row: Int, found: String, expected: String)
  /// More or fewer bytes of numbers than the header of a data file says; nil if that is beyond counting.
  case wrongByteCount(found: Int, expected: Int64?)

  // Calculus
  case notSymmetric(row: Int, column: Int)
  /// `remedy` says what to change, as a clause; empty where nothing can be.
  case noConvergence(operation: String, iterations: Int, remedy: String = "")

  // Training
  /// The loss became infinite or NaN in `epoch` (of `train`) or `step` (of `minimize`).
  case nonFiniteLoss(unit: String, number: Int, loss: Double, learningRate: Double)
  case cancelled

  /// A closure passed to this library failed; the text is the closure's own message, handed on unchanged.
  case closureFailed(message: String)
}

/// Runs a throwing core for the non-throwing surface: what an author's block gets as a diagnostic, a Swift
/// program gets as a trap with the same message, as with an array index out of range.
@inline(__always)
package func orTrap<Result>(_ body: () throws(KernelError) -> Result) -> Result {
  do {
    return try body()
  } catch {
    trap(error)
  }
}

@inline(never)
private func trap(_ error: KernelError) -> Never {
  #if hasFeature(Embedded)
    fatalError("a kernel was called with unsuitable arguments")
  #else
    fatalError(error.message)
  #endif
}
