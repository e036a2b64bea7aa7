// What belongs to the type.
struct Rate {
  static let small = 0.001
  static let all = [small, 0.01, 0.1]
  static func halved(_ rate: Double) -> Double { rate / 2 }
  static var largest: Double { all.max()! }
  let value: Double
  static func best() -> Rate { Rate(value: small) }
}
print(Rate.small, Rate.all.count, Rate.halved(1), Rate.largest, Rate.best().value)  // prints: 0.001 3 0.5 0.1 0.001
let chosen: Rate = .best()
print(chosen.value)  // prints: 0.001
