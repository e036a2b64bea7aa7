struct Inner { var value: Int? }
struct Outer {
  var inner: Inner?
  func find(_ n: Int) -> Inner? { n > 0 ? inner : nil }
}

let outer = Outer(inner: Inner(value: 3))
let chained = outer.inner?.value
let deep = outer.find(1)?.value ?? 0
let missing: Int? = nil
print(missing == nil)
print(chained != nil)
print(chained == 3)
print(missing ?? 4)
let unwrapped = chained!
let texts: [String: [Double]] = ["a": [1, 2]]
let first = texts["a"]?.first ?? 0
let count = texts["b"]?.count
let doubled = chained.map { $0 * 2 }
if let chained, let count { print(chained + count) }
var changing: Int? = 1
changing = nil
changing = 5
if var value = changing {
  value += 1
  print(value)
}
let numbers = ["1", "x"].compactMap { Int($0) }
let orElse = missing ?? changing ?? 0
var scores: [String: Int] = [:]
scores["a", default: 0] += 1
scores["b"] = 2
scores["b"] = nil
print(scores["a"]! + unwrapped + orElse + numbers.count)
print(Double(first) + Double(deep) + Double(doubled ?? 0))
