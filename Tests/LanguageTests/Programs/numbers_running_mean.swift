// Mean and variance in one pass.
struct Running {
  var count = 0
  var mean = 0.0
  var squares = 0.0
  var variance: Double { count < 2 ? 0 : squares / Double(count - 1) }
  mutating func add(_ x: Double) {
    count += 1
    let delta = x - mean
    mean += delta / Double(count)
    squares += delta * (x - mean)
  }
}
var running = Running()
for x in [2.0, 4, 6, 8] { running.add(x) }
print(running.count, running.mean, running.variance > 6.66, running.variance < 6.67)  // prints: 4 5.0 true true
