// A number by a condition takes the type beside it.
func weight(_ i: Int, _ h: Double) -> Double { h * (i % 2 == 1 ? 4 : 2) }
print(weight(1, 0.5), weight(2, 0.5))  // prints: 2.0 1.0
let x = 1.5
print(x + (x > 1 ? 1 : 0), (x < 1 ? 2 : -1) * x, x - (x > 1 ? (x > 2 ? 1 : 3) : 0))  // prints: 2.5 -1.5 -1.5
let f: Float = 2
print(f * (f > 1 ? 3 : 0.5), 10 * (f > 1 ? 3 : 4))  // prints: 6.0 30
var y = 1.0
y *= x > 1 ? 2 : 3
print(y, x > 1 ? y : 0)  // prints: 2.0 2.0
