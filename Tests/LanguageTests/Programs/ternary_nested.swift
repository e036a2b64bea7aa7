for n in [-5, 0, 5] { print(n < 0 ? "negative" : n == 0 ? "zero" : "positive") }
let flag = true
print(flag ? 1 : 2, (flag ? 1 : 2) + 3, flag ? "yes" : "no")
// prints: negative
// prints: zero
// prints: positive
// prints: 1 4 yes
