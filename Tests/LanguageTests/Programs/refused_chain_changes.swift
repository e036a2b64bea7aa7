// swiftc: skip, which accepts some of them.
struct Point { var x = 0 }
var point: Point? = Point()
func index() -> Int { 0 }
func double(_ x: inout Int) { x *= 2 }
var points: [Point?] = [Point()]
points[index()]?.x = 1  // error: changing a value through `?.` behind a call is not part of the block language
let fixed: Point? = Point()
fixed?.x = 1  // error: `fixed` is a constant
point?.y = 1  // error: `Point` has no member `y`
point?.x = "a"  // error: expected `Int`, found `String`
point?.x += 0.5  // error: cannot
double(&point?.x)  // error: expected `Int`, found the optional `Int?`
(point?.x) = 3  // error: lending a value through `?.` is not part of the block language
swap(&points[index()], &point)  // error: `swap` of what stands behind a call is not part of the block language
