var trace: [String] = []
func note(_ name: String, _ value: Int) -> Int {
  trace.append(name)
  return value
}
let result = note("a", 1) + note("b", 2) * note("c", 3)
print(result)  // prints: 7
print(trace)  // prints: ["a", "b", "c"]
var values = [0, 0, 0]
trace = []
values[note("index", 1)] = note("value", 9)
print(trace)  // prints: ["index", "value"]
print(values)  // prints: [0, 9, 0]
var x = 1
func change() -> Int {
  x = 100
  return 1
}
print(x + change())  // prints: 2
print(x)  // prints: 100
var i = 0
func next() -> Int {
  i += 1
  return i
}
values[i] = next()
print(values)  // prints: [1, 9, 0]
