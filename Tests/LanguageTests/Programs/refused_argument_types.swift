// Each argument has its type.
func train(epochs: Int, rate: Double) -> Double { Double(epochs) * rate }
print(train(epochs: 1.5, rate: 0.1))  // error: `1.5` is not a value of `Int`; a number with a point or an exponent is a `Double`
print(train(epochs: 1, rate: "0.1"))  // error: expected `Double`, found `String`
print(train(epochs: [1], rate: 1))  // error: expected `Int`, found `[Int]`; take one of its elements, as in `a[0]`
print(train(epochs: true, rate: 1))  // error: expected `Int`, found `Bool`
