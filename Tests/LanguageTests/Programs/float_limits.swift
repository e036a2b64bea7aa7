// What `Double` and `Float` know about themselves.
print(Double.greatestFiniteMagnitude, Double.leastNonzeroMagnitude, Double.ulpOfOne)  // prints: 1.7976931348623157e+308 5e-324 2.220446049250313e-16
print(Float.greatestFiniteMagnitude, Float.leastNonzeroMagnitude, Float.ulpOfOne)  // prints: 3.4028235e+38 1e-45 1.1920929e-07
print(Float.nan, Float.nan.isNaN, Float.infinity.isInfinite, (-Float.infinity).magnitude, Float(-2.5).magnitude)  // prints: nan true true inf 2.5
print(7.5.truncatingRemainder(dividingBy: 2), (-7.5).truncatingRemainder(dividingBy: 2))  // prints: 1.5 -1.5
print((5.0).truncatingRemainder(dividingBy: 0).isNaN, (0.3).truncatingRemainder(dividingBy: 0.1))  // prints: true 0.09999999999999998
print(Float(9.25).truncatingRemainder(dividingBy: -4))  // prints: 1.25
