let count = -1
print(Array(repeating: 0, count: count))  // fails: count
