import Kernels

/// Pictures in rows, below each what it is, and what a model takes it for.
struct ImagesDrawing {
  private static let perRow = 8
  private static let cell = DrawingFrame.width / Double(perRow)
  private static let side = 64.0
  private static let captionHeight = 20.0

  let images: Plot.Images
  let words: PageWords

  /// - Returns: the height.
  func write(into writer: inout HTMLWriter) -> Double {
    let pixel = min(Self.side / Double(images.width), Self.side / Double(images.height))
    let (width, height) = (pixel * Double(images.width), pixel * Double(images.height))
    let rowHeight = height + Self.captionHeight + 10
    // Rows that are not full stand in the middle.
    let shift = max(0, Double(Self.perRow - images.items.count)) * Self.cell / 2
    var ink = Array(repeating: DrawingPath(), count: 17)
    var frames = DrawingPath()
    var wrong = DrawingPath()
    for (number, item) in images.items.enumerated() {
      let (row, column) = number.quotientAndRemainder(dividingBy: Self.perRow)
      let left = shift + Double(column) * Self.cell + (Self.cell - width) / 2
      let top = 4 + Double(row) * rowHeight
      add(item, at: DrawingPoint(x: left, y: top), pixel, to: &ink)
      if item.isWrong {
        wrong.rectangle(x: left - 2, y: top - 2, width: width + 4, height: height + 4)
      } else {
        frames.rectangle(x: left, y: top, width: width, height: height)
      }
      DrawingFrame.text(
        words.confusion.caption(item.label, item.prediction), x: left + width / 2, y: top + height + 16,
        anchor: "middle", class: item.isWrong ? "wrong" : "tick", into: &writer)
    }
    for (step, path) in ink.enumerated() where step > 0 && !path.isEmpty {
      writer.element("path", [.init("class", "ink i\(step)"), .init("d", path.text)], text: "")
    }
    for (name, path) in [("axes", frames), ("wrong", wrong)] where !path.isEmpty {
      writer.element("path", [.init("class", name), .init("d", path.text)], text: "")
    }
    let rows = (images.items.count + Self.perRow - 1) / Self.perRow
    return 4 + Double(rows) * rowHeight
  }

  /// Pixels of one brightness, of sixteen steps, are one shape in all pictures; beside each other they are one piece.
  private func add(
    _ item: Plot.Images.Item, at corner: DrawingPoint, _ pixel: Double, to ink: inout [DrawingPath]
  ) {
    let steps = item.brightness.map { $0.isNaN ? 0 : Int((min(max($0, 0), 1) * 16).rounded()) }
    for row in 0..<images.height {
      var column = 0
      while column < images.width {
        let step = steps[row * images.width + column]
        var end = column + 1
        while end < images.width, steps[row * images.width + end] == step { end += 1 }
        if step > 0 {
          ink[step].rectangle(
            x: corner.x + Double(column) * pixel, y: corner.y + Double(row) * pixel,
            width: Double(end - column) * pixel, height: pixel)
        }
        column = end
      }
    }
  }
}
