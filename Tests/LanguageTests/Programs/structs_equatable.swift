// Equal member by member.
struct Example: Equatable {
  var features: [Double]
  var label: String?
}
let a = Example(features: [1, 2], label: "cat")
var b = a
print(a == b, a != b)  // prints: true false
b.label = nil
print(a == b, [a, b].contains(b), [a, b].firstIndex(of: b)!)  // prints: false true 1
