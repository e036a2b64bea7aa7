let sizes = ["a": 1]
print(sizes["a"]!)  // prints: 1
print(sizes["b"]!)  // fails: nil
