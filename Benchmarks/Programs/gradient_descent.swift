// A line through 200 points, by gradient descent written by hand.
var xs: [Double] = []
var ys: [Double] = []
for i in 0..<200 {
  let x = Double(i) / 100 - 1
  xs.append(x)
  ys.append(3 * x + 0.5 + 0.1 * Double(i % 7 - 3))
}

func descend(_ xs: [Double], _ ys: [Double], rate: Double, epochs: Int) -> (slope: Double, offset: Double) {
  var slope = 0.0
  var offset = 0.0
  for _ in 0..<epochs {
    var slopeGradient = 0.0
    var offsetGradient = 0.0
    for i in 0..<xs.count {
      let error = slope * xs[i] + offset - ys[i]
      slopeGradient += 2 * error * xs[i]
      offsetGradient += 2 * error
    }
    slope -= rate * slopeGradient / Double(xs.count)
    offset -= rate * offsetGradient / Double(xs.count)
  }
  return (slope, offset)
}

let line = descend(xs, ys, rate: 0.1, epochs: 500)
print("\(line.slope) \(line.offset)")
