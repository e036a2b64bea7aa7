extension Plot: CustomStringConvertible {
  public var description: String { text }

  /// The plot as lines of plain ASCII (names and labels aside) that fit a page of 80 columns.
  public var text: String {
    let drawing: [String]
    switch content {
    case .lines(let lines): drawing = lines.text()
    case .scatter(let scatter): drawing = scatter.text()
    case .curve(let curve): drawing = curve.text()
    case .contour(let contour): drawing = contour.text()
    case .decisionBoundary(let boundary): drawing = boundary.text()
    case .histogram(let histogram): drawing = histogram.text()
    case .image(let image): drawing = image.text()
    case .images(let images): drawing = images.text()
    }
    return ((title.isEmpty ? [] : [title]) + drawing).joined(separator: "\n")
  }
}
