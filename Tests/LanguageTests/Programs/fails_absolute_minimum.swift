let least = Int.min
print(abs(least))  // fails: overflow
