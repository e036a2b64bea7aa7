// Defaults may be left out, from any place.
func train(_ name: String, epochs: Int = 10, learningRate: Double = 0.1, verbose: Bool = false) -> String {
  "\(name) \(epochs) \(learningRate)" + (verbose ? " verbose" : "")
}
print(train("a"))  // prints: a 10 0.1
print(train("b", epochs: 3))  // prints: b 3 0.1
print(train("c", learningRate: 0.5))  // prints: c 10 0.5
print(train("d", epochs: 1, verbose: true))  // prints: d 1 0.1 verbose
print(train("e", epochs: 2, learningRate: 1, verbose: true))  // prints: e 2 1.0 verbose
