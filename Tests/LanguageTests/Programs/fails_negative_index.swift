var a = [1]
let i = -1
a[i] = 2  // fails: index out of range: -1
