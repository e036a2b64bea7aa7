// One neuron, its gradient by the chain rule and by a difference.
struct Neuron {
  var weight = 0.5
  var bias = -0.25
  func output(_ x: Double) -> Double { max(0, weight * x + bias) }
  func loss(_ x: Double, _ target: Double) -> Double {
    let error = output(x) - target
    return error * error
  }
  func gradient(_ x: Double, _ target: Double) -> (weight: Double, bias: Double) {
    let z = weight * x + bias
    let slope = z > 0 ? 2 * (z - target) : 0
    return (slope * x, slope)
  }
}
var neuron = Neuron()
let gradient = neuron.gradient(2, 1)
print(gradient.weight, gradient.bias, neuron.loss(2, 1))  // prints: -1.0 -0.5 0.0625
neuron.weight -= 0.125 * gradient.weight
neuron.bias -= 0.125 * gradient.bias
print(neuron.weight, neuron.bias, neuron.loss(2, 1), neuron.gradient(-5, 1).weight)  // prints: 0.625 -0.1875 0.00390625 -0.0
