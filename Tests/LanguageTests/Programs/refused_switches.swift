// A switch covers everything, and its cases fit.
enum Mode {
  case train, test
}
let mode = Mode.train
switch mode {  // error: this `switch` does not cover every value; missing: `.test`
case .train: print("train")
}
switch 3 {  // error: this `switch` does not cover every value; add `default:`
case 1: print("one")
}
switch mode {
case .train: print(1)
case .tset: print(2)  // error: `.tset` is not a member of `Mode`; did you mean `.test`?
case .test: print(3)
}
