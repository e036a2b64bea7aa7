// Constant fields, and structs that are constants.
struct Point {
  let x: Int
  var y: Int
}
var a = Point(x: 1, y: 2)
a.x = 3  // error: `x` is a constant and cannot be changed; declare it with `var`
a.y = 4
let b = a
b.y = 5  // error: `b` is a constant and cannot be changed; declare it with `var`
