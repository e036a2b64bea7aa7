let constant = 1
constant = 2  // error: `constant` is a constant and cannot be changed; declare it with `var`
constant += 1  // error: `constant` is a constant
let list = [1]
list.append(2)  // error: `append` changes its value, and `list` is a constant
list[0] = 3  // error: `list` is a constant
struct Point {
  let x: Int
  var y: Int
  func shift() { y += 1 }  // error: mark it `mutating`
  mutating func move() { y += 1 }
}
var point = Point(x: 1, y: 2)
point.x = 3  // error: `x` is a constant
let fixed = point
fixed.y = 1  // error: `fixed` is a constant
fixed.move()  // error: `move` changes its value, and `fixed` is a constant
func f(_ n: Int) { n += 1 }  // error: `n` is a constant
for i in 0..<3 { i += 1 }  // error: `i` is a constant
func make() -> Point { point }
make().move()  // error: changes a value in place
make().y = 1  // error: cannot be assigned to
1 = 2  // error: cannot be assigned to
point = point  // error: the value that it has
point.y = point.y  // error: the value that it has
