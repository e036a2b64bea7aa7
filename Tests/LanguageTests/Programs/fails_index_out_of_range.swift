let a = [1, 2, 3]
print(a.count)  // prints: 3
let i = 3
print(a[i])  // fails: index out of range: 3, but the array has 3 elements
