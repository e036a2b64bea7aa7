// Texts inside of others are quoted.
print([1, 2, 3], [1.5, 2], ["a", "b\n"], [[1], []], [true])  // prints: [1, 2, 3] [1.5, 2.0] ["a", "b\n"] [[1], []] [true]
print(["key": 1], [1: "one"], [Int](), [String: Int]())  // prints: ["key": 1] [1: "one"] [] [:]
print((1, "a"), (x: 1, y: 2.5), ((1, 2), 3))  // prints: (1, "a") (x: 1, y: 2.5) ((1, 2), 3)
print([(1, "a")], [3, nil], ["k": [1.0]])  // prints: [(1, "a")] [Optional(3), nil] ["k": [1.0]]
