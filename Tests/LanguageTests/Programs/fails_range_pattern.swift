let lower = 3, upper = 1
print("before")  // prints: before
switch 2 {
case lower...upper: print("in")  // fails: range
default: print("out")
}
