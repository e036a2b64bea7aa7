print((1, 2) == (1, 2), (1, "a") != (1, "b"), (1, 2.0, true) == (1, 2, true))  // prints: true true true
let pair: (Int, String) = (1, "x")
print(pair == (1, "x"), pair.0 == 1)  // prints: true true
