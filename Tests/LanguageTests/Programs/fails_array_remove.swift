var a = [1]
print(a.remove(at: 0))  // prints: 1
print(a.remove(at: 0))  // fails: index out of range: 0
