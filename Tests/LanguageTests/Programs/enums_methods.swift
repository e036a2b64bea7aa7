// A machine of states.
enum Light {
  case red, green, amber
  mutating func next() {
    switch self {
    case .red: self = .green
    case .green: self = .amber
    case .amber: self = .red
    }
  }
  static let first = Light.red
}
var light = Light.first
for _ in 0..<4 {
  light.next()
  print(light)
}
// prints: green
// prints: amber
// prints: red
// prints: green
