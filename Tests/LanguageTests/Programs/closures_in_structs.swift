// A struct that holds functions: an activation with its derivative.
struct Activation {
  let name: String
  let value: (Double) -> Double
  let slope: (Double) -> Double
}
let activations = [
  Activation(name: "identity", value: { $0 }, slope: { _ in 1 }),
  Activation(name: "relu", value: { max(0, $0) }, slope: { $0 > 0 ? 1 : 0 }),
  Activation(name: "square", value: { $0 * $0 }, slope: { 2 * $0 }),
]
for activation in activations {
  let h = 0.0009765625
  let estimate = (activation.value(3 + h) - activation.value(3 - h)) / (2 * h)
  print(activation.name, activation.value(3), activation.slope(3), abs(estimate - activation.slope(3)) < 1e-6)
}
// prints: identity 3.0 1.0 true
// prints: relu 3.0 1.0 true
// prints: square 9.0 6.0 true
