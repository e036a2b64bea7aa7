extension Plot.Image {
  private static let ramp: [Character] = [" ", ".", ":", "-", "=", "+", "*", "#", "%", "@"]

  /// Two characters to a pixel, which makes it nearly square; a frame around.
  func text() -> [String] {
    let rule = "+" + String(repeating: "--", count: width) + "+"
    var lines = [rule]
    for row in 0..<height {
      var line = "|"
      for column in 0..<width {
        let ink = brightness[row * width + column]
        let level = ink.isNaN ? 0 : Int(min(max(ink, 0), 1) * Double(Plot.Image.ramp.count - 1) + 0.5)
        line.append(Plot.Image.ramp[level])
        line.append(Plot.Image.ramp[level])
      }
      lines.append(line + "|")
    }
    return lines + [rule]
  }
}
