for (a, b) in [(7, 2), (-7, 2), (7, -2), (-7, -2), (0, 5), (6, 3), (-6, 3)] { print(a / b, a % b) }
let parts = (-17).quotientAndRemainder(dividingBy: 5)
print(parts.quotient, parts.remainder, parts)
// prints: 3 1
// prints: -3 -1
// prints: -3 1
// prints: 3 -1
// prints: 0 0
// prints: 2 0
// prints: -2 0
// prints: -3 -2 (quotient: -3, remainder: -2)
