extension Plot: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(title)
    writer.write(content)
  }

  package init?(from reader: inout ByteReader) {
    guard let title = reader.read(String.self), let content = reader.read(Content.self) else { return nil }
    self.init(title: title, content: content)
  }
}

extension Plot.Content: Storable {
  package func store(into writer: inout ByteWriter) {
    switch self {
    case .lines(let lines):
      writer.write(UInt8(0))
      writer.write(lines)
    case .scatter(let scatter):
      writer.write(UInt8(1))
      writer.write(scatter)
    case .curve(let curve):
      writer.write(UInt8(2))
      writer.write(curve)
    case .contour(let contour):
      writer.write(UInt8(3))
      writer.write(contour)
    case .decisionBoundary(let boundary):
      writer.write(UInt8(4))
      writer.write(boundary)
    case .histogram(let histogram):
      writer.write(UInt8(5))
      writer.write(histogram)
    case .image(let image):
      writer.write(UInt8(6))
      writer.write(image)
    case .images(let images):
      writer.write(UInt8(7))
      writer.write(images)
    }
  }

  package init?(from reader: inout ByteReader) {
    let content: Plot.Content? =
      switch reader.read(UInt8.self) {
      case 0: reader.read(Plot.Lines.self).map { .lines($0) }
      case 1: reader.read(Plot.Scatter.self).map { .scatter($0) }
      case 2: reader.read(Plot.Curve.self).map { .curve($0) }
      case 3: reader.read(Plot.Contour.self).map { .contour($0) }
      case 4: reader.read(Plot.DecisionBoundary.self).map { .decisionBoundary($0) }
      case 5: reader.read(Plot.Histogram.self).map { .histogram($0) }
      case 6: reader.read(Plot.Image.self).map { .image($0) }
      case 7: reader.read(Plot.Images.self).map { .images($0) }
      default: nil
      }
    guard let content else { return nil }
    self = content
  }
}

// MARK: - Each kind

extension Plot.Lines: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(series)
    writer.write(xAxis)
    writer.write(yAxis)
  }

  package init?(from reader: inout ByteReader) {
    guard let series = reader.readArray(of: Plot.Series.self), let xAxis = reader.read(Plot.Axis.self),
      let yAxis = reader.read(Plot.Axis.self)
    else { return nil }
    self.init(series: series, xAxis: xAxis, yAxis: yAxis)
  }
}

extension Plot.Scatter: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(groups)
    writer.write(xAxis)
    writer.write(yAxis)
  }

  package init?(from reader: inout ByteReader) {
    guard let groups = reader.readArray(of: Plot.Series.self), let xAxis = reader.read(Plot.Axis.self),
      let yAxis = reader.read(Plot.Axis.self)
    else { return nil }
    self.init(groups: groups, xAxis: xAxis, yAxis: yAxis)
  }
}

extension Plot.Curve: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(points)
    writer.write(functions)
  }

  package init?(from reader: inout ByteReader) {
    guard let points = reader.read(Plot.Series?.self), let functions = reader.readArray(of: Plot.Series.self)
    else { return nil }
    self.init(points: points, functions: functions)
  }
}

extension Plot.Contour: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(grid)
    writer.write(trajectories)
  }

  package init?(from reader: inout ByteReader) {
    guard let grid = reader.read(Plot.Grid.self), let trajectories = reader.readArray(of: Plot.Series.self)
    else { return nil }
    self.init(grid: grid, trajectories: trajectories)
  }
}

extension Plot.DecisionBoundary: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(grid)
    writer.write(groups)
  }

  package init?(from reader: inout ByteReader) {
    guard let grid = reader.read(Plot.Grid.self), let groups = reader.readArray(of: Plot.Series.self) else {
      return nil
    }
    self.init(grid: grid, groups: groups)
  }
}

extension Plot.Histogram: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(range)
    writer.write(numbers: counts.map { Int64($0) })
  }

  package init?(from reader: inout ByteReader) {
    guard let range = reader.read(ClosedRange<Double>.self), let counts = reader.readCounts(),
      (1...1000).contains(counts.count)
    else { return nil }
    self.init(range: range, counts: counts)
  }
}

extension Plot.Image: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(width)
    writer.write(height)
    writer.write(numbers: brightness)
  }

  package init?(from reader: inout ByteReader) {
    guard let width = reader.read(Int.self), let height = reader.read(Int.self), width > 0, height > 0,
      let brightness = reader.readNumbers(of: Double.self), hasElements([width, height], brightness.count)
    else { return nil }
    self.init(width: width, height: height, brightness: brightness)
  }
}

extension Plot.Images: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(width)
    writer.write(height)
    writer.write(items)
  }

  package init?(from reader: inout ByteReader) {
    guard let width = reader.read(Int.self), let height = reader.read(Int.self), width > 0, height > 0,
      let items = reader.readArray(of: Item.self), items.count <= Plot.Images.most,
      items.allSatisfy({ hasElements([width, height], $0.brightness.count) })
    else { return nil }
    self.init(width: width, height: height, items: items)
  }
}

extension Plot.Images.Item: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(row)
    writer.write(label)
    writer.write(prediction)
    writer.write(numbers: brightness)
  }

  package init?(from reader: inout ByteReader) {
    guard let row = reader.read(Int.self), let label = reader.read(Int?.self),
      let prediction = reader.read(Int?.self), let brightness = reader.readNumbers(of: Double.self)
    else { return nil }
    self.init(row: row, label: label, prediction: prediction, brightness: brightness)
  }
}

// MARK: - What they are made of

extension Scale: Storable {}

extension Plot.Series: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(name)
    writer.write(numbers: x)
    writer.write(numbers: y)
  }

  package init?(from reader: inout ByteReader) {
    guard let name = reader.read(String.self), let x = reader.readNumbers(of: Double.self),
      let y = reader.readNumbers(of: Double.self), x.count == y.count
    else { return nil }
    self.init(name: name, x: x, y: y)
  }
}

extension Plot.Axis: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(label)
    writer.write(scale)
  }

  package init?(from reader: inout ByteReader) {
    guard let label = reader.read(String.self), let scale = reader.read(Scale.self) else { return nil }
    self.init(label: label, scale: scale)
  }
}

extension Plot.Grid: Storable {
  package func store(into writer: inout ByteWriter) {
    writer.write(xRange)
    writer.write(yRange)
    writer.write(columns)
    writer.write(rows)
    writer.write(numbers: values)
  }

  package init?(from reader: inout ByteReader) {
    guard let xRange = reader.read(ClosedRange<Double>.self),
      let yRange = reader.read(ClosedRange<Double>.self),
      let columns = reader.read(Int.self), let rows = reader.read(Int.self), columns > 1, rows > 1,
      let values = reader.readNumbers(of: Double.self), hasElements([columns, rows], values.count)
    else { return nil }
    self.init(xRange: xRange, yRange: yRange, columns: columns, rows: rows, values: values)
  }
}
