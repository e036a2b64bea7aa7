// Int and Double do not mix by themselves.
let count = 3
let mean = 1.5
print(count * mean)  // error: cannot multiply `Int` and `Double`; convert with `Double(…)`
let total: Double = count  // error: expected `Double`, found `Int`; convert with `Double(…)`
let whole: Int = 2.5  // error: `2.5` is not a value of `Int`; a number with a point or an exponent is a `Double`
print(count / 2 + mean)  // error: cannot add `Int` and `Double`; convert with `Double(…)`
let f: Float = mean  // error: expected `Float`, found `Double`; convert with `Float(…)`
