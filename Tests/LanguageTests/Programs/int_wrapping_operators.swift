let most = Int.max, least = Int.min
print(most &+ 1, least &- 1, most &* most, least &* -1)
var hash = 5381
for byte in [104, 105, 33] { hash = (hash &* 33) &+ byte }
print(hash)
hash = most
hash &+= 2
print(hash)
hash &-= 2
print(hash)
hash &*= 3
print(hash)
// prints: -9223372036854775808 9223372036854775807 1 -9223372036854775808
// prints: 193493751
// prints: -9223372036854775807
// prints: 9223372036854775807
// prints: 9223372036854775805
