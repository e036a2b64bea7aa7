var counts = [1, 2]
let index = 2
counts[1] += index
print(counts)  // prints: [1, 4]
counts[index] += 1  // fails: index out of range: 2, but the array has 2 elements (0...1)
