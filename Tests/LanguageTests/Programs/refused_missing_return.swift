// Every way through must give the result.
func sign(_ x: Double) -> Int {
  if x > 0 { return 1 }
  if x < 0 { return -1 }
}  // error: missing `return`: this function must give an `Int` on every way through it
func fine(_ x: Double) -> Int {
  if x > 0 { return 1 } else { return 0 }
}
print(fine(2))
