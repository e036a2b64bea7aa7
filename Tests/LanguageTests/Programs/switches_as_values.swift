// A switch gives a value where it is assigned.
enum Activation {
  case relu, sigmoid
  case leaky(Double)
}
func slope(_ activation: Activation, at x: Double) -> Double {
  let factor: Double =
    switch activation {
    case .relu: 0
    case .leaky(let slope): slope
    case .sigmoid: 0.25
    }
  return x > 0 ? 1 : factor
}
print(slope(.relu, at: -1), slope(.leaky(0.125), at: -1), slope(.sigmoid, at: -1), slope(.relu, at: 1))  // prints: 0.0 0.125 0.25 1.0
let size = 12
let name = if size > 10 { "large" } else if size > 5 { "medium" } else { "small" }
print(name)  // prints: large
