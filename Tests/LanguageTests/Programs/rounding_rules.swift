for x in [2.5, -2.5, 3.5, 2.4, -2.6, 0.5, -0.5] {
  print(x.rounded(.up), x.rounded(.down), x.rounded(.towardZero), x.rounded(.awayFromZero))
  print(x.rounded(.toNearestOrEven), x.rounded(.toNearestOrAwayFromZero), x.rounded())
}
// prints: 3.0 2.0 2.0 3.0
// prints: 2.0 3.0 3.0
// prints: -2.0 -3.0 -2.0 -3.0
// prints: -2.0 -3.0 -3.0
// prints: 4.0 3.0 3.0 4.0
// prints: 4.0 4.0 4.0
// prints: 3.0 2.0 2.0 3.0
// prints: 2.0 2.0 2.0
// prints: -2.0 -3.0 -2.0 -3.0
// prints: -3.0 -3.0 -3.0
// prints: 1.0 0.0 0.0 1.0
// prints: 0.0 1.0 1.0
// prints: -0.0 -1.0 -0.0 -1.0
// prints: -0.0 -1.0 -1.0

let half: Float = 2.5
print(half.rounded(.up), half.rounded(.toNearestOrEven), (-half).rounded(.towardZero))  // prints: 3.0 2.0 -2.0

var place = 7.25
place.round(.up)
print(place)  // prints: 8.0
place /= 3
place.round()
print(place)  // prints: 3.0
var rows: [Float] = [1.5, 2.5]
rows[1].round(.toNearestOrEven)
print(rows)  // prints: [1.5, 2.0]
print(Double.infinity.rounded(.down), (0.0 / 0).rounded(.up).isNaN)  // prints: inf true

// A rule is a value like others.
func name(_ rule: FloatingPointRoundingRule) -> String {
  switch rule {
  case .up, .down: return "one way"
  case .towardZero: return "cut"
  default: return "nearest, or away"
  }
}
let rules: [FloatingPointRoundingRule] = [.up, .towardZero, .toNearestOrEven]
for rule in rules { print(name(rule), 1.5.rounded(rule), rule == .up) }
// prints: one way 2.0 true
// prints: cut 1.0 false
// prints: nearest, or away 2.0 false
print(rules[0], rules)  // prints: up [Swift.FloatingPointRoundingRule.up, Swift.FloatingPointRoundingRule.towardZero, Swift.FloatingPointRoundingRule.toNearestOrEven]
let steps = [1.2, 3.7].map { Int($0.rounded(.up)) }
print(steps)  // prints: [2, 4]
