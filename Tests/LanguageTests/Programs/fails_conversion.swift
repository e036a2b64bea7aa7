// A number too large for Int.
print(Int(1e18))
print(Int(-0.99))
let large = 1e19
print(Int(large))  // fails: 1e+19 cannot be converted to Int: it is out of range
// prints: 1000000000000000000
// prints: 0
