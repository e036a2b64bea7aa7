extension Plot.Images {
  /// Pictures wider than this many pixels are drawn coarser, so that several have room beside each other.
  private static let widest = 12
  private static let gap = 2

  /// Rows of pictures, above each what it is; `!` stands where a model is wrong.
  func text() -> [String] {
    let step = (width + Plot.Images.widest - 1) / Plot.Images.widest
    let pictures = items.map { $0.text(width: width, height: height, step: step) }
    let captions = items.map { $0.caption }
    let column = captions.reduce(2 * ((width + step - 1) / step)) { max($0, columnWidth($1)) }
    let perRow = max(1, (Frame.pageWidth + Plot.Images.gap) / (column + Plot.Images.gap))
    var lines: [String] = []
    var start = 0
    while start < items.count {
      let end = min(start + perRow, items.count)
      if start > 0 { lines.append("") }
      lines.append(Plot.Images.beside(captions[start..<end], column))
      for row in pictures[start].indices {
        lines.append(Plot.Images.beside(pictures[start..<end].map { $0[row] }[...], column))
      }
      start = end
    }
    return lines
  }

  private static func beside(_ texts: ArraySlice<String>, _ width: Int) -> String {
    let gap = String(repeating: " ", count: Plot.Images.gap)
    return texts.map { padded($0, to: width) }.joined(separator: gap).droppingTrailingSpaces
  }
}

extension Plot.Images.Item {
  /// "12: 7", "12: 7 as 9 !" where a model takes it for another.
  fileprivate var caption: String {
    var caption = "\(row)"
    if let label { caption += ": \(label)" }
    if let prediction, prediction != label {
      caption += label == nil ? ": as \(prediction)" : " as \(prediction) !"
    }
    return caption
  }

  /// Two characters to a square of `step` pixels, as dark as those are on average.
  fileprivate func text(width: Int, height: Int, step: Int) -> [String] {
    stride(from: 0, to: height, by: step).map { top in
      var line = ""
      for left in stride(from: 0, to: width, by: step) {
        var ink = 0.0
        var count = 0.0
        for y in top..<min(top + step, height) {
          for x in left..<min(left + step, width) {
            ink += brightness[y * width + x]
            count += 1
          }
        }
        let mark = Plot.Image.mark(ofInk: ink / count)
        line.append(mark)
        line.append(mark)
      }
      return line
    }
  }
}
