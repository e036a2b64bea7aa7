print(Float(0.1), Float(1) / 3, Float(16777217), Float(1e10), Float(1e-5), Float(3.4028235e38))
let small: Float = 1e-45
let tenth: Float = 0.1
print(small, tenth + 0.2, tenth * 3, Float.pi, -tenth, Float.infinity)
print(Double(tenth), Float(0.1) == 0.1, Double(tenth) == 0.1)
// prints: 0.1 0.33333334 16777216.0 1e+10 1e-05 3.4028235e+38
// prints: 1e-45 0.3 0.3 3.1415925 -0.1 inf
// prints: 0.10000000149011612 true false
