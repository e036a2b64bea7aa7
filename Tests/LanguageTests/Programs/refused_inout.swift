// What is lent must be a variable.
func grow(_ x: inout Int) { x += 1 }
let fixed = 1
grow(&fixed)  // error: `fixed` is a constant and cannot be changed; declare it with `var`
grow(&3)  // error: this cannot be assigned to
var n = 1
grow(n)  // error: this argument is changed by the call; write `&` in front of it
func plain(_ x: Int) -> Int { x }
print(plain(&n))  // error: this parameter is not `inout`; leave out the `&`
