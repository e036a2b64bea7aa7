// 21! does not fit.
func factorial(_ n: Int) -> Int { n < 2 ? 1 : n * factorial(n - 1) }  // fails: arithmetic overflow: 21 * 2432902008176640000 does not fit into Int
print(factorial(20))
print(factorial(21))
// prints: 2432902008176640000
