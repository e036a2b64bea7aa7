// Two means of numbers on a line.
func means(of numbers: [Double], from start: [Double]) -> [Double] {
  var centres = start
  for _ in 0..<10 {
    var groups = centres.map { _ in [Double]() }
    for number in numbers {
      let nearest = centres.indices.min { abs(centres[$0] - number) < abs(centres[$1] - number) }!
      groups[nearest].append(number)
    }
    for i in centres.indices where !groups[i].isEmpty {
      centres[i] = groups[i].reduce(0, +) / Double(groups[i].count)
    }
  }
  return centres
}
print(means(of: [1, 2, 3, 10, 11, 12], from: [0, 5]))  // prints: [2.0, 11.0]
print(means(of: [1, 1], from: [1, 9]))  // prints: [1.0, 9.0]
