// `Float` has fewer digits.
let a: Float = 0.1
print(a, a + 0.2, Float(1) / 3, Float(16777216), Float(16777217))  // prints: 0.1 0.3 0.33333334 16777216.0 16777216.0
print(Double(a), Float(0.1) == 0.1, Double(Float(0.1)) == 0.1)  // prints: 0.10000000149011612 true false
print(Float(1e10), Float(1e-7), Float(3.4e38) * 10)  // prints: 1e+10 1e-07 inf
