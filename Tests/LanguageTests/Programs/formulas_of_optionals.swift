// Optionals in functions that only compute a value.
struct Node { let value: Int; let name: String? }
func value(_ node: Node?) -> Int { node!.value }  // fails: `nil` where a value was expected: `!` unwrapped an optional that holds none
func look(_ table: [String: Int], _ key: String) -> Int? { table[key] }
func maybe(_ n: Int) -> Int? { n > 2 ? n : nil }
func nested(_ n: Int?) -> Int?? { n }
print(value(Node(value: 3, name: nil)), look(["a": 1], "a") ?? 0, look(["a": 1], "b") ?? 0)
print(maybe(3) ?? 9, maybe(1) ?? 9, nested(nil) == nil, nested(2)! ?? 4)
if let n = maybe(5), let m = look(["x": n], "x") { print(n, m) }
var kept = maybe(4)
kept = maybe(kept ?? 0)
print(kept ?? 0)
let none: Node? = nil
print(value(none))
// prints: 3 1 0
// prints: 3 9 false 2
// prints: 5 5
// prints: 4
