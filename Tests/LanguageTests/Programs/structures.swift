struct Point: Equatable {
  var x: Double
  var y = 0.0
  let name: String
  static let dimension = 2
  static let origin = Point(x: 0, y: 0, name: "origin")
  var length: Double { (x * x + y * y).squareRoot() }
  var isOrigin: Bool {
    if x != 0 { return false }
    return y == 0
  }

  mutating func move(by distance: Double) {
    x += distance
    y += distance
  }

  func moved(by distance: Double) -> Point {
    var copy = self
    copy.move(by: distance)
    return copy
  }

  static func midpoint(_ a: Point, _ b: Point) -> Point {
    Point(x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, name: "middle")
  }
}

struct Layer {
  let weights: [[Double]]
  let bias: [Double]

  init(inputs: Int, outputs: Int) {
    weights = Array(repeating: Array(repeating: 0, count: inputs), count: outputs)
    bias = Array(repeating: 0.5, count: outputs)
  }

  func apply(_ input: [Double]) -> [Double] {
    zip(weights, bias).map { row, b in zip(row, input).map { $0 * $1 }.reduce(b, +) }
  }
}

struct Settings {
  var rate = 0.1
  var steps = 10
  var note: String?
}

var p = Point(x: 1, name: "p")
p.move(by: 2)
p.x = 3
let q = p.moved(by: 1)
print(p == q)
print(p.length + Point.origin.length)
print(Point.midpoint(p, q).isOrigin)
let layer = Layer(inputs: 2, outputs: 3)
print(layer.apply([1, 2]).count)
var settings = Settings(steps: 3)
settings.note = "short"
settings.rate *= 2
print(settings.rate)
var points = [p, q]
points[0].x += 1
points[1].move(by: 3)
print(points[0].x)
