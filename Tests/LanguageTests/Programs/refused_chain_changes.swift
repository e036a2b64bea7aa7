// swiftc: skip, which accepts them.
struct Point { var x = 0 }
var point: Point? = Point()
point?.x = 1  // error: changing a value through `?.` is not part of the block language
point?.x += 1  // error: changing a value through `?.` is not part of the block language
