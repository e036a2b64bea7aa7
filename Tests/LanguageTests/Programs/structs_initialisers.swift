// One for each way to make a value; a memberwise one where none is written.
struct Vector {
  var x: Double
  var y: Double
  init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
  init(length: Double) {
    x = length
    y = 0
  }
  init(both value: Double) {
    x = value
    y = value
  }
}
print(Vector(1, 2).y, Vector(length: 3).x, Vector(both: 4).y)  // prints: 2.0 3.0 4.0
struct Layer {
  let inputs: Int
  var outputs = 10
  var bias = true
}
print(Layer(inputs: 3).outputs, Layer(inputs: 3, bias: false).bias, Layer(inputs: 1, outputs: 2, bias: true).outputs)  // prints: 10 false 2
