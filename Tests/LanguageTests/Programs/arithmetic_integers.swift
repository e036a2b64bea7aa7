print(7 / 2)  // prints: 3
print(-7 / 2)  // prints: -3
print(-7 % 3)  // prints: -1
print(2 + 3 * 4 - 1)  // prints: 13
print((2 + 3) * 4)  // prints: 20
let big = 9_223_372_036_854_775_807
print(big)  // prints: 9223372036854775807
print(big &+ 1)  // prints: -9223372036854775808
print(1 << 10)  // prints: 1024
print(-16 >> 2)  // prints: -4
print(1 << 64)  // prints: 0
print(6 & 3)  // prints: 2
print(6 | 3)  // prints: 7
print(6 ^ 3)  // prints: 5
print(~5)  // prints: -6
print(0x1F + 0b101 + 0o17)  // prints: 51
var n = 10
n += 5
n -= 3
n *= 4
n /= 5
n %= 6
print(n)  // prints: 3
print(-n)  // prints: -3
print(12.isMultiple(of: 5))  // prints: false
let parts = 17.quotientAndRemainder(dividingBy: 5)
print(parts.quotient)  // prints: 3
print(parts.remainder)  // prints: 2
print(abs(-4))  // prints: 4
print(min(3, 2))  // prints: 2
print(max(3, 2))  // prints: 3
print(Int.max)  // prints: 9223372036854775807
