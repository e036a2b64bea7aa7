let least = Int.min, one = -1
print(least / one)  // fails: overflow
