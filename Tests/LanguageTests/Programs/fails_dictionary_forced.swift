// A key that is not there.
var stock = ["a": 1]
stock["a"]! += 1
print(stock["a"]!)  // prints: 2
stock["b"]! += 1  // fails: `nil` where a value was expected: `!` unwrapped an optional that holds none
