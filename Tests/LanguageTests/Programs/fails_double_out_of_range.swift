let huge = 1e30
print(Int(huge))  // fails: 1e+30 cannot be converted to Int
