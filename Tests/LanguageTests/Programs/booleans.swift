func loud(_ value: Bool) -> Bool {
  print("asked")
  return value
}
print(true && false)  // prints: false
print(true || false)  // prints: true
print(!true)  // prints: false
print(false && loud(true))  // prints: false
print(loud(true) || loud(true))
// prints: asked
// prints: true
var b = true
b = b && !b
print(b)  // prints: false
b = 1 < 2 || b
print(b == true)  // prints: true
print(b ? "a" : "b")  // prints: a
