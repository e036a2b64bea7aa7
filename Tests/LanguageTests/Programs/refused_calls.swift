func train(_ name: String, epochs: Int, learningRate: Double = 0.1) -> Int { epochs }
func plain(_ x: Int) {}
func none() {}
print(train("a"))  // error: missing argument `epochs:` in call to `train(_:epochs:learningRate:)`
print(train("a", epochs: 3, learningrate: 0.1))  // error: no argument label `learningrate` in `train(_:epochs:learningRate:)`; did you mean `learningRate:`?
print(train("a", 3))  // error: missing argument label `epochs:`
print(train("a", epochs: "3"))  // error: expected `Int`, found `String`
print(train("a", learningRate: 1, epochs: 3))  // error: the order is `train(_:epochs:learningRate:)`
print(train(name: "a", epochs: 3))  // error: leave the label out
print(train("a", epochs: 3, learningRate: 1, 4))  // error: one argument too many
plain()  // error: missing argument `x`
none(3)  // error: `none()` takes no arguments
let value = 3
value()  // error: this is an `Int`, not a function
let closure = { (x: Int) in x }
print(closure(x: 1))  // error: a closure's arguments have no labels
print(closure(1, 2))  // error: expected 1 argument, found 2
let wrong = [1, 2].map { $0 + $1 }  // error: this closure gets 1 argument, and uses 2
let ignored = [1, 2].map { 3 }  // error: begin it with `_ in`
let names = [1, 2].map { a, b in a }  // error: this closure gets 1 argument, and names 2
let untyped = { x in x }  // error: the type of `x` cannot be told
struct Point { var x: Double; let y: Double }
print(Point(x: 1).x)  // error: missing argument `y:` in call to `Point(x:y:)`
enum Shape { case circle(radius: Double), none }
let shape = Shape.circle(1)  // error: missing argument label `radius:`
let nothing = Shape.none(1)  // error: `.none` holds no values
func change(_ x: inout Int) { x += 1 }
var number = 1
change(number)  // error: write `&` in front of it
plain(&number)  // error: leave out the `&`
func overloaded(_ x: Int) -> Int { x }
func overloaded(_ x: Double) -> Double { x }
print(overloaded("a"))  // error: `overloaded` cannot be called with (String)
