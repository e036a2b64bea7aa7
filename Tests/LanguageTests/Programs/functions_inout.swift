// What is lent comes back changed.
func swapBoth(_ a: inout Int, _ b: inout Int) {
  let kept = a
  a = b
  b = kept
}
func clamp(_ x: inout Double, to limit: Double) {
  if x > limit { x = limit }
  if x < -limit { x = -limit }
}
var one = 1
var two = 2
swapBoth(&one, &two)
print(one, two)  // prints: 2 1
var gradients = [0.5, -3, 8]
for i in 0..<gradients.count { clamp(&gradients[i], to: 1) }
print(gradients)  // prints: [0.5, -1.0, 1.0]
func step(_ weights: inout [Double], _ rate: Double) -> Int {
  for i in 0..<weights.count { weights[i] -= rate }
  return weights.count
}
print(step(&gradients, 0.25), gradients)  // prints: 3 [0.25, -1.25, 0.75]
