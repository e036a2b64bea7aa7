let a = [1, 0]
print(a.map { 10 / $0 })  // fails: division by zero: 10 / 0
