let large = 9223372036854775808.0
print(Int(-large))  // prints: -9223372036854775808
print(Int(large))  // fails: out of
