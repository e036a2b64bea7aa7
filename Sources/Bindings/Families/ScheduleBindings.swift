import Kernels
import Language

extension Family {
  static var schedules: Family {
    Family(
      "struct Schedule: Equatable",
      [
        Row("static var constant: Schedule { get }") { _ in Value(boxing: Schedule.constant) },
        Row("static var inverseSquareRoot: Schedule { get }") { _ in Value(boxing: Schedule.inverseSquareRoot)
        },
        Row("static func step(every: Int, factor: Double) -> Schedule") { call throws(Failure) in
          let every = try call.integer(0)
          return Value(boxing: try kernel(try Schedule.checkedStep(every: every, factor: call.double(1))))
        },
        Row("static func exponential(factor: Double) -> Schedule") { call throws(Failure) in
          Value(boxing: try kernel(try Schedule.checkedExponential(factor: call.double(0))))
        },
        Row("static func cosine(epochs: Int, minimum: Double = 0) -> Schedule") { call throws(Failure) in
          let epochs = try call.integer(0)
          return Value(
            boxing: try kernel(try Schedule.checkedCosine(epochs: epochs, minimum: call.double(1))))
        },
        Row("static func linearWarmup(epochs: Int) -> Schedule") { call throws(Failure) in
          let epochs = try call.integer(0)
          return Value(boxing: try kernel(try Schedule.checkedWarmup(epochs: epochs)))
        },
        Row("func then(_ next: Schedule, after epochs: Int) -> Schedule") { call throws(Failure) in
          let epochs = try call.integer(2)
          let first = call[0].unboxed(as: Schedule.self)
          return Value(boxing: try kernel(try first.followed(by: call[1].unboxed(), after: epochs)))
        },
        Row("func factor(atEpoch epoch: Double) -> Double") { call in
          .double(call[0].unboxed(as: Schedule.self).factor(atEpoch: call.double(1)))
        },
        Row("static func == (_ left: Schedule, _ right: Schedule) -> Bool") { call in
          .bool(call[0].unboxed(as: Schedule.self) == call[1].unboxed())
        },
      ])
  }
}
