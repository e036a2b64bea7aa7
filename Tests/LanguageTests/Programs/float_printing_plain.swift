let tenth: Float = 0.1
let list: [Float] = [1, 2.5, 1e8, 1e16, 16777216, 0.00001]
print(tenth, list, tenth.isNaN, tenth.isFinite)
for x in list { print(x * tenth) }
// prints: 0.1 [1.0, 2.5, 1e+08, 1e+16, 16777216.0, 1e-05] false true
// prints: 0.1
// prints: 0.25
// prints: 10000000.0
// prints: 1.00000005e+15
// prints: 1677721.6
// prints: 1e-06
