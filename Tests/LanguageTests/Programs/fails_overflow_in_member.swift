var pair = (1, Int.max)
pair.0 *= 5
print(pair)  // prints: (5, 9223372036854775807)
pair.1 *= 2  // fails: arithmetic overflow: 9223372036854775807 * 2 does not fit into Int
