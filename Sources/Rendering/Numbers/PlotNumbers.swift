import Kernels

/// The numbers behind a plot, each in full: for a file all of them in one table, for the page as many as have room.
package struct PlotNumbers {
  private let plot: Plot
  private let words: NumberWords

  package init(_ plot: Plot, words: NumberWords) {
    self.plot = plot
    self.words = words
  }

  // MARK: - For a file

  /// Every number, under one row of names.
  package var all: Table {
    switch plot.content {
    case .lines(let lines):
      return sideBySide(lines.series, x: lines.xAxis.label)
        ?? oneAfterAnother(lines.series, x: lines.xAxis.label, y: lines.yAxis.label)
    case .scatter(let scatter):
      return oneAfterAnother(scatter.groups, x: scatter.xAxis.label, y: scatter.yAxis.label)
    case .curve(let curve):
      let series = curve.functions + (curve.points.map { [$0] } ?? [])
      return sideBySide(series) ?? oneAfterAnother(series)
    case .contour(let contour): return nodes(contour.grid, words.value, and: contour.trajectories)
    case .decisionBoundary(let boundary): return nodes(boundary.grid, words.classNumber, and: boundary.groups)
    case .histogram(let histogram): return bins(histogram)
    case .image(let image):
      let places = image.brightness.indices.map { $0.quotientAndRemainder(dividingBy: image.width) }
      return Table([
        Column(words.row, places.map { $0.quotient + 1 }),
        Column(words.column, places.map { $0.remainder + 1 }),
        Column(exact: words.brightness, image.brightness),
      ])
    case .images(let images):
      let size = images.width * images.height
      let places = images.items.flatMap { _ in
        (0..<size).map { $0.quotientAndRemainder(dividingBy: images.width) }
      }
      return Table(
        labels(images, repeated: size) + [
          Column(words.row, places.map { $0.quotient + 1 }),
          Column(words.column, places.map { $0.remainder + 1 }),
          Column(exact: words.brightness, images.items.flatMap { $0.brightness }),
        ])
    }
  }

  /// Which rows of the data are shown, and what they are.
  private func labels(_ images: Plot.Images, repeated count: Int = 1) -> [Column] {
    let items = images.items.flatMap { Array(repeating: $0, count: count) }
    func numbers(_ numbers: [Int?]) -> [String] { numbers.map { number in number.map { "\($0)" } ?? "" } }
    return [
      Column(words.picture, items.map { $0.row }), Column(words.label, numbers(items.map { $0.label })),
      Column(words.prediction, numbers(items.map { $0.prediction })),
    ]
  }

  /// The names of the series stand in a column of their own.
  private func oneAfterAnother(_ series: [Plot.Series], x: String = "", y: String = "") -> Table {
    let points = [
      Column(exact: x.isEmpty ? "x" : x, series.flatMap { $0.x }),
      Column(exact: y.isEmpty ? "y" : y, series.flatMap { $0.y }),
    ]
    return Table([names(of: series)] + points)
  }

  private func names(of series: [Plot.Series], after nameless: Int = 0) -> Column {
    let names = series.flatMap { Array(repeating: $0.name, count: $0.x.count) }
    return Column(words.series, Array(repeating: "", count: nameless) + names)
  }

  /// A row for each node of a grid, and behind them one for each point, which has no value.
  private func nodes(_ grid: Plot.Grid, _ value: String, and series: [Plot.Series]) -> Table {
    let nodes = grid.values.indices.map { index in
      grid.point(column: index % grid.columns, row: index / grid.columns)
    }
    var columns = [
      Column(exact: "x", nodes.map { $0.x } + series.flatMap { $0.x }),
      Column(exact: "y", nodes.map { $0.y } + series.flatMap { $0.y }), Column(exact: value, grid.values),
    ]
    if !series.isEmpty { columns.insert(names(of: series, after: nodes.count), at: 0) }
    return Table(columns)
  }

  private func bins(_ histogram: Plot.Histogram) -> Table {
    let edges = histogram.counts.indices.map { histogram.edge($0) } + [histogram.range.upperBound]
    return Table([
      Column(exact: words.from, Array(edges.dropLast())), Column(exact: words.to, Array(edges.dropFirst())),
      Column(words.count, histogram.counts),
    ])
  }

  // MARK: - For the page

  /// One table after the other, none longer or wider than a reader takes in.
  package var shown: [ThinnedTable] {
    switch plot.content {
    case .lines(let lines):
      return shown(lines.series, x: lines.xAxis.label, y: lines.yAxis.label)
    case .scatter(let scatter):
      return apart(scatter.groups, x: scatter.xAxis.label, y: scatter.yAxis.label)
    case .curve(let curve): return shown(curve.functions) + apart(curve.points.map { [$0] } ?? [])
    case .contour(let contour): return [matrix(contour.grid)] + apart(contour.trajectories)
    case .decisionBoundary(let boundary): return [matrix(boundary.grid)] + apart(boundary.groups)
    case .images(let images): return [ThinnedTable(Table(labels(images)), .matrix)]
    case .histogram(let histogram): return [ThinnedTable(bins(histogram), .bins)]
    case .image(let image):
      let names = (1...image.width).map { "\($0)" }
      let rows = (0..<image.height).map { row in
        Array(image.brightness[row * image.width..<(row + 1) * image.width])
      }
      let columns = names.indices.map { column in Column(exact: names[column], rows.map { $0[column] }) }
      return [ThinnedTable(Table([Column(words.row, Array(1...image.height))] + columns), .matrix)]
    }
  }

  private func shown(_ series: [Plot.Series], x: String = "", y: String = "") -> [ThinnedTable] {
    sideBySide(series, x: x).map { [ThinnedTable($0)] } ?? apart(series, x: x, y: y)
  }

  /// What many series take together is bounded as well.
  private func apart(_ series: [Plot.Series], x: String = "", y: String = "") -> [ThinnedTable] {
    series.map { series in
      let columns = [
        Column(exact: x.isEmpty ? "x" : x, series.x), Column(exact: y.isEmpty ? "y" : y, series.y),
      ]
      return ThinnedTable(Table(columns, title: series.name))
    }.sharingRoom
  }

  /// A row for each height, the largest above as in the plot.
  private func matrix(_ grid: Plot.Grid) -> ThinnedTable {
    func picked(_ count: Int, _ most: Int) -> [Int] {
      count <= most ? Array(0..<count) : (0..<most).map { $0 * (count - 1) / (most - 1) }
    }
    let rows = Array(picked(grid.rows, 6).reversed())
    let heights = Column(exact: "y \\ x", rows.map { grid.point(column: 0, row: $0).y })
    let columns = picked(grid.columns, 7).map { column in
      Column(
        exact: shortestDecimal(grid.point(column: column, row: 0).x),
        rows.map { grid.values[$0 * grid.columns + column] })
    }
    return ThinnedTable(
      nodes: Table([heights] + columns), of: (rows: grid.rows, columns: grid.columns))
  }

  // MARK: - Series

  /// Over the places that all have in common, where those of the shorter are the beginning of the longest's.
  private func sideBySide(_ series: [Plot.Series], x: String = "") -> Table? {
    guard let longest = series.max(by: { $0.x.count < $1.x.count }),
      series.allSatisfy({ longest.x.starts(with: $0.x) })
    else { return nil }
    return Table(
      [Column(exact: x.isEmpty ? "x" : x, longest.x)]
        + series.map { Column(exact: $0.name.isEmpty ? "y" : $0.name, $0.y) })
  }
}

// MARK: - Columns

extension Column {
  /// Numbers that are shown in full: counts as integers.
  init(exact name: String, _ numbers: [Double]) {
    let areCounts = numbers.allSatisfy {
      $0.rounded() == $0 && abs($0) < 1e15 && !($0.sign == .minus && $0 == 0)
    }
    self.init(
      name: name,
      values: areCounts ? .integers(numbers.map { Int64($0) }) : .numbers(numbers, digits: 0))
  }
}

/// `0.5`, and `3` where nothing stands behind the point.
private func shortestDecimal(_ number: Double) -> String { Column(exact: "", [number]).exactCell(0) ?? "" }
