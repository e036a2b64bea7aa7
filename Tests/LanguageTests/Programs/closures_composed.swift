// Functions of functions.
func compose(_ f: @escaping (Double) -> Double, _ g: @escaping (Double) -> Double) -> (Double) -> Double {
  { x in f(g(x)) }
}
func square(_ x: Double) -> Double { x * x }
let half = { (x: Double) -> Double in x / 2 }
print(compose(square, half)(6))  // prints: 9.0
print(compose(half, square)(6))  // prints: 18.0
let layers: [(Double) -> Double] = [square, half, { $0 + 1 }]
print(layers.reduce(4.0) { value, layer in layer(value) })  // prints: 9.0
let all = compose(layers[2], compose(layers[1], layers[0]))
print(all(4))  // prints: 9.0
