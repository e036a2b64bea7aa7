// The element would not fit.
var counts = [1, Int.max - 1]
counts[1] += 1
print(counts)  // prints: [1, 9223372036854775807]
counts[1] += 1  // fails: arithmetic overflow: 9223372036854775807 + 1 does not fit into Int
