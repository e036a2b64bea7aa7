// `self` where a name would mean the parameter.
struct Bounds {
  var low: Int
  var high: Int
  func clamped(_ value: Int) -> Int { value < self.low ? self.low : value > high ? high : value }
  func widened(by low: Int) -> Bounds { Bounds(low: self.low - low, high: self.high + low) }
  mutating func shift(_ low: Int) {
    self.low += low
    high += low
  }
}
var bounds = Bounds(low: 0, high: 10)
print(bounds.clamped(-3), bounds.clamped(30), bounds.widened(by: 2).low)  // prints: 0 10 -2
bounds.shift(5)
print(bounds.low, bounds.high, bounds.clamped(3))  // prints: 5 15 5
