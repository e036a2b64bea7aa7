import Kernels
import Language

extension Family {
  /// The loss along lines and planes through the space of parameters.
  static var lossSlices: [Family] {
    [
      Family("extension Sequential", slicesOfModels),
      Family(
        "struct LossSlice: Equatable",
        [
          Row("var positions: [Double] { get }") { call in Value(call.slice.positions) },
          Row("var losses: [Double] { get }") { call in Value(call.slice.losses) },
          Row("var table: Table { get }") { call in Value(boxing: call.slice.table) },
          Row("var description: String { get }") { call in Value(call.slice.description) },
          Row("func plot(scale: Scale = .linear, title: String = \"\") -> Plot") { call in
            Value(boxing: call.slice.plot(scale: call[1].unboxed(), title: call.string(2)))
          },
          Row("static func == (_ left: LossSlice, _ right: LossSlice) -> Bool") { call in
            .bool(call.slice == call[1].unboxed())
          },
        ]),
      Family("extension Plot", [surface]),
    ]
  }

  private static var slicesOfModels: [Row] {
    [
      Row("func randomDirection(seed: Int = 0) -> Tensor") { call throws(Failure) in
        let seed = try call.integer(1)
        try call.charge(elements: 4 * call.model(0).parameterCount)
        return Value(boxing: call.model(0).randomDirection(seed: seed))
      },
      Row(
        """
        func lossSlice(
          on data: Dataset, along direction: Tensor, in range: ClosedRange<Double> = -1...1, points: Int = 51,
          loss: Loss = .automatic
        ) -> LossSlice
        """
      ) { call throws(Failure) in try call.lossSlice(along: call.tensor(2)) },
      Row(
        """
        func lossSlice(
          on data: Dataset, to other: Sequential, in range: ClosedRange<Double> = -0.5...1.5, points: Int = 51,
          loss: Loss = .automatic
        ) -> LossSlice
        """
      ) { call throws(Failure) in
        try call.lossSlice(along: try kernel(try call.model(0).way(to: call.model(2))))
      },
    ]
  }

  private static var surface: Row {
    Row(
      """
      static func lossSurface(
        of model: Sequential, on data: Dataset, x: Tensor? = nil, y: Tensor? = nil,
        in range: ClosedRange<Double> = -1...1, loss: Loss = .automatic, seed: Int = 0, title: String = ""
      ) -> Plot
      """
    ) { call throws(Failure) in
      let seed = try call.integer(6)
      return Value(
        boxing: try call.callingBack { (caller) throws(KernelError) in
          try Plot.lossSurface(
            of: call.model(0), data: call.dataset(1), x: call[2].optional?.unboxed(),
            y: call[3].optional?.unboxed(), range: call[4].closedRange, loss: call[5].unboxed(), seed: seed,
            title: call.string(7), willEvaluate: call.countingPasses(1, caller))
        })
    }
  }
}

extension NativeCall {
  fileprivate var slice: LossSlice { self[0].unboxed() }

  fileprivate func lossSlice(along direction: Tensor) throws(Failure) -> Value {
    let points = try integer(4)
    return Value(
      boxing: try callingBack { (caller) throws(KernelError) in
        try model(0).slicedLoss(
          on: dataset(1), along: direction, in: self[3].closedRange, points: points, loss: self[5].unboxed(),
          willEvaluate: countingPasses(1, caller))
      })
  }
}
