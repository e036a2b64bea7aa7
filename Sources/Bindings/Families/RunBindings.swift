import Kernels
import Language

extension Family {
  static var metrics: Family {
    Family(
      "enum Metric: Equatable",
      [
        Row("static var loss: Metric { get }") { _ in Value(boxing: Metric.loss) },
        Row("static var accuracy: Metric { get }") { _ in Value(boxing: Metric.accuracy) },
        Row("static var validationLoss: Metric { get }") { _ in Value(boxing: Metric.validationLoss) },
        Row("static var validationAccuracy: Metric { get }") { _ in Value(boxing: Metric.validationAccuracy)
        },
        Row("static var gradientNorm: Metric { get }") { _ in Value(boxing: Metric.gradientNorm) },
        Row("static var learningRate: Metric { get }") { _ in Value(boxing: Metric.learningRate) },
        Row("static func == (_ left: Metric, _ right: Metric) -> Bool") { call in
          .bool(call[0].unboxed(as: Metric.self) == call[1].unboxed())
        },
      ])
  }

  static var epochs: Family {
    Family(
      "struct Epoch: Equatable",
      [
        Row("var epoch: Int { get }") { call in Value(call.epoch.epoch) },
        Row("var loss: Double { get }") { call in .double(call.epoch.loss) },
        Row("var accuracy: Double? { get }") { call in Value(call.epoch.accuracy) },
        Row("var validationLoss: Double? { get }") { call in Value(call.epoch.validationLoss) },
        Row("var validationAccuracy: Double? { get }") { call in Value(call.epoch.validationAccuracy) },
        Row("var gradientNorm: Double { get }") { call in .double(call.epoch.gradientNorm) },
        Row("var learningRate: Double { get }") { call in .double(call.epoch.learningRate) },
        Row("static func == (_ left: Epoch, _ right: Epoch) -> Bool") { call in
          .bool(call.epoch == call[1].unboxed())
        },
      ])
  }

  static var runs: Family {
    Family(
      "struct Run",
      [
        Row("var history: [Epoch] { get }") { call in Value(boxingEach: call.run(0).history) },
        Row("var initial: Epoch { get }") { call in Value(boxing: call.run(0).initial) },
        Row("var final: Epoch { get }") { call in Value(boxing: call.run(0).final) },
        Row("var best: Epoch { get }") { call in Value(boxing: call.run(0).best) },
        Row("var losses: [Double] { get }") { call in Value(call.run(0).losses) },
        Row("var validationLosses: [Double] { get }") { call in Value(call.run(0).validationLosses) },
        Row("var gradientNorms: [Double] { get }") { call in Value(call.run(0).gradientNorms) },
        Row("var model: Sequential { get }") { call in Value(boxing: call.run(0).model) },
        Row("var modelEpoch: Int { get }") { call in Value(call.run(0).modelEpoch) },
        Row("var stopReason: String { get }") { call in Value(call.run(0).stopReason) },
        Row("var divergedEpoch: Int? { get }") { call in
          if let epoch = call.run(0).divergedEpoch { Value(epoch) } else { .nothing }
        },
        Row("var updates: Int { get }") { call in Value(call.run(0).updates) },
        Row("var description: String { get }") { call in Value(call.run(0).description) },
        Row("func table(every: Int = 1) -> Table") { call throws(Failure) in
          let every = try call.integer(1)
          return Value(boxing: try kernel(try call.run(0).epochTable(every: every)))
        },
        Row("func plot(_ metric: Metric = .loss, scale: Scale = .linear) -> Plot") { call in
          Value(boxing: call.run(0).plot(call[1].unboxed(), scale: call[2].unboxed()))
        },
      ])
  }

  static var comparisons: [Family] {
    [
      Family(
        "",
        [
          Row("func compare(_ runs: KeyValuePairs<String, Run>) -> Comparison") { call in
            Value(
              boxing: Comparison(
                call[0].pairs.map { Comparison.Entry(name: $0.name, run: $0.value.unboxed()) }))
          }
        ]),
      Family(
        "struct Comparison",
        [
          Row("func table(every: Int = 1, metric: Metric = .loss) -> Table") { call throws(Failure) in
            let every = try call.integer(1)
            return Value(
              boxing: try kernel(try call.comparison.epochTable(every: every, metric: call[2].unboxed())))
          },
          Row("func plot(_ metric: Metric = .loss, scale: Scale = .linear) -> Plot") { call in
            Value(boxing: call.comparison.plot(call[1].unboxed(), scale: call[2].unboxed()))
          },
          Row("var summary: Table { get }") { call in Value(boxing: call.comparison.summary) },
        ]),
    ]
  }

  static var descents: Family {
    Family(
      "struct Descent",
      [
        Row("init(points: [Tensor], of function: (Tensor) -> Tensor)") { call throws(Failure) in
          let points = call[0].eachUnboxed(as: Tensor.self)
          return Value(
            boxing: try call.running(call[1]) { (function) throws(KernelError) in
              try Descent.along(points, of: function)
            })
        },
        Row("var points: [Tensor] { get }") { call in Value(boxingEach: call.descent.points) },
        Row("var losses: [Double] { get }") { call in Value(call.descent.losses) },
        Row("var gradientNorms: [Double] { get }") { call in Value(call.descent.gradientNorms) },
        Row("var final: Tensor { get }") { call in Value(boxing: call.descent.final) },
        Row("var description: String { get }") { call in Value(call.descent.description) },
        Row("func table(every: Int = 1) -> Table") { call throws(Failure) in
          let every = try call.integer(1)
          return Value(boxing: try kernel(try call.descent.stepTable(every: every)))
        },
        Row("func plot(_ metric: Metric = .loss, scale: Scale = .linear) -> Plot") { call throws(Failure) in
          Value(boxing: try kernel(try call.descent.stepPlot(call[1].unboxed(), scale: call[2].unboxed())))
        },
      ])
  }
}

extension NativeCall {
  func run(_ index: Int) -> Run { self[index].unboxed() }
  fileprivate var epoch: Epoch { self[0].unboxed() }
  fileprivate var comparison: Comparison { self[0].unboxed() }
  fileprivate var descent: Descent { self[0].unboxed() }
}
