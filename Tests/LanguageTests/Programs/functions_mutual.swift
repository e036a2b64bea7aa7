// Each calls the other; the order does not matter.
func isEven(_ n: Int) -> Bool { n == 0 ? true : isOdd(n - 1) }
func isOdd(_ n: Int) -> Bool { n == 0 ? false : isEven(n - 1) }
print(isEven(10), isOdd(10), isEven(7))  // prints: true false false
print((0..<6).filter(isOdd))  // prints: [1, 3, 5]
