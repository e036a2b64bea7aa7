// All elements have one type; an empty one needs it written.
let mixed = [1, "two"]  // error: expected `Int`, found `String`
let empty = []  // error: the type of this empty array cannot be told from here; write it out, as in `let x: [Double] = []`
let numbers: [Int] = [1, 2.5]  // error: `2.5` is not a value of `Int`; a number with a point or an exponent is a `Double`
var list = [1, 2]
list.append("three")  // error: expected `Int`, found `String`
list[0] = 1.5  // error: `1.5` is not a value of `Int`; a number with a point or an exponent is a `Double`
list["a"] = 1  // error: expected `Int`, found `String`
