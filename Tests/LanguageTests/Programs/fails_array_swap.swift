var a = [1, 2]
a.swapAt(0, 1)
print(a)  // prints: [2, 1]
a.swapAt(0, 2)  // fails: index out of range: 2
