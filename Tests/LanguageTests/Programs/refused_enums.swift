// Cases by their names, with what they hold.
enum Shape {
  case circle(Double)
  case square(side: Double)
  case none
}
let a: Shape = .circle  // error: expected `Shape`, found `(Double) -> Shape`
let b: Shape = .square(2)  // error: missing argument label `side:` in call to `square(side:)`
let c = Shape.triangle  // error: `.triangle` is not a member of `Shape`; there are `.circle`, `.square` and `.none`
let d: Shape = .none(1)  // error: `.none` holds no values; leave out the parentheses
let e: Shape = .circle("big")  // error: expected `Double`, found `String`
if a == .none { print("none") }  // error: `==` needs values that can be compared; `Shape` is not `Equatable`
