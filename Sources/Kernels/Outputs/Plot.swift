/// A picture as data: what is drawn, not how. Rendered as text here, as SVG by the page, from the same numbers.
public struct Plot: Equatable, Sendable {
  public let title: String
  public let content: Content

  package init(title: String, content: Content) {
    self.title = title
    self.content = content
  }

  /// The kinds of plots there are.
  public enum Content: Equatable, Sendable {
    case lines(Lines)
    case scatter(Scatter)
    case curve(Curve)
    case contour(Contour)
    case decisionBoundary(DecisionBoundary)
    case histogram(Histogram)
    case image(Image)
    case images(Images)
  }
}

/// How numbers are laid along an axis.
public enum Scale: CaseIterable, Equatable, Sendable {
  case linear
  /// By powers of ten; numbers that are not positive have no place and leave a gap.
  case log
}

// MARK: - What each kind holds

extension Plot {
  /// One named sequence of points.
  public struct Series: Equatable, Sendable {
    public let name: String
    public let x: [Double]
    public let y: [Double]

    package init(name: String, x: [Double], y: [Double]) {
      precondition(x.count == y.count, "a point has two coordinates")
      self.name = name
      self.x = x
      self.y = y
    }
  }

  public struct Axis: Equatable, Sendable {
    public let label: String
    public let scale: Scale

    package init(label: String = "", scale: Scale = .linear) {
      self.label = label
      self.scale = scale
    }
  }

  /// Several series over a common axis, points joined in order; NaN leaves a gap.
  public struct Lines: Equatable, Sendable {
    public let series: [Series]
    public let xAxis: Axis
    public let yAxis: Axis

    package init(series: [Series], xAxis: Axis, yAxis: Axis) {
      self.series = series
      self.xAxis = xAxis
      self.yAxis = yAxis
    }
  }

  /// Groups of points, each with its own mark.
  public struct Scatter: Equatable, Sendable {
    public let groups: [Series]
    public let xAxis: Axis
    public let yAxis: Axis

    package init(groups: [Series], xAxis: Axis = Axis(), yAxis: Axis = Axis()) {
      self.groups = groups
      self.xAxis = xAxis
      self.yAxis = yAxis
    }
  }

  /// Data points and functions through them, sampled on a grid.
  public struct Curve: Equatable, Sendable {
    public let points: Series?
    public let functions: [Series]

    package init(points: Series?, functions: [Series]) {
      self.points = points
      self.functions = functions
    }
  }

  /// Function values on a regular grid: `values[row * columns + column]`, row 0 at the lower end of y, samples at
  /// both ends of each range.
  public struct Grid: Equatable, Sendable {
    public let xRange: ClosedRange<Double>
    public let yRange: ClosedRange<Double>
    public let columns: Int
    public let rows: Int
    public let values: [Double]

    package init(
      xRange: ClosedRange<Double>, yRange: ClosedRange<Double>, columns: Int, rows: Int, values: [Double]
    ) {
      precondition(columns > 1 && rows > 1 && values.count == columns * rows, "one value per node")
      self.xRange = xRange
      self.yRange = yRange
      self.columns = columns
      self.rows = rows
      self.values = values
    }

    /// How fine the functions of a contour are sampled: two samples to a character of the default plot.
    package static let standardColumns = 73
    package static let standardRows = 41

    /// The place of a node.
    package func point(column: Int, row: Int) -> (x: Double, y: Double) {
      let alongX = Double(column) / Double(columns - 1)
      let alongY = Double(row) / Double(rows - 1)
      return (
        xRange.lowerBound + alongX * (xRange.upperBound - xRange.lowerBound),
        yRange.lowerBound + alongY * (yRange.upperBound - yRange.lowerBound)
      )
    }
  }

  /// The level bands of a function of two numbers, and the ways that optimisers took over it.
  public struct Contour: Equatable, Sendable {
    public let grid: Grid
    public let trajectories: [Series]

    package init(grid: Grid, trajectories: [Series]) {
      self.grid = grid
      self.trajectories = trajectories
    }
  }

  /// Which class a model gives to each place (`grid.values` are class numbers), and the data, one group per class.
  public struct DecisionBoundary: Equatable, Sendable {
    public let grid: Grid
    public let groups: [Series]

    package init(grid: Grid, groups: [Series]) {
      self.grid = grid
      self.groups = groups
    }
  }

  /// How many values fell into each of equally wide bins.
  public struct Histogram: Equatable, Sendable {
    public let range: ClosedRange<Double>
    public let counts: [Int]

    package init(range: ClosedRange<Double>, counts: [Int]) {
      self.range = range
      self.counts = counts
    }
  }

  /// Brightness by row from the top, 0 for paper and 1 for ink.
  public struct Image: Equatable, Sendable {
    public let width: Int
    public let height: Int
    public let brightness: [Double]

    package init(width: Int, height: Int, brightness: [Double]) {
      precondition(width > 0 && height > 0 && brightness.count == width * height, "one number per pixel")
      self.width = width
      self.height = height
      self.brightness = brightness
    }
  }
}
