// Conditions are truth values.
let n = 3
if n { print("no") }  // error: expected `Bool`, found `Int`; compare it, as in `!= 0`
while 1 { print("never") }  // error: expected `Bool`, found `Int`; compare it, as in `!= 0`
print(n ? 1 : 2)  // error: expected `Bool`, found `Int`; compare it, as in `!= 0`
let both = n && true  // error: expected `Bool`, found `Int`; compare it, as in `!= 0`
print(!n)  // error: expected `Bool`, found `Int`; compare it, as in `!= 0`
