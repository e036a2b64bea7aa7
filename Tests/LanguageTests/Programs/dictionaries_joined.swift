var d = ["a": 1]
print(d.updateValue(5, forKey: "a") ?? 0, d.updateValue(2, forKey: "b") ?? 0)  // prints: 1 0
d.updateValue(2, forKey: "b")
d.merge(["b": 3, "c": 4]) { old, new in old * 10 + new }
print(d.sorted { $0.key < $1.key }.map { $0.value })  // prints: [5, 23, 4]
let e = d.merging(["a": 1], uniquingKeysWith: +)
print(e["a"]!, d["a"]!)  // prints: 6 5
print(Dictionary([("x", 1), ("y", 5), ("x", 2)], uniquingKeysWith: { $0 + $1 })["x"]!)  // prints: 3
print(d.compactMapValues { $0 > 4 ? "\($0)" : nil }.sorted { $0.key < $1.key }.map { $0.value })  // prints: ["5", "23"]
var optional: [Int: Int?] = [1: nil]
print(optional.updateValue(3, forKey: 1)! ?? 7, optional[1]! ?? 0)  // prints: 7 3
print(optional.merging([1: nil, 2: 5]) { old, _ in old }[1]! ?? 0)  // prints: 3
