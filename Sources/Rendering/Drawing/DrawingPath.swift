/// The outline of a shape as SVG writes it, in tenths of a unit.
struct DrawingPath {
  private(set) var text = ""

  var isEmpty: Bool { text.isEmpty }

  mutating func move(to point: DrawingPoint) { append("M", point) }
  mutating func line(to point: DrawingPoint) { append("L", point) }
  mutating func close() { text += "z" }

  mutating func rectangle(x: Double, y: Double, width: Double, height: Double) {
    move(to: DrawingPoint(x: x, y: y))
    let (across, down) = (Self.number(width), Self.number(height))
    text += "h\(across)v\(down)h-\(across)z"
  }

  private mutating func append(_ command: String, _ point: DrawingPoint) {
    text += command + Self.number(point.x) + " " + Self.number(point.y)
  }

  /// `12.3`, `-7`; what is far outside of every drawing stays there.
  static func number(_ value: Double) -> String {
    let tenths = Int((min(max(value, -1e6), 1e6) * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }
}

/// A place in a drawing, from its upper left corner.
struct DrawingPoint {
  var x: Double
  var y: Double
}
