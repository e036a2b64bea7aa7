let three = Optional(3)
let none = Optional<Int>.none
var later = Int?.none
print(three == 3, none == nil, later == nil)  // prints: true true true
later = .some(4)
print(later ?? 0, Optional.some("x") ?? "-", Int?(7) ?? 0)  // prints: 4 x 7
print([Optional(1), nil, .some(2)], Optional<Double>(1) ?? 0)  // prints: [Optional(1), nil, Optional(2)] 1.0
let nested = Optional(Optional(5))
print(nested == nil, nested! ?? 0, Optional(none) == nil)  // prints: false 5 false
let words = ["a", "b"].map { Optional($0) }
print(words.compactMap { $0 })  // prints: ["a", "b"]
