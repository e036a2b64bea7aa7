import Kernels
import Language

// What the bodies of rows read: the arguments of a call by their index, the receiver being the first.

extension NativeCall {
  func tensor(_ index: Int) -> Tensor { self[index].unboxed() }
  func dataset(_ index: Int) -> Dataset { self[index].unboxed() }
  func double(_ index: Int) -> Double { self[index].double }
  func string(_ index: Int) -> String { self[index].string }
  func integer(_ index: Int) throws(Failure) -> Int { try self[index].integer(argumentNames[index]) }
  func integers(_ index: Int) throws(Failure) -> [Int] { try self[index].integers(argumentNames[index]) }

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

/// Calls closures of a block from within a kernel, which knows no failures but its own: a failure waits here while
/// the kernel's error goes up in its place.
final class ClosureCaller {
  private let call: NativeCall
  fileprivate private(set) var failure: Failure?

  init(_ call: NativeCall) { self.call = call }

  func invoke(_ closure: Value, _ arguments: [Value]) throws(KernelError) -> Value {
    try attempt { () throws(Failure) in try call.invoke(closure, arguments) }
  }

  /// Runs anything that may fail as a block does, as from a kernel.
  func attempt<Result>(_ body: () throws(Failure) -> Result) throws(KernelError) -> Result {
    do {
      return try body()
    } catch {
      failure = error
      throw .closureFailed(message: error.message)
    }
  }
}

extension NativeCall {
  /// Runs a core that calls back into the block. A failure inside of a closure comes out as it is, so that it keeps the
  /// place where it happened.
  func callingBack<Result>(
    _ body: (ClosureCaller) throws(KernelError) -> Result
  ) throws(Failure) -> Result {
    let caller = ClosureCaller(self)
    do {
      return try body(caller)
    } catch {
      throw caller.failure ?? Failure(error.message)
    }
  }

  /// The same for the commonest form: a function of a tensor.
  func running<Result>(
    _ closure: Value,
    in body: ((Tensor) throws(KernelError) -> Tensor) throws(KernelError) -> Result
  ) throws(Failure) -> Result {
    try callingBack { (caller) throws(KernelError) in
      try body { (point) throws(KernelError) in
        try caller.invoke(closure, [Value(boxing: point)]).unboxed()
      }
    }
  }
}

// MARK: - Cost

/// In the time of one step of the machine, some nanoseconds, a kernel does about so many operations.
private let operationsPerStep: Int64 = 256

extension NativeCall {
  /// Counts floating-point operations against the block's budget before they are carried out, so that a budget is
  /// overdrawn by one call at most.
  func charge(operations: Int64) throws(Failure) {
    try machine.charge(steps: operations / operationsPerStep + 1)
  }

  func charge(elements: Int) throws(Failure) { try charge(operations: Int64(elements)) }
}
