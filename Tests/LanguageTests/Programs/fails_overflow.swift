let big = Int.max
print(big + 1)  // fails: arithmetic overflow: 9223372036854775807 + 1
