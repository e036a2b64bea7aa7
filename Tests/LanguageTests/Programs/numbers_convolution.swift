// A filter moved over a signal.
func convolved(_ signal: [Double], _ kernel: [Double]) -> [Double] {
  (0...(signal.count - kernel.count)).map { start in
    kernel.indices.map { signal[start + $0] * kernel[$0] }.reduce(0, +)
  }
}
print(convolved([1, 2, 4, 8, 16], [-1, 1]))  // prints: [1.0, 2.0, 4.0, 8.0]
print(convolved([0, 0, 3, 0, 0], [0.25, 0.5, 0.25]))  // prints: [0.75, 1.5, 0.75]
print(convolved([1, 2], [1, 1]))  // prints: [3.0]
