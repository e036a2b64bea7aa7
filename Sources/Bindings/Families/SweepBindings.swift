import Kernels
import Language

extension Family {
  static var sweeps: [Family] {
    [
      Family(
        "",
        [
          Row("func sweep(_ values: [Double], label: String = \"value\", _ run: (Double) -> Run) -> Sweep") {
            call throws(Failure) in
            try call.sweep(over: call[0].doubles) { .double($0) }
          },
          Row("func sweep(_ values: [Int], label: String = \"value\", _ run: (Int) -> Run) -> Sweep") {
            call throws(Failure) in
            try call.sweep(over: try call.integers(0).map { Double($0) }) { Value(Int($0)) }
          },
        ]),
      Family(
        "struct Sweep",
        [
          Row("var label: String { get }") { call in Value(call.sweep.label) },
          Row("var values: [Double] { get }") { call in Value(call.sweep.values) },
          Row("var runs: [Run] { get }") { call in Value(boxingEach: call.sweep.runs) },
          Row("var best: Run { get }") { call throws(Failure) in
            Value(boxing: call.sweep.runs[try kernel(try call.sweep.bestIndex())])
          },
          Row("var bestValue: Double { get }") { call throws(Failure) in
            .double(call.sweep.values[try kernel(try call.sweep.bestIndex())])
          },
          Row("var table: Table { get }") { call in Value(boxing: call.sweep.table) },
          Row("var comparison: Comparison { get }") { call in Value(boxing: call.sweep.comparison) },
          Row("func plot(_ metric: Metric = .loss, scale: Scale = .linear, xScale: Scale = .log) -> Plot") {
            call in
            Value(
              boxing: call.sweep.plot(call[1].unboxed(), scale: call[2].unboxed(), xScale: call[3].unboxed()))
          },
          Row("var description: String { get }") { call in Value(call.sweep.description) },
        ]),
    ]
  }
}

extension NativeCall {
  fileprivate var sweep: Sweep { self[0].unboxed() }

  fileprivate func sweep(
    over values: [Double], argument: (Double) -> Value
  ) throws(Failure) -> Value {
    let runs = try gathering(count: values.count) { (index) throws(Failure) in
      try invoke(self[2], [argument(values[index])])
    }
    return Value(
      boxing: try kernel(
        try Sweep(values: values, label: string(1), runs: runs.map { $0.unboxed() })))
  }
}
