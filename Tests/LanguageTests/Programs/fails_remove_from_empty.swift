var a: [Int] = []
print(a.removeLast())  // fails: empty
