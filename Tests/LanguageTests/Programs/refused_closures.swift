// Closures fit what is wanted.
let squares = [1, 2].map { (x: String) in x }  // error: `x` is an `Int` here, not a `String`
let sums = [1, 2].reduce(0) { $0 + $1 + $2 }  // error: this closure gets 2 arguments, and uses 3
let sorted = [2, 1].sorted { $0 }  // error: this closure gets 2 arguments, and uses 1
let kept = [1, 2].filter { $0 * 2 }  // error: expected `Bool`, found `Int`; compare it, as in `!= 0`
let f: (Int) -> Int = { $0 > 1 }  // error: expected `Int`, found `Bool`
