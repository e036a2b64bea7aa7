let digits = [1, 2, 3]
print(digts)  // error: cannot find `digts` in scope; did you mean `digits`?
print(digits.cuont)  // error: `[Int]` has no member `cuont`; did you mean `count`?
let pair = (first: 1, second: 2)
print(pair.frist)  // error: did you mean `first`?
print(pair.2)  // error: has no
enum Color { case red, green }
let color: Color = .gren  // error: `.gren` is not a member of `Color`; did you mean `.green`?
let other = Color.blue  // error: `.blue` is not a member of `Color`; there are `.red` and `.green`
struct Point { var x: Double }
print(Point(x: 1).y)  // error: `Point` has no member `y`
let twice = 1
let twice = 2  // error: `twice` is already declared
print($0)  // error: exists only in a closure
print(self)  // error: `self` exists only inside
outer: for _ in 0..<3 { break inner }  // error: there is no statement with the label `inner`
break  // error: `break` is only allowed inside a loop
let made = Pointt(x: 1)  // error: cannot find `Pointt` in scope; did you mean `Point`?
print(undefinedFunction(alsoUndefined))  // error: cannot find `
