// Who leaves a labelled statement early has not set what is set behind that.
let unset: Int
part: if 1 < 2 {
  if 2 < 3 { break part }
  unset = 1
} else {
  unset = 2
}
print(unset)  // error: `unset`
