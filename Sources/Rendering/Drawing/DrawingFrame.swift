import Kernels

/// Two axes with their ticks, and the plane between them, which cuts off what lies outside.
struct DrawingFrame {
  /// Of every drawing; the page scales it.
  static let width = 640.0
  /// Of a character in labels, on average.
  static let characterWidth = 6.6
  static let lineHeight = 16.0

  let x: AxisTicks
  let y: AxisTicks
  let left: Double
  let top: Double
  /// Of the plane.
  let width: Double
  let height: Double
  private let xLabel: String
  private let yLabel: String

  /// - Parameter right: what is free beside the plane, for labels.
  init(
    x: AxisTicks, y: AxisTicks, xLabel: String = "", yLabel: String = "", height: Double, right: Double = 12
  ) {
    self.x = x
    self.y = y
    self.xLabel = xLabel
    self.yLabel = yLabel
    self.height = height
    left = 14 + Self.width(ofLongest: y.ticks.map { $0.label })
    top = yLabel.isEmpty ? 10 : 10 + Self.lineHeight
    width = Self.width - left - right
  }

  static func width(ofLongest texts: [String]) -> Double {
    Double(texts.map { columnWidth($0) }.max() ?? 0) * characterWidth
  }

  /// Where the drawing ends below the axis.
  var bottom: Double { top + height + Self.lineHeight + 8 + (xLabel.isEmpty ? 0 : Self.lineHeight + 4) }

  /// A place in the plane; `nil` for what has none on these axes.
  func point(_ x: Double, _ y: Double) -> DrawingPoint? {
    guard let across = self.x.position(x), let up = self.y.position(y), across.isFinite, up.isFinite else {
      return nil
    }
    return DrawingPoint(x: across * width, y: (1 - up) * height)
  }

  /// The grid and its numbers, and over it what `content` draws.
  func write(into writer: inout HTMLWriter, _ content: (inout HTMLWriter) -> Void) {
    var grid = DrawingPath()
    for tick in x.ticks {
      guard let across = x.position(tick.value) else { continue }
      let place = left + across * width
      grid.move(to: DrawingPoint(x: place, y: top))
      grid.line(to: DrawingPoint(x: place, y: top + height))
      Self.text(tick.label, x: place, y: top + height + Self.lineHeight, anchor: "middle", into: &writer)
    }
    for tick in y.ticks {
      guard let up = y.position(tick.value) else { continue }
      let place = top + (1 - up) * height
      grid.move(to: DrawingPoint(x: left, y: place))
      grid.line(to: DrawingPoint(x: left + width, y: place))
      Self.text(tick.label, x: left - 8, y: place + 4, anchor: "end", into: &writer)
    }
    writer.element("path", [.init("class", "grid"), .init("d", grid.text)], text: "")
    if !yLabel.isEmpty { Self.text(yLabel, x: left, y: Self.lineHeight, anchor: "start", into: &writer) }
    if !xLabel.isEmpty {
      Self.text(
        xLabel, x: left + width, y: top + height + 8 + 2 * Self.lineHeight, anchor: "end", into: &writer)
    }
    var axes = DrawingPath()
    axes.move(to: DrawingPoint(x: left, y: top))
    axes.line(to: DrawingPoint(x: left, y: top + height))
    axes.line(to: DrawingPoint(x: left + width, y: top + height))
    writer.element("path", [.init("class", "axes"), .init("d", axes.text)], text: "")
    // With the width of a line around it, so that one along the border is whole.
    let (outerWidth, outerHeight) = (DrawingPath.number(width + 4), DrawingPath.number(height + 4))
    writer.open(
      "svg",
      [
        .init("x", DrawingPath.number(left - 2)), .init("y", DrawingPath.number(top - 2)),
        .init("width", outerWidth), .init("height", outerHeight),
        .init("viewBox", "-2 -2 \(outerWidth) \(outerHeight)"),
        .init("data-plane", [left, top, width, height].map(DrawingPath.number).joined(separator: " ")),
        .init("data-x", x.bounds), .init("data-y", y.bounds),
      ])
    content(&writer)
    writer.close("svg")
  }

  static func text(
    _ text: String, x: Double, y: Double, anchor: String, class name: String = "tick",
    into writer: inout HTMLWriter
  ) {
    writer.element(
      "text",
      [
        .init("class", name), .init("x", DrawingPath.number(x)), .init("y", DrawingPath.number(y)),
        .init("text-anchor", anchor),
      ], text: text)
  }
}

extension AxisTicks {
  /// For the page's script, which finds the place of a number by them: `0 10`, `0.01 1.0 log`.
  fileprivate var bounds: String {
    let ends = "\(exactly(lower)) \(exactly(upper))"
    return switch scale {
    case .linear: ends
    case .log: ends + " log"
    }
  }
}

extension Plot.Axis {
  /// The label, with a word about the scale where it is not the usual one.
  func drawnLabel(_ words: PageWords) -> String {
    switch scale {
    case .linear: label
    case .log: label.isEmpty ? words.logScale : "\(label) (\(words.logScale))"
    }
  }
}
