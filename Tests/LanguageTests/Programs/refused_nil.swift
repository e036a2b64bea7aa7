// Only an optional can be nil.
let n: Int = nil  // error: `nil` is not an `Int`; only an optional, `Int?`, can be `nil`
var text = "a"
text = nil  // error: `nil` is not a `String`; only an optional, `String?`, can be `nil`
func f() -> Double { nil }  // error: `nil` is not a `Double`; only an optional, `Double?`, can be `nil`
let x = nil  // error: the type of this `nil` cannot be told from here; write it out, as in `let x: Int? = nil`
print([1, nil].count)
let list: [Int] = [1, nil]  // error: `nil` is not an `Int`; only an optional, `Int?`, can be `nil`
