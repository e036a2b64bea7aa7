// Learns `and`, by whole numbers.
let examples = [([0, 0], -1), ([0, 1], -1), ([1, 0], -1), ([1, 1], 1)]
var weights = [0, 0]
var bias = 0
func output(_ x: [Int]) -> Int { weights[0] * x[0] + weights[1] * x[1] + bias > 0 ? 1 : -1 }
var epochs = 0
while examples.contains(where: { output($0.0) != $0.1 }) {
  for (x, label) in examples where output(x) != label {
    for i in 0..<2 { weights[i] += label * x[i] }
    bias += label
  }
  epochs += 1
}
print(weights, bias, epochs)  // prints: [2, 1] -2 5
