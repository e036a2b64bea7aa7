import Kernels
import Language

extension Family {
  static var losses: Family {
    Family(
      "struct Loss: Equatable",
      [
        Row("static var automatic: Loss { get }") { _ in Value(boxing: Loss.automatic) },
        Row("static var meanSquaredError: Loss { get }") { _ in Value(boxing: Loss.meanSquaredError) },
        Row("static var crossEntropy: Loss { get }") { _ in Value(boxing: Loss.crossEntropy) },
        Row("static var meanAbsoluteError: Loss { get }") { _ in Value(boxing: Loss.meanAbsoluteError) },
        Row("static func huber(delta: Double = 1) -> Loss") { call throws(Failure) in
          Value(boxing: try kernel(try Loss.checkedHuber(delta: call.double(0))))
        },
        Row("static func crossEntropy(labelSmoothing: Double) -> Loss") { call throws(Failure) in
          Value(boxing: try kernel(try Loss.checkedCrossEntropy(labelSmoothing: call.double(0))))
        },
        Row("static func == (_ left: Loss, _ right: Loss) -> Bool") { call in
          .bool(call[0].unboxed(as: Loss.self) == call[1].unboxed())
        },
      ])
  }

  static var models: Family {
    Family("struct Sequential", modelParts + modelEvaluation)
  }

  // MARK: - Making one, and looking at it

  private static var modelParts: [Row] {
    [
      Row("init(seed: Int = 0, @LayerBuilder _ layers: () -> [any Layer])") { call throws(Failure) in
        let layers = try call.invoke(call[1], []).layers
        return try call.model(of: layers)
      },
      Row("init(seed: Int = 0, layers: [any Layer])") { call throws(Failure) in
        try call.model(of: call[1].layers)
      },
      Row("var parameterCount: Int { get }") { call in Value(call.model(0).parameterCount) },
      Row("var layerCount: Int { get }") { call in Value(call.model(0).layerCount) },
      Row("var parameters: Tensor { get }") { call in Value(boxing: call.model(0).parameters) },
      Row("var runningStatistics: Tensor { get }") { call in
        Value(boxing: call.model(0).runningStatistics)
      },
      Row("var description: String { get }") { call in Value(call.model(0).description) },
      Row("func withParameters(_ flat: Tensor) -> Sequential") { call throws(Failure) in
        Value(boxing: try kernel(try call.model(0).replacingParameters(call.tensor(1))))
      },
    ]
  }

  // MARK: - What it says about data

  private static var modelEvaluation: [Row] {
    [
      Row("func predict(_ input: Tensor) -> Tensor") { call throws(Failure) in
        let (model, input) = (call.model(0), call.tensor(1))
        try call.charge(
          forwardPassesOf: model, rows: input.shape.first ?? 1, of: Array(input.shape.dropFirst()))
        return Value(boxing: try kernel(try model.prediction(for: input)))
      },
      Row("func loss(on data: Dataset, loss: Loss = .automatic) -> Double") { call throws(Failure) in
        let data = try call.chargedData(passes: 1)
        return .double(
          try kernel(try call.model(0).evaluation(on: data, loss: call[2].unboxed()).loss))
      },
      Row("func accuracy(on data: Dataset) -> Double") { call throws(Failure) in
        let data = try call.chargedData(passes: 1)
        return .double(try kernel(try call.model(0).measuredAccuracy(on: data)))
      },
      Row("func gradient(on data: Dataset, loss: Loss = .automatic) -> Tensor") { call throws(Failure) in
        let data = try call.chargedData(passes: 3)
        return Value(boxing: try kernel(try call.model(0).lossGradient(on: data, loss: call[2].unboxed())))
      },
      Row("func gradientNorm(on data: Dataset, loss: Loss = .automatic) -> Double") { call throws(Failure) in
        let data = try call.chargedData(passes: 3)
        let gradient = try kernel(try call.model(0).lossGradient(on: data, loss: call[2].unboxed()))
        return .double(try kernel(try gradient.norm().scalarValue()))
      },
      Row("func hessian(on data: Dataset, loss: Loss = .automatic) -> Tensor") { call throws(Failure) in
        let data = try call.chargedData(passes: 6 * Int64(call.model(0).parameterCount))
        return Value(boxing: try kernel(try call.model(0).lossHessian(on: data, loss: call[2].unboxed())))
      },
    ]
  }
}

extension NativeCall {
  func model(_ index: Int) -> Sequential { self[index].unboxed() }

  /// Forward passes over so many rows of a shape: 2 operations for each product with a parameter. A layer without
  /// parameters costs as much as an element of its input, which the factor covers.
  func charge(
    forwardPassesOf model: Sequential, rows: Int, of shape: [Int], passes: Int64 = 1
  ) throws(Failure) {
    let forOne = 2 * (model.multiplicationCount(forRow: shape) + Int64(model.layerCount))
    let (once, overflow) = forOne.multipliedReportingOverflow(by: Int64(max(1, rows)))
    let (operations, overflowAgain) = once.multipliedReportingOverflow(by: passes)
    try charge(operations: overflow || overflowAgain ? .max : operations)
  }

  /// The data set that is the first argument, for so many passes of the model over it.
  func chargedData(passes: Int64) throws(Failure) -> Dataset {
    let data = dataset(1)
    try charge(forwardPassesOf: model(0), rows: data.count, of: [data.features], passes: passes)
    return data
  }

  fileprivate func model(of layers: [any Layer]) throws(Failure) -> Value {
    let seed = try integer(0)
    var count: Int64 = 0
    for shape in layers.flatMap({ $0.parameterShapes }) {
      count += shape.reduce(1) { $0 * Int64($1) }
    }
    // Before the parameters exist: a line of layers may ask for more than there is memory.
    try charge(operations: count)
    try charge(bytes: Int(clamping: 4 * count))
    return Value(boxing: try kernel(try Sequential.checked(seed: seed, layers: layers)))
  }
}
