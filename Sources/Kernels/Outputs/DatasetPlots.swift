// Pictures of data.

extension Plot {
  /// The rows of a data set in the plane: the first two features, one group per class. With one feature, that
  /// against the first target. Traps on numbers to predict from several features.
  public static func scatter(_ data: Dataset, title: String = "") -> Plot {
    orTrap { () throws(KernelError) in try scatter(of: data, title: title) }
  }

  /// The core of `scatter`.
  package static func scatter(of data: Dataset, title: String) throws(KernelError) -> Plot {
    Plot(title: title, content: .scatter(Scatter(groups: try data.pointGroups(use: "Plot.scatter"))))
  }

  /// One-dimensional data and functions through it.
  ///
  ///     Plot.curve(data: data, in: -1...1, ["fit": { model.predict(Tensor([[$0]])).scalar }])
  ///
  /// Traps if the data has more than one feature.
  public static func curve(
    data: Dataset? = nil, in range: ClosedRange<Double>,
    _ functions: KeyValuePairs<String, (Double) -> Double>,
    title: String = ""
  ) -> Plot {
    orTrap { () throws(KernelError) in
      try curve(
        data: data, in: range, title: title,
        functions: functions.map { function in
          (name: function.key, value: { (x: Double) throws(KernelError) in function.value(x) })
        })
    }
  }

  /// The core of `curve`: functions may fail.
  package static func curve(
    data: Dataset?, in range: ClosedRange<Double>, title: String,
    functions: [(name: String, value: (Double) throws(KernelError) -> Double)]
  ) throws(KernelError) -> Plot {
    try checkRange(range, name: "in")
    let samples = Grid.standardColumns
    var x: [Double] = []
    for index in 0..<samples {
      let share = Double(index) / Double(samples - 1)
      x.append(range.lowerBound * (1 - share) + range.upperBound * share)
    }
    var curves: [Series] = []
    for function in functions {
      var y: [Double] = []
      for place in x { y.append(try function.value(place)) }
      curves.append(Series(name: function.name, x: x, y: y))
    }
    var points: Series?
    if let data {
      guard data.features == 1 else {
        throw .unsuitableData(
          reason: "Plot.curve needs data with one feature, but \(data.name) has \(data.features)")
      }
      points = Series(name: data.name, x: data.inputs.values, y: data.targets.column(0))
    }
    return Plot(title: title, content: .curve(Curve(points: points, functions: curves)))
  }

  /// An axis needs a finite length.
  static func checkRange(_ range: ClosedRange<Double>, name: String) throws(KernelError) {
    let length = range.upperBound - range.lowerBound
    guard length.isFinite, length > 0 else {
      throw .invalidArgument(
        name: name, value: "\(range.lowerBound)...\(range.upperBound)",
        allowed: "a finite range from a smaller to a larger number")
    }
  }
}

extension Dataset {
  /// The points of each class (or all of them), by their first two coordinates.
  package func pointGroups(use: String) throws(KernelError) -> [Plot.Series] {
    let x = inputs.column(0)
    switch target {
    case .values(let values):
      guard features == 1 else {
        throw .unsuitableData(
          reason:
            "\(use) shows classes over two features, or numbers over one; \(name) has numbers to predict from "
            + "\(features) features")
      }
      return [Plot.Series(name: name, x: x, y: values.column(0))]
    case .labels(let labels, let classes):
      let y = features == 1 ? labels.map { Double($0) } : inputs.column(1)
      return (0..<classes).map { label in
        let members = labels.indices.filter { labels[$0] == label }
        return Plot.Series(name: "class \(label)", x: members.map { x[$0] }, y: members.map { y[$0] })
      }
    }
  }
}

extension Plot {
  /// A row of a data set as a picture: that of its image, or all features in one line. Dark is large.
  /// Traps if there is no such row.
  public static func image(_ data: Dataset, row: Int, title: String = "") -> Plot {
    orTrap { () throws(KernelError) in try image(of: data, row: row, title: title) }
  }

  /// The core of `image`.
  package static func image(of data: Dataset, row: Int, title: String) throws(KernelError) -> Plot {
    Plot(title: title, content: .image(try picture(of: data, row: row)))
  }

  static func picture(of data: Dataset, row: Int) throws(KernelError) -> Image {
    guard row >= 0, row < data.count else { throw .indexOutOfRange(index: row, count: data.count) }
    let columns = data.features
    let pixels = (0..<columns).map { Double(data.inputs.buffer.elements[row * columns + $0]) }
    // Stretched over what there is, so that data with other bounds than 0 and 1 shows as well.
    let low = pixels.min() ?? 0
    let high = pixels.max() ?? 1
    let brightness = pixels.map { high > low ? ($0 - low) / (high - low) : 0 }
    let isImage = data.featureShape.count == 2
    return Image(
      width: isImage ? data.featureShape[1] : columns, height: isImage ? data.featureShape[0] : 1,
      brightness: brightness)
  }
}

extension Tensor {
  /// One column of a matrix.
  func column(_ column: Int) -> [Double] {
    (0..<shape[0]).map { Double(buffer.elements[$0 * shape[1] + column]) }
  }
}
