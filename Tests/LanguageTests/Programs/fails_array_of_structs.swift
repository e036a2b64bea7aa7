// An index that was right before something was removed.
struct Run {
  var losses: [Double]
}
var runs = [Run(losses: [1, 0.5])]
runs[0].losses[1] = 0.25
print(runs[0].losses)  // prints: [1.0, 0.25]
runs[0].losses.removeLast()
runs[0].losses[1] = 0.125  // fails: index out of range: 1, but the array has 1 element (0...0)
