// Functions in functions see what is around them.
func statistics(_ numbers: [Double]) -> (mean: Double, variance: Double) {
  let count = Double(numbers.count)
  func average(_ value: (Double) -> Double) -> Double {
    var sum = 0.0
    for number in numbers { sum += value(number) }
    return sum / count
  }
  let mean = average { $0 }
  return (mean, average { ($0 - mean) * ($0 - mean) })
}
let result = statistics([2, 4, 4, 4, 5, 5, 7, 9])
print(result.mean, result.variance)  // prints: 5.0 4.0
let (mean, variance) = statistics([1, 1])
print(mean, variance)  // prints: 1.0 0.0
