enum Color: String, CaseIterable {
  case red, green
  case blue = "BLUE"
}
let c = Color.green
print(c)  // prints: green
print(c.rawValue)  // prints: green
print(Color.blue.rawValue)  // prints: BLUE
print(Color(rawValue: "red") == .red)  // prints: true
print(Color(rawValue: "pink") == nil)  // prints: true
enum Level: Int {
  case low = 1
  case high
}
print(Level.high.rawValue)  // prints: 2
enum Shape: Equatable {
  case circle(radius: Double)
  case rectangle(Double, Double)
  case empty
  var area: Double {
    switch self {
    case .circle(let radius): return 3 * radius * radius
    case .rectangle(let w, let h): return w * h
    case .empty: return 0
    }
  }
}
let shapes: [Shape] = [.circle(radius: 1), .rectangle(2, 3), .empty]
for shape in shapes { print(shape.area) }
// prints: 3.0
// prints: 6.0
// prints: 0.0
print(shapes[0])  // prints: circle(radius: 1.0)
print(shapes[1])  // prints: rectangle(2.0, 3.0)
print(Shape.empty)  // prints: empty
print(shapes[0] == .circle(radius: 1))  // prints: true
print(shapes[1] == .rectangle(2, 4))  // prints: false
if case .rectangle(let w, _) = shapes[1] { print(w) }  // prints: 2.0
var counts: [Color: Int] = [:]
for color in [Color.red, .blue, .red] { counts[color, default: 0] += 1 }
print(counts[.red]!)  // prints: 2
print(Color.allCases.count)  // prints: 3
switch c {
case .red, .blue: print("not green")
case .green: print("green")  // prints: green
}
