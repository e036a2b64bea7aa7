func pair() -> (Int, Int) { (1, 2) }
if let (a, b) = pair() { print(a, b) }  // error: `let … =` in a condition unwraps an optional; this is a `(Int, Int)`
let maybe: (Int, Int)? = nil
if let (a, b, c) = maybe { print(a, b, c) }  // error: this takes apart 3 values, and `(Int, Int)` does not hold as many
