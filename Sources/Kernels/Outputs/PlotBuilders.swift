// The plots that need nothing but numbers. Those of models, data and functions stand beside their subject.

extension Plot {
  /// Curves over a common axis, in the order given.
  ///
  ///     Plot.lines(["plain": plain.losses, "momentum": rolling.losses], xLabel: "epoch", scale: .log)
  ///
  /// - Parameters:
  ///   - series: names and values.
  ///   - x: the place of each value; without it, values stand at 0, 1, 2, ….
  ///   - scale: of the vertical axis; `xScale` of the horizontal one.
  public static func lines(
    _ series: KeyValuePairs<String, [Double]>, title: String = "", x: [Double]? = nil, xLabel: String = "",
    yLabel: String = "", scale: Scale = .linear, xScale: Scale = .linear
  ) -> Plot {
    lines(
      named: series.map { ($0.key, $0.value) }, title: title, x: x, xLabel: xLabel, yLabel: yLabel,
      scale: scale,
      xScale: xScale)
  }

  /// The same for names that are not written down in the program. Values beyond the end of `x` are left out.
  package static func lines(
    named series: [(String, [Double])], title: String = "", x: [Double]? = nil, xLabel: String = "",
    yLabel: String = "", scale: Scale = .linear, xScale: Scale = .linear
  ) -> Plot {
    let drawn = series.map { name, values in
      let places = x ?? values.indices.map { Double($0) }
      let count = min(places.count, values.count)
      return Series(name: name, x: Array(places.prefix(count)), y: Array(values.prefix(count)))
    }
    return Plot(
      title: title,
      content: .lines(
        Lines(
          series: drawn, xAxis: Axis(label: xLabel, scale: xScale), yAxis: Axis(label: yLabel, scale: scale)))
    )
  }

  /// Groups of points, each with a mark of its own.
  public static func scatter(
    _ groups: KeyValuePairs<String, [(Double, Double)]>, title: String = "", xLabel: String = "",
    yLabel: String = ""
  ) -> Plot {
    scatter(named: groups.map { ($0.key, $0.value) }, title: title, xLabel: xLabel, yLabel: yLabel)
  }

  /// The same for names that are not written down in the program.
  package static func scatter(
    named groups: [(String, [(Double, Double)])], title: String = "", xLabel: String = "", yLabel: String = ""
  ) -> Plot {
    let series = groups.map { name, points in
      Series(name: name, x: points.map { $0.0 }, y: points.map { $0.1 })
    }
    return Plot(
      title: title,
      content: .scatter(Scatter(groups: series, xAxis: Axis(label: xLabel), yAxis: Axis(label: yLabel))))
  }

  /// How many values fall into each of `bins` equally wide intervals between the least and the largest.
  /// Values that are not finite are left out. Traps unless there are from 1 to 1000 bins.
  public static func histogram(_ values: [Double], bins: Int = 20, title: String = "") -> Plot {
    orTrap { () throws(KernelError) in try histogram(of: values, bins: bins, title: title) }
  }

  /// The core of `histogram`.
  package static func histogram(
    of values: [Double], bins: Int, title: String
  ) throws(KernelError) -> Plot {
    guard bins >= 1, bins <= 1000 else {
      throw .invalidArgument(name: "bins", value: "\(bins)", allowed: "from 1 to 1000")
    }
    let finite = values.filter { $0.isFinite }
    var lower = finite.min() ?? 0
    var upper = finite.max() ?? 1
    if lower == upper {
      // One value alone: an interval around it, wide enough to have an inside.
      let margin = max(lower.magnitude * 0.5, 0.5)
      lower -= margin
      upper += margin
    }
    var counts = [Int](repeating: 0, count: bins)
    for value in finite {
      // Halves first: the difference of two finite numbers may overflow, that of their halves does not.
      let position = (value / 2 - lower / 2) / (upper / 2 - lower / 2) * Double(bins)
      counts[min(Int(position), bins - 1)] += 1
    }
    return Plot(title: title, content: .histogram(Histogram(range: lower...upper, counts: counts)))
  }
}
