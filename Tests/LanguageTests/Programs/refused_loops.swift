// What can be gone through, and where break may stand.
for i in 5 { print(i) }  // error: `for` cannot go through an `Int`; count with `0..<n`
for (a, b) in [1, 2] { print(a, b) }  // error: this takes apart 2 values, and `Int` does not hold as many
break  // error: `break` is only allowed inside a loop
func f() { continue }  // error: `continue` is only allowed inside a loop
while true {
  print("once")
  break outer  // error: there is no statement with the label `outer` around this
}
