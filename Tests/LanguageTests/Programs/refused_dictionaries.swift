// Keys and values have their types.
var ages = ["Ada": 36]
ages["Bob"] = "forty"  // error: expected `Int?`, found `String`
ages[3] = 4  // error: expected `String`, found `Int`; convert with `"\(…)"`
let age: Int = ages["Ada"]  // error: expected `Int`, found the optional `Int?`; unwrap it with `??`, `if let` or `!`
let empty = [:]  // error: the type of this empty dictionary cannot be told from here; write it out, as in `let x: [String: Int] = [:]`
let wrong: [String: Int] = ["a": "b"]  // error: expected `Int`, found `String`
