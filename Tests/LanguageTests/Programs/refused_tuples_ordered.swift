print((1, true) < (2, false))  // error: cannot compare
print((1, 2) < (1, 2, 3))  // error: (Int, Int, Int)
print((1, "a") < (1, 2))  // error: String
