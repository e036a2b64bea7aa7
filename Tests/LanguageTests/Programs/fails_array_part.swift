let a = [1, 2, 3]
print(Array(a[1...]))  // prints: [2, 3]
print(Array(a[2...5]))  // fails: out of
