let least = Int.min
print(least - 1)  // fails: overflow
