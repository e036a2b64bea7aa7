var maybe: Int? = nil
print(maybe == nil)  // prints: true
maybe = 5
if let value = maybe { print(value) }  // prints: 5
if let maybe { print(maybe + 1) }  // prints: 6
print(maybe!)  // prints: 5
print(maybe ?? 0)  // prints: 5
let mixed: [Int?] = [1, nil, 3]
print(mixed)  // prints: [Optional(1), nil, Optional(3)]
func half(_ n: Int) -> Int? {
  guard n % 2 == 0 else { return nil }
  return n / 2
}
print(half(4) ?? -1)  // prints: 2
print(half(3) ?? -1)  // prints: -1
print(half(8).map { $0 * 10 } ?? 0)  // prints: 40
let text: String? = "abc"
print(text?.count ?? 0)  // prints: 3
let none: String? = nil
print(none?.count == nil)  // prints: true
if let a = half(10), let b = half(a - 1), b > 1 { print("\(a) \(b)") }  // prints: 5 2
let nested: [String: Int?] = ["a": nil, "b": 2]
print(nested["a"] == nil)  // prints: false
if case .some(let inner) = nested["a"] { print(inner == nil) }  // prints: true
struct Box { var value: Int? }
var box = Box(value: nil)
print(box.value == nil)  // prints: true
box.value = 3
box.value! += 4
print(box.value ?? 0)  // prints: 7
switch half(6) {
case let found?: print("found \(found)")  // prints: found 3
case nil: print("none")
}
while let m = maybe {
  maybe = m > 3 ? m - 1 : nil
}
print(maybe == nil)  // prints: true
print(Int("12") ?? 0)  // prints: 12
print(Int("twelve") == nil)  // prints: true
print(Double("2.5") ?? 0)  // prints: 2.5
