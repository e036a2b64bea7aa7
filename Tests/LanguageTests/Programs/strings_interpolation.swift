let x = 3, y = 2.5, name = "Ada", list = [1, 2], pair = (1, "a")
print("\(x) \(y) \(name) \(list) \(pair) \(true)")  // prints: 3 2.5 Ada [1, 2] (1, "a") true
print("\(x + 1) \(x > 2 ? "big" : "small") \(list.map { $0 * 2 }) \(name.count)")  // prints: 4 big [2, 4] 3
print("\("nested \("twice \(x)")")", "a\(x)b\(x)c", "\(x)\(y)")  // prints: nested twice 3 a3b3c 32.5
print("\(["a": 1]) \([name]) \((1...3))")  // prints: ["a": 1] ["Ada"] 1...3
