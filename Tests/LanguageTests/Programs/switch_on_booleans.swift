func both(_ a: Bool, _ b: Bool) -> String {
  switch (a, b) {
  case (true, true): "both"
  case (true, false), (false, true): "one"
  case (false, false): "none"
  }
}
print(both(true, true), both(false, true), both(true, false), both(false, false))
let open = true
switch open {
case true: print("open")
case false: print("closed")
}
// prints: both one one none
// prints: open
