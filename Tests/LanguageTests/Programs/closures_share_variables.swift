let double = { (x: Int) -> Int in x * 2 }
print(double(4))  // prints: 8
func makeCounter() -> () -> Int {
  var count = 0
  return {
    count += 1
    return count
  }
}
let first = makeCounter()
let second = makeCounter()
print(first())  // prints: 1
print(first())  // prints: 2
print(second())  // prints: 1
var actions: [() -> Int] = []
for i in 0..<3 { actions.append { i * 10 } }
print(actions.map { $0() })  // prints: [0, 10, 20]
var shared = 1
let add = { (n: Int) in shared += n }
add(4)
add(5)
print(shared)  // prints: 10
func compose(_ f: @escaping (Double) -> Double, _ g: @escaping (Double) -> Double) -> (Double) -> Double {
  return { x in g(f(x)) }
}
print(compose({ $0 + 1 }, { $0 * 2 })(3))  // prints: 8.0
let sum = [1, 2, 3].reduce(0) { partial, next in partial + next }
print(sum)  // prints: 6
var log: [String] = []
[3, 1].forEach { log.append("<\($0)>") }
print(log)  // prints: ["<3>", "<1>"]
func derivative(_ f: (Double) -> Double, at x: Double) -> Double {
  let h = 0.5
  return (f(x + h) - f(x - h)) / (2 * h)
}
print(derivative({ $0 * $0 }, at: 3))  // prints: 6.0
let table: [String: (Double, Double) -> Double] = ["add": { $0 + $1 }, "mul": { $0 * $1 }]
print(table["mul"]!(3, 4))  // prints: 12.0
func nested() -> [Int] {
  var values: [Int] = []
  let outer = {
    let inner = { values.append(values.count) }
    inner()
    inner()
  }
  outer()
  outer()
  return values
}
print(nested())  // prints: [0, 1, 2, 3]
