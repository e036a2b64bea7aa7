import Kernels
import Language

extension Family {
  static var scales: Family {
    Family(
      "enum Scale: Equatable",
      [
        Row("static var linear: Scale { get }") { _ in Value(boxing: Scale.linear) },
        Row("static var log: Scale { get }") { _ in Value(boxing: Scale.log) },
        Row("static func == (_ left: Scale, _ right: Scale) -> Bool") { call in
          .bool(call[0].unboxed(as: Scale.self) == call[1].unboxed())
        },
      ])
  }

  static var plots: Family {
    Family("struct Plot: Equatable", plotsOfNumbers + plotsOfData + plotsOfFunctions)
  }

  // MARK: - Numbers

  private static var plotsOfNumbers: [Row] {
    [
      Row(
        """
        static func lines(
          _ series: KeyValuePairs<String, [Double]>, title: String = "", x: [Double]? = nil, xLabel: String = "",
          yLabel: String = "", scale: Scale = .linear, xScale: Scale = .linear
        ) -> Plot
        """
      ) { call in
        Value(
          boxing: Plot.lines(
            named: call[0].pairs.map { ($0.name, $0.value.doubles) }, title: call.string(1),
            x: call[2].optional?.doubles, xLabel: call.string(3), yLabel: call.string(4),
            scale: call[5].unboxed(), xScale: call[6].unboxed()))
      },
      Row(
        """
        static func scatter(
          _ groups: KeyValuePairs<String, [(Double, Double)]>, title: String = "", xLabel: String = "",
          yLabel: String = ""
        ) -> Plot
        """
      ) { call in
        let groups = call[0].pairs.map { group in
          (group.name, group.value.array.map { point in (point.tuple[0].double, point.tuple[1].double) })
        }
        return Value(
          boxing: Plot.scatter(
            named: groups, title: call.string(1), xLabel: call.string(2), yLabel: call.string(3)))
      },
      Row("static func histogram(_ values: [Double], bins: Int = 20, title: String = \"\") -> Plot") {
        call throws(Failure) in
        let bins = try call.integer(1)
        return Value(
          boxing: try kernel(try Plot.histogram(of: call[0].doubles, bins: bins, title: call.string(2))))
      },
      Row("static func == (_ left: Plot, _ right: Plot) -> Bool") { call in
        .bool(call[0].unboxed(as: Plot.self) == call[1].unboxed())
      },
    ]
  }

  // MARK: - Data

  private static var plotsOfData: [Row] {
    [
      Row("static func scatter(_ data: Dataset, title: String = \"\") -> Plot") { call throws(Failure) in
        Value(boxing: try kernel(try Plot.scatter(of: call.dataset(0), title: call.string(1))))
      },
      Row("static func image(_ data: Dataset, row: Int, title: String = \"\") -> Plot") {
        call throws(Failure) in
        let row = try call.integer(1)
        return Value(boxing: try kernel(try Plot.image(of: call.dataset(0), row: row, title: call.string(2))))
      },
      Row(
        """
        static func images(_ data: Dataset, rows: [Int], model: Sequential? = nil, title: String = "") -> Plot
        """
      ) { call throws(Failure) in
        let data = call.dataset(0)
        let rows = try call.integers(1)
        let model = call[2].optional?.unboxed(as: Sequential.self)
        try call.charge(elements: min(rows.count, Plot.Images.most) * data.features)
        if let model {
          try call.charge(
            forwardPassesOf: model, rows: min(rows.count, Plot.Images.most), of: [data.features])
        }
        return Value(
          boxing: try kernel(try Plot.images(of: data, rows: rows, model: model, title: call.string(3))))
      },
      Row(
        "static func decisionBoundary(of model: Sequential, on data: Dataset, title: String = \"\") -> Plot"
      ) { call throws(Failure) in
        let model = call[0].unboxed(as: Sequential.self)
        try call.charge(
          forwardPassesOf: model, rows: Plot.Grid.standardColumns * Plot.Grid.standardRows, of: [2])
        return Value(
          boxing: try kernel(
            try Plot.decisionBoundary(of: model, data: call.dataset(1), title: call.string(2))))
      },
    ]
  }

  // MARK: - Functions of the block

  private static var plotsOfFunctions: [Row] {
    [
      Row(
        """
        static func curve(
          data: Dataset? = nil, in range: ClosedRange<Double>,
          _ functions: KeyValuePairs<String, (Double) -> Double>, title: String = ""
        ) -> Plot
        """
      ) { call throws(Failure) in
        let data = call[0].optional?.unboxed(as: Dataset.self)
        return Value(
          boxing: try call.callingBack { (caller) throws(KernelError) in
            try Plot.curve(
              data: data, in: call[1].closedRange, title: call.string(3),
              functions: call[2].pairs.map { function in
                (
                  name: function.name,
                  value: { (x: Double) throws(KernelError) in
                    try caller.invoke(function.value, [.double(x)]).double
                  }
                )
              })
          })
      },
      Row(
        """
        static func contour(
          x: ClosedRange<Double>, y: ClosedRange<Double>, title: String = "",
          trajectories: KeyValuePairs<String, Descent> = [:], of function: (Tensor) -> Tensor
        ) -> Plot
        """
      ) { call throws(Failure) in
        let trajectories = try kernel(try call[3].pairs.trajectories())
        return Value(
          boxing: try call.running(call[4]) { (function) throws(KernelError) in
            try Plot.contour(
              x: call[0].closedRange, y: call[1].closedRange, title: call.string(2),
              trajectories: trajectories
            ) { (x, y) throws(KernelError) in
              try function(Tensor([x, y])).scalarValue()
            }
          })
      },
    ]
  }
}

extension [(name: String, value: Value)] {
  /// The ways that descents took through the plane.
  fileprivate func trajectories() throws(KernelError) -> [Plot.Series] {
    var series: [Plot.Series] = []
    for (name, value) in self {
      series.append(try value.unboxed(as: Descent.self).trajectory(named: name))
    }
    return series
  }
}
