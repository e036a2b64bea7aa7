// Cases that hold values.
enum Shape {
  case circle(radius: Double)
  case rectangle(Double, Double)
  case point
  var area: Double {
    switch self {
    case .circle(let radius): return 3 * radius * radius
    case .rectangle(let width, let height): return width * height
    case .point: return 0
    }
  }
}
let shapes: [Shape] = [.circle(radius: 2), .rectangle(2, 3), .point]
print(shapes.map { $0.area })
print(shapes[0], shapes[1], shapes[2])
if case .rectangle(let width, _) = shapes[1] {
  print(width)
}
for shape in shapes {
  if case .circle(let radius) = shape { print(radius) }
}
// prints: [12.0, 6.0, 0.0]
// prints: circle(radius: 2.0) rectangle(2.0, 3.0) point
// prints: 2.0
// prints: 2.0
