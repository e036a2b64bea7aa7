let pairs = [(1, 2.5)]
print("\(pairs[0].1)")  // prints: 2.5
print("\(pairs[pairs.count].1)")  // fails: index out of range: 1, but the array has 1 element
