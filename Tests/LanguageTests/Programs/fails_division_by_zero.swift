let zero = 0
print(1 / zero)  // fails: division by zero: 1 / 0
