enum Shape {
  case circle(radius: Double)
  case rectangle(width: Double, height: Double)
  case point

  var area: Double {
    switch self {
    case .circle(let radius): return 3 * radius * radius
    case .rectangle(let width, let height): return width * height
    case .point: return 0
    }
  }
}

enum Level: Int, CaseIterable { case low = 1, middle, high }
enum Mode: String { case plain, momentum }

let shapes: [Shape] = [.circle(radius: 1), .rectangle(width: 2, height: 3), .point]
for shape in shapes { print(shape.area) }
let levels = Level.allCases.map { $0.rawValue }
print(Level(rawValue: 2) == .middle)
print(Mode.plain.rawValue + levels.map { "\($0)" }.joined(separator: ", "))
let mode = Mode(rawValue: "plain") ?? .momentum
if case .circle(let radius) = shapes[0], radius > 0 { print(radius) }
let text =
  switch mode {
  case .plain: "plain"
  case .momentum: "rolling"
  }
print(text)
func describe(_ level: Level?) -> String {
  switch level {
  case .low?: return "low"
  case .some(let other): return "\(other.rawValue)"
  case nil: return "none"
  }
}
print(describe(.high))
print(Level.low == Level.high)
