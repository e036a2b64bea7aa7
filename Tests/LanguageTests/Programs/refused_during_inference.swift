let total = [1, 2].reduce(0) { $0 + $1 + Settings().offset }
struct Settings { var offset: Int = "a" }  // error: expected `Int`, found `String`
let nested = [1.5].map { x in [1, 2].reduce(0) { $0 + Double($1) + x + Other().scale } }
struct Other { var scale: Double = Other.base + missing }  // error: cannot find `missing`
missingFunction()  // error: cannot find `missingFunction`
let unknown = [1, 2].map { _ in nil }  // error: the type of this `nil`
struct Unordered { var x: Int }
print([Unordered(x: 1)].sorted().count)  // error: needs values that can be ordered with `<`
print([Unordered(x: 1)].contains(Unordered(x: 1)))  // error: needs values that can be compared with `==`
