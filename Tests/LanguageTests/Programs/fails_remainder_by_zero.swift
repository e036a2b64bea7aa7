let zero = [Int]().count
print(5 % zero)  // fails: zero
