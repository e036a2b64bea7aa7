// In a method of a struct in an array.
struct Layer {
  var weights: [Double]
  func weight(_ i: Int) -> Double { weights[i] }  // fails: index out of range: 0, but the array is empty
}
let layers = [Layer(weights: [1, 2]), Layer(weights: [])]
print(layers[0].weight(1))
print(layers.map { $0.weight(0) })
// prints: 2.0
