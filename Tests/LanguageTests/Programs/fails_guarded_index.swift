// The output before a failure stays.
let losses = [0.5, 0.25]
for epoch in 0..<3 {
  print("epoch", epoch)
  print(losses[epoch])  // fails: index out of range: 2, but the array has 2 elements (0...1)
}
// prints: epoch 0
// prints: 0.5
// prints: epoch 1
// prints: 0.25
// prints: epoch 2
