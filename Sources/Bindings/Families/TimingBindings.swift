import Kernels
import Language

extension Family {
  /// `timed`: the one way to a clock.
  static var timing: Family {
    Family(
      "",
      [
        Row("func timed<Result>(_ body: () -> Result) -> (result: Result, seconds: Double)") {
          call throws(Failure) in
          guard call.kernelHost.isVolatile else {
            throw Failure(
              "`timed` reads a clock, so the block would show other numbers each time; "
                + "only a block with the attribute `volatile` may do that: ```swift volatile")
          }
          guard let clock = call.kernelHost.clock else { throw Failure("there is no clock here") }
          let start = clock()
          let result = try call.invoke(call[0], [])
          return .object(TupleObject([result, .double(clock() - start)]))
        }
      ])
  }
}
