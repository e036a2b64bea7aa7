let x = 2.0
print(x == 2, x < 3, 1 < x, x != 2, 2 * x + 1, 1 / x, x / 4 * 2)  // prints: true true true false 5.0 0.5 1.0
let f: Float = 0.5
print(f * 2 == 1, 1 - f)  // prints: true 0.5
