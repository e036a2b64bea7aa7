import Kernels
import Language

extension Family {
  /// How good predictions are: of classes, and of numbers.
  static var measures: [Family] {
    [
      Family(
        "extension Sequential",
        [
          Row("func confusionMatrix(on data: Dataset) -> ConfusionMatrix") { call throws(Failure) in
            let data = try call.chargedData(passes: 1)
            return Value(boxing: try kernel(try call.model(0).measuredConfusion(on: data)))
          },
          Row("func rSquared(on data: Dataset) -> Double") { call throws(Failure) in
            let data = try call.chargedData(passes: 1)
            return .double(try kernel(try call.model(0).measuredRSquared(on: data)))
          },
        ]),
      Family(
        "struct ConfusionMatrix: Equatable",
        [
          Row("var counts: [[Int]] { get }") { call in
            Value(array: call.confusion.counts.map { Value($0) })
          },
          Row("var classes: Int { get }") { call in Value(call.confusion.classes) },
          Row("var count: Int { get }") { call in Value(call.confusion.count) },
          Row("var accuracy: Double { get }") { call in .double(call.confusion.accuracy) },
          Row("var precision: [Double] { get }") { call in Value(call.confusion.precision) },
          Row("var recall: [Double] { get }") { call in Value(call.confusion.recall) },
          Row("var f1: [Double] { get }") { call in Value(call.confusion.f1) },
          Row("var table: Table { get }") { call in Value(boxing: call.confusion.table) },
          Row("var description: String { get }") { call in Value(call.confusion.description) },
          Row("static func == (_ left: ConfusionMatrix, _ right: ConfusionMatrix) -> Bool") { call in
            .bool(call.confusion == call[1].unboxed())
          },
        ]),
    ]
  }
}

extension NativeCall {
  fileprivate var confusion: ConfusionMatrix { self[0].unboxed() }
}
