// Parts of tuples by number and name.
let pair = (x: 1, y: 2.5)
print(pair.z)  // error: `(x: Int, y: Double)` has no member `z`
print(pair.2)  // error: `(x: Int, y: Double)` has no part `.2`
let (a, b, c) = pair  // error: this takes apart 3 values, and `(x: Int, y: Double)` does not hold as many
let sum = pair.x + pair.y  // error: cannot add `Int` and `Double`; convert with `Double(…)`
let triple: (Int, Int, Int) = (1, 2)  // error: expected `(Int, Int, Int)`, found `(Int, Int)`
