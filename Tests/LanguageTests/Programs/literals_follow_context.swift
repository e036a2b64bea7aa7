let a: Double = 3
let b: [Double] = [1, 2, 3]
let c: (Double, Float) = (1, 2)
let d: Double? = 4
let e: [String: Double] = ["x": 1]
func half(_ x: Double) -> Double { x / 2 }
print(a, b, c, d ?? 0, e, half(3), half(3 + 4))
let mixed = [1, 2.5]
let sum = 1 + 2.5
print(mixed, sum, 3 * (1 + 0.5))
let chosen = true ? 1 : 2.5
print(chosen)
// prints: 3.0 [1.0, 2.0, 3.0] (1.0, 2.0) 4.0 ["x": 1.0] 1.5 3.5
// prints: [1.0, 2.5] 3.5 4.5
// prints: 1.0
