// Mutating methods change the value that they are called on, and no other.
struct Average {
  var sum = 0.0
  var count = 0
  var value: Double { count == 0 ? 0 : sum / Double(count) }
  mutating func add(_ x: Double) {
    sum += x
    count += 1
  }
  mutating func reset() { self = Average() }
}
var a = Average()
a.add(1)
a.add(4)
var b = a
b.add(10)
print(a.value, b.value)  // prints: 2.5 5.0
a.reset()
print(a.value, b.value)  // prints: 0.0 5.0
