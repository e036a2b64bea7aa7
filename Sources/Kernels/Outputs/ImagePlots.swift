extension Plot {
  /// Rows of a data set as pictures side by side, each with its label; with a model also with what that takes it for.
  ///
  ///     Plot.images(digits, rows: [0, 1, 2, 3], model: run.model)
  ///
  /// Dark is large; every picture is stretched over the numbers that it has. Traps unless there are from 1 to 60 rows,
  /// all within the data, and where the model does not fit the data.
  public static func images(
    _ data: Dataset, rows: [Int], model: Sequential? = nil, title: String = ""
  ) -> Plot {
    orTrap { () throws(KernelError) in try images(of: data, rows: rows, model: model, title: title) }
  }

  /// The core of `images`.
  package static func images(
    of data: Dataset, rows: [Int], model: Sequential?, title: String
  ) throws(KernelError) -> Plot {
    guard !rows.isEmpty, rows.count <= Images.most else {
      throw .invalidArgument(
        name: "rows", value: "\(rows.count) rows", allowed: "from 1 to \(Images.most) rows")
    }
    var pictures: [Image] = []
    for row in rows { pictures.append(try picture(of: data, row: row)) }
    let labels: [Int?] =
      switch data.target {
      case .labels(let labels, _): rows.map { labels[$0] }
      case .values: rows.map { _ in nil }
      }
    var predictions: [Int?] = rows.map { _ in nil }
    if let model {
      guard data.classes != nil else {
        throw .unsuitableData(
          reason: "Plot.images shows what a model takes rows for; \(data.name) has no classes")
      }
      try model.check(data)
      predictions = try model.prediction(for: data.rows(rows).inputs).largestColumns.map { $0 }
    }
    let items = rows.indices.map { index in
      Images.Item(
        row: rows[index], label: labels[index], prediction: predictions[index],
        brightness: pictures[index].brightness)
    }
    return Plot(
      title: title,
      content: .images(Images(width: pictures[0].width, height: pictures[0].height, items: items)))
  }
}

extension Plot {
  /// Pictures of one size, in order.
  public struct Images: Equatable, Sendable {
    /// More than a reader looks at, and than a page has room for.
    package static let most = 60

    public struct Item: Equatable, Sendable {
      /// Of the data set.
      public let row: Int
      public let label: Int?
      /// What a model takes it for.
      public let prediction: Int?
      /// By row from the top, 0 for paper and 1 for ink.
      public let brightness: [Double]

      package init(row: Int, label: Int?, prediction: Int?, brightness: [Double]) {
        self.row = row
        self.label = label
        self.prediction = prediction
        self.brightness = brightness
      }

      package var isWrong: Bool { prediction != nil && label != nil && prediction != label }
    }

    public let width: Int
    public let height: Int
    public let items: [Item]

    package init(width: Int, height: Int, items: [Item]) {
      precondition(
        width > 0 && height > 0 && items.allSatisfy { $0.brightness.count == width * height },
        "one number per pixel")
      self.width = width
      self.height = height
      self.items = items
    }
  }
}
