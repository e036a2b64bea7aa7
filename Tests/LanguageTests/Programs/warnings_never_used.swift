// What is computed and not used; what is never reached.
func area(_ r: Double) -> Double {
  return 3 * r * r
  print("never")  // warning: this will never be executed
}
area(2)  // warning: result of call to `area` is unused
let n = 3
n  // warning: this value (`Int`) is unused
print(area(1))
// prints: 3.0
