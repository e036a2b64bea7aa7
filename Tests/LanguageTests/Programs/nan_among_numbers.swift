// What is not a number is neither less nor greater: `max` and `min` keep the one that they began with.
let nan = Double.nan
print(max(nan, 1.0), max(1.0, nan), min(nan, 1.0), min(1.0, nan))  // prints: nan 1.0 nan 1.0
print(max(nan, 1.0, 2.0), max(1.0, nan, 2.0), max(1.0, 2.0, nan), min(1.0, 2.0, nan))  // prints: nan 2.0 2.0 1.0
print(min(nan, 2.0, 1.0), min(1.0, nan, 0.5))  // prints: nan 0.5
print([1.0, nan, 3.0].max()!, [nan, 1.0].max()!, [1.0, nan].min()!, [nan, 1.0].min()!)  // prints: 3.0 nan 1.0 nan
print(nan > 1.0, nan >= 1.0, nan <= 1.0, !(nan < 1.0), nan == nan, nan != nan)  // prints: false false false true false true
print([nan].contains(nan), [1.0, nan].firstIndex(of: nan) == nil, (nan, 1.0) == (nan, 1.0))  // prints: false true false
print(max(0.0, -0.0), max(-0.0, 0.0), min(0.0, -0.0), min(-0.0, 0.0), max(-7.75.squareRoot(), 2) > 1)  // prints: -0.0 0.0 0.0 -0.0 true
let f = Float.nan
print(max(f, 1).isNaN, max(1, f), min(f, 1).isNaN, min(1, f), f >= 1, f <= 1)  // prints: true 1.0 true 1.0 false false
print(max("b", "a", "c"), min("b", "a"), max(3, 1, 2), min(3, 1, 2))  // prints: c a 3 1
