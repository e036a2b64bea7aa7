let least = Int.min
print(least)  // prints: -9223372036854775808
print(-least)  // fails: overflow
