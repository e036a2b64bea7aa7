let a = [1, 2, 3]
print(a[2])  // prints: 3
print(a[3])  // fails: index out of range: 3
