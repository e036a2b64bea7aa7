extension Plot.Image {
  private static let ramp: [Character] = [" ", ".", ":", "-", "=", "+", "*", "#", "%", "@"]

  static func mark(ofInk ink: Double) -> Character {
    ramp[ink.isNaN ? 0 : Int(min(max(ink, 0), 1) * Double(ramp.count - 1) + 0.5)]
  }

  /// Two characters to a pixel, which makes it nearly square; a frame around.
  func text() -> [String] {
    let rule = "+" + String(repeating: "--", count: width) + "+"
    var lines = [rule]
    for row in 0..<height {
      var line = "|"
      for column in 0..<width {
        let mark = Plot.Image.mark(ofInk: brightness[row * width + column])
        line.append(mark)
        line.append(mark)
      }
      lines.append(line + "|")
    }
    return lines + [rule]
  }
}
