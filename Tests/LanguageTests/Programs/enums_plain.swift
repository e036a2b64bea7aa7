// Cases without anything in them.
enum Direction: CaseIterable {
  case north, east, south, west
  var opposite: Direction {
    switch self {
    case .north: .south
    case .east: .west
    case .south: .north
    case .west: .east
    }
  }
}
print(Direction.north, Direction.allCases.count, Direction.east.opposite)  // prints: north 4 west
print(Direction.allCases.map { $0.opposite == .south })  // prints: [true, false, false, false]
let d: Direction = .west
print(d == .west, d != .east, d)  // prints: true true west
