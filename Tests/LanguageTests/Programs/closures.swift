let numbers = [3.0, 1.0, 2.0]
let whole = [1, 2, 3]
let squares = numbers.map { $0 * $0 }
let named = whole.map { n in Double(n) / 2 }
let typed = { (x: Double) -> Double in x * x }
let added: (Int, Int) -> Int = { $0 + $1 }
let total = numbers.reduce(0) { $0 + $1 }
let product = numbers.reduce(1, *)
let count = whole.reduce(0, +)
let sorted = numbers.sorted(by: >)
let ordered = numbers.sorted { $0 < $1 }
let positive = numbers.filter { $0 > 1 }.map { $0 * 2 }
let several = whole.map { n -> Double in
  let half = Double(n) / 2
  return half * half
}
let inferred = whole.map { n in
  let half = Double(n) / 2
  return half
}
let branching = whole.map { n in
  if n > 1 { return "many" }
  return "one"
}
let chosen = whole.map { if $0 > 1 { "many" } else { "one" } }
let pairs = zip(whole, numbers).map { Double($0) * $1 }
let parts = zip(whole, numbers).map { a, b in "\(a) \(b)" }
let whole2 = zip(whole, numbers).map { $0.1 }
let indexed = numbers.enumerated().map { Double($0.offset) * $0.element }
let texts = whole.map(String.init)
let halves = whole.map { _ in 0.5 }
let nested = whole.map { row in whole.map { row * $0 } }
var counter = 0
let increase = { counter += 1 }
increase()
let twice = { (f: (Double) -> Double, x: Double) in f(f(x)) }
print(twice({ $0 + 1 }, 2))
func apply(_ f: (Double) -> Double, to x: Double) -> Double { f(x) }
print(apply(typed, to: 3))
print(apply({ $0 * 2 }, to: 3))
print(apply(abs, to: -3))
func makeAdder(_ n: Int) -> (Int) -> Int { { $0 + n } }
print(makeAdder(2)(3))
