import Kernels
import Language

// What the bodies of rows read: the arguments of a call by their index, the receiver being the first.

extension NativeCall {
  func tensor(_ index: Int) -> Tensor { self[index].unboxed() }
  func dataset(_ index: Int) -> Dataset { self[index].unboxed() }
  func double(_ index: Int) -> Double { self[index].double }
  func string(_ index: Int) -> String { self[index].string }
  func integer(_ index: Int) throws(Failure) -> Int { try self[index].integer() }
  func integers(_ index: Int) throws(Failure) -> [Int] { try self[index].integers() }

  var kernelHost: KernelHost { unsafeDowncast(host, to: KernelHost.self) }
}

// MARK: - Errors of the kernels

/// Runs a throwing core; its error becomes the failure of the block, with the same wording.
func kernel<Result>(_ body: @autoclosure () throws(KernelError) -> Result) throws(Failure) -> Result {
  do {
    return try body()
  } catch {
    throw Failure(error.message)
  }
}

extension NativeCall {
  /// Runs a core that calls back into the block. A failure inside of the closure comes out as it is, with the place
  /// where it happened.
  func running<Result>(
    _ closure: Value,
    in body: ((Tensor) throws(KernelError) -> Tensor) throws(KernelError) -> Result
  ) throws(Failure) -> Result {
    var failure: Failure?
    do {
      return try body { (point) throws(KernelError) in
        do {
          return try invoke(closure, [Value(boxing: point)]).unboxed()
        } catch {
          failure = error
          throw .closureFailed(message: error.message)
        }
      }
    } catch {
      throw failure ?? Failure(error.message)
    }
  }
}

// MARK: - Cost

extension NativeCall {
  /// Counts floating-point operations against the block's budget before they are carried out, so that a budget is
  /// overdrawn by one call at most.
  func charge(operations: Int64) throws(Failure) {
    try charge(steps: Int(clamping: operations / 16 + 1))
  }

  func charge(elements: Int) throws(Failure) { try charge(operations: Int64(elements)) }
}
