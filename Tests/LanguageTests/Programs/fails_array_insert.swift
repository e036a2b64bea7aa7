var a = [1]
a.insert(2, at: 1)
print(a)  // prints: [1, 2]
a.insert(3, at: 5)  // fails: index out of range: 5
