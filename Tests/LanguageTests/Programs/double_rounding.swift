for x in [0.5, 1.5, 2.5, -0.5, -1.5, 2.4999, 2.5001, 1e300, -0.2] { print(x.rounded()) }
// prints: 1.0
// prints: 2.0
// prints: 3.0
// prints: -1.0
// prints: -2.0
// prints: 2.0
// prints: 3.0
// prints: 1e+300
// prints: -0.0
