var weights = [1.0, 2.0]
for i in 0...2 {
  weights[i] -= 0.5 * weights[0]  // fails: index out of range: 2, but the array has 2 elements (0...1)
  print(weights[i])
}
// prints: 0.5
// prints: 1.75
