let bound = 0.0 / 0
switch 2.0 {
case bound...: print("in")  // fails: range
default: print("out")
}
