print(["a": 1, "b": 2] == ["b": 2, "a": 1], ["a": 1] == ["a": 2], ["a": 1] != [:])
let optional: [String: Int?] = ["a": nil, "b": 1]
print(optional["a"] == nil, optional["c"] == nil, optional["b"]! ?? 0, optional.count)
// prints: true false true
// prints: false true 1 2
