print(2 + 3 * 4, (2 + 3) * 4, 10 - 4 - 3, 100 / 10 / 5, 17 % 5 * 2)  // prints: 14 20 3 2 4
print(1 << 2 + 1, 1 | 2 ^ 2, 6 & 3 + 1, 1 + 2 << 1)  // prints: 5 1 3 5
let negative = 2
print(-negative * -3, 5 - -negative)  // prints: 6 7
print(1 + 2 == 3 && 4 < 5 || false, !(1 == 2) && true)  // prints: true true
print(true || false && false)  // prints: true
