let nan = Double.nan, infinity = Double.infinity
print(nan == nan, nan != nan, nan < 1, nan > 1, nan.isNaN, (nan + 1).isNaN, nan.isFinite)
print(infinity > 1e308, -infinity < 0, infinity.isInfinite, infinity.isFinite, (infinity - infinity).isNaN)
print(1 / infinity, -1 / infinity, 1 / -0.0, 0.0 == -0.0, infinity + 1 == infinity)
print(max(1.0, infinity), min(1.0, -infinity), abs(-infinity), (-2.5).magnitude)
print((4.0).squareRoot(), (2.0).squareRoot(), (-1.0).squareRoot().isNaN, (0.0).squareRoot())
// prints: false true false false true true false
// prints: true true true false true
// prints: 0.0 -0.0 -inf true true
// prints: inf -inf inf 2.5
// prints: 2.0 1.4142135623730951 true 0.0
