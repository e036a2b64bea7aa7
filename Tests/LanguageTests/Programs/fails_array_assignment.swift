var a = [1, 2, 3]
a[1] = 5
print(a)  // prints: [1, 5, 3]
a[-1] = 0  // fails: index out of range: -1
