var table = ["x": ["a": 1], "y": [:]]
table["x"]!["b"] = 2
table["y", default: [:]]["c", default: 10] += 1
print(table["x"]!.count, table["x"]!["b"] ?? 0, table["y"]!["c"] ?? 0, table["z"] == nil)
// prints: 2 2 11 true
